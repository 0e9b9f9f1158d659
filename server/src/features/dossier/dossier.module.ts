import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { TrackingModule } from '../tracking/tracking.module';
import { DossierController } from './dossier.controller';

@Module({
  imports: [AccountsModule, CommitmentsModule, TrackingModule],
  controllers: [DossierController],
})
export class DossierModule {}
