import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module';
import { EditsModule } from '../edits/edits.module';
import { ReleasesModule } from '../releases/releases.module';
import { SourcesModule } from '../sources/sources.module';
import { SuggestionsModule } from '../suggestions/suggestions.module';
import { OverviewController } from './overview.controller';
import { OverviewService } from './overview.service';

@Module({
  imports: [CommitmentsModule, EditsModule, ReleasesModule, SourcesModule, SuggestionsModule],
  controllers: [OverviewController],
  providers: [OverviewService],
})
export class OverviewModule {}
