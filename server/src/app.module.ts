import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Logger } from 'pino';
import { ConfigModule } from './config/config.module';
import type { Settings } from './config/settings';
import { type DatabaseConnection, DatabaseModule } from './database/database.module';
import { LoggingModule } from './platform/logging/logging.module';

/** The features in the order of the flow (flow.mjs). */
const FEATURES: readonly Type[] = [];

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
