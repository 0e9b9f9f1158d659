import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger as NestLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import packageJson from '../../package.json';
import { AppModule } from './app.module';
import type { Settings } from './config/settings';
import type { DatabaseConnection } from './database/database.module';
import { LiveMetrics } from './features/live/live-metrics';
import { createHttpApp } from './platform/http/create-http-app';
import { createLogger } from './platform/logging/create-logger';

/** The role that the app takes where it can only sign in as the owner. */
const APP_ROLE = 'uade_app';

/** How to reach the database: `appUrl` is `null` where the owner's connection has to take the app role. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string | null;
}

/** The release of Uade. */
export const VERSION: string = packageJson.version;

/**
 * The app with its HTTP side, initialised (the demo is loaded) and ready to listen or to be asked by `inject`.
 * Close it before the database stops.
 */
export async function createApp(
  settings: Settings,
  database: DatabaseUrls,
  logger: Logger = createLogger(settings.logLevel),
): Promise<NestFastifyApplication> {
  const module = AppModule.forRoot({ settings, database: connectionOf(settings, database), logger });
  return createHttpApp(module, {
    settings,
    logger,
    version: VERSION,
    metrics: (app) => app.get(LiveMetrics).all(),
    readiness: (app) => () => app.get(DataSource).query('SELECT 1'),
  });
}

/** The app without its HTTP side, initialised: for the command line and for worker processes. */
export async function createContext(
  settings: Settings,
  database: DatabaseUrls,
  logger: Logger = createLogger(settings.logLevel, 'stderr'),
): Promise<INestApplicationContext> {
  const module = AppModule.forRoot({ settings, database: connectionOf(settings, database), logger });
  const context = await NestFactory.createApplicationContext(module, {
    abortOnError: false,
    bufferLogs: true,
  });
  context.useLogger(context.get(NestLogger));
  return context;
}

function connectionOf(
  { role, statementMs }: Settings,
  { ownerUrl, appUrl }: DatabaseUrls,
): DatabaseConnection {
  const common = { worksQueue: role !== 'api', statementMs };
  return appUrl === null
    ? { ...common, url: ownerUrl, role: APP_ROLE }
    : { ...common, url: appUrl, role: null };
}
