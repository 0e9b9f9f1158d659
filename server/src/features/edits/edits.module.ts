import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { ReleasesModule } from '../releases/releases.module';
import { EditEntity, MarkPlaceEntity } from './edit.entity';
import { EditFinder } from './edit-finder';
import { EditsController } from './edits.controller';
import { EditsRepository } from './edits.repository';
import { EditsService } from './edits.service';
import { MarkPlacesRepository } from './mark-places.repository';
import { MarkPlacesService } from './mark-places.service';
import { PlaceCarrier } from './place-carrier';

@Module({
  imports: [
    TypeOrmModule.forFeature([EditEntity, MarkPlaceEntity]),
    AccountsModule,
    CommitmentsModule,
    ReleasesModule,
  ],
  controllers: [EditsController],
  providers: [
    EditsRepository,
    EditFinder,
    EditsService,
    MarkPlacesRepository,
    MarkPlacesService,
    PlaceCarrier,
  ],
  exports: [EditsService],
})
export class EditsModule {}
