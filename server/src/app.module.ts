import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Logger } from 'pino';
import { ConfigModule } from './config/config.module';
import type { Settings } from './config/settings';
import { type DatabaseConnection, DatabaseModule } from './database/database.module';
import { AccountsModule } from './features/accounts/accounts.module';
import { AuditModule } from './features/audit/audit.module';
import { LiveModule } from './features/live/live.module';
import { SourcesModule } from './features/sources/sources.module';
import { CapturesModule } from './features/captures/captures.module';
import { ReleasesModule } from './features/releases/releases.module';
import { StoriesModule } from './features/stories/stories.module';
import { SpeakersModule } from './features/speakers/speakers.module';
import { TopicsModule } from './features/topics/topics.module';
import { StatementsModule } from './features/statements/statements.module';
import { SuggestionsModule } from './features/suggestions/suggestions.module';
import { CommitmentsModule } from './features/commitments/commitments.module';
import { AnnotationsModule } from './features/annotations/annotations.module';
import { TrackingModule } from './features/tracking/tracking.module';
import { EditsModule } from './features/edits/edits.module';
import { SearchModule } from './features/search/search.module';
import { ReportsModule } from './features/reports/reports.module';
import { IngestModule } from './features/ingest/ingest.module';
import { CollectModule } from './features/collect/collect.module';
import { ReaderModule } from './features/reader/reader.module';
import { DossierModule } from './features/dossier/dossier.module';
import { OverviewModule } from './features/overview/overview.module';
import { MethodModule } from './features/method/method.module';
import { ArchiveModule } from './features/archive/archive.module';
import { DemoModule } from './features/demo/demo.module';
import { LoggingModule } from './platform/logging/logging.module';

/** The features in the order of the flow (flow.mjs). */
const FEATURES: readonly Type[] = [
  AccountsModule,
  AuditModule,
  LiveModule,
  SourcesModule,
  CapturesModule,
  ReleasesModule,
  StoriesModule,
  SpeakersModule,
  TopicsModule,
  StatementsModule,
  SuggestionsModule,
  CommitmentsModule,
  AnnotationsModule,
  TrackingModule,
  EditsModule,
  SearchModule,
  ReportsModule,
  IngestModule,
  CollectModule,
  ReaderModule,
  DossierModule,
  OverviewModule,
  MethodModule,
  ArchiveModule,
  DemoModule,
];

/** What the app is built on. */
export interface AppParts {
  readonly settings: Settings;
  readonly database: DatabaseConnection;
  readonly logger: Logger;
}

/** The whole app: settings, log and database first, then the features. */
@Module({})
export class AppModule {
  static forRoot({ settings, database, logger }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(settings),
        LoggingModule.forRoot(logger),
        DatabaseModule.forRoot(database),
        ...FEATURES,
      ],
    };
  }
}
