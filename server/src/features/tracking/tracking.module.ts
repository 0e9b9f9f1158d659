import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { ReleasesModule } from '../releases/releases.module';
import { EvidenceEntity, StatusChangeEntity } from './status-change.entity';
import { StatusChangesRepository } from './status-changes.repository';
import { TrackingController } from './tracking.controller';
import { TrackingService } from './tracking.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([StatusChangeEntity, EvidenceEntity]),
    AccountsModule,
    CommitmentsModule,
    ReleasesModule,
  ],
  controllers: [TrackingController],
  providers: [StatusChangesRepository, TrackingService],
  exports: [TrackingService],
})
export class TrackingModule {}
