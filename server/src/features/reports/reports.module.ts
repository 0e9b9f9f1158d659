import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { ReleasesModule } from '../releases/releases.module';
import { SuggestionsModule } from '../suggestions/suggestions.module';
import { TrackingModule } from '../tracking/tracking.module';
import { CapturedPagesRepository } from './captured-pages.repository';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

@Module({
  imports: [CommitmentsModule, ReleasesModule, SuggestionsModule, TrackingModule],
  controllers: [ReportsController],
  providers: [CapturedPagesRepository, ReportsService],
})
export class ReportsModule {}
