import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { AnnotationsModule } from '../annotations/annotations.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { IngestModule } from '../ingest/ingest.module';
import { ReleasesModule } from '../releases/releases.module';
import { SourcesModule } from '../sources/sources.module';
import { StoriesModule } from '../stories/stories.module';
import { SuggestionsModule } from '../suggestions/suggestions.module';
import { TrackingModule } from '../tracking/tracking.module';
import { DemoPlayer } from './demo-player';
import { DemoService } from './demo.service';

@Module({
  imports: [
    AccountsModule,
    AnnotationsModule,
    CommitmentsModule,
    IngestModule,
    ReleasesModule,
    SourcesModule,
    StoriesModule,
    SuggestionsModule,
    TrackingModule,
  ],
  providers: [DemoPlayer, DemoService],
})
export class DemoModule {}
