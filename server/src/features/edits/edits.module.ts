import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { ReleasesModule } from '../releases/releases.module';
import { EditEntity, MentionPlaceEntity } from './edit.entity';
import { EditFinder } from './edit-finder';
import { EditsController } from './edits.controller';
import { EditsRepository } from './edits.repository';
import { EditsService } from './edits.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([EditEntity, MentionPlaceEntity]),
    AccountsModule,
    CommitmentsModule,
    ReleasesModule,
  ],
  controllers: [EditsController],
  providers: [EditsRepository, EditFinder, EditsService],
  exports: [EditsService],
})
export class EditsModule {}
