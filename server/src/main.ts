import 'reflect-metadata';
import { DomainError } from '@uade/kernel';
import type { Logger } from 'pino';
import { readSettings } from './config/env';
import type { Settings } from './config/settings';
import { createApp, createContext, type DatabaseUrls, VERSION } from './create-app';
import { startEmbeddedDatabase } from './database/embedded/embedded-database';
import { migrate } from './database/migrate';
import { announceProgress, announceReady } from './platform/process/announce';
import { checkExternalDatabase } from './platform/process/external-database';
import { type Closer, Lifecycle } from './platform/process/lifecycle';
import { whenLifelineEnds } from './platform/process/lifeline';
import { listen } from './platform/process/listen';
import { createLogger } from './platform/logging/create-logger';

/** A database to work with, and what follows from where it comes from. */
interface RunningDatabase extends DatabaseUrls {
  readonly announce?: (url: string) => void;
  readonly stop?: Closer;
}

await main();

async function main(): Promise<void> {
  const settings = settingsOrExit();
  const logger = createLogger(settings.logLevel);
  const lifecycle = new Lifecycle({
    exit: (code) => {
      logger.info({ event: 'server.stopped', code });
      process.exit(code);
    },
    onError: (err) => logger.error({ event: 'server.stop-failed', err }),
  });
  stopOnSignals(lifecycle, logger, settings);
  logger.info({ event: 'server.starting', version: VERSION, role: settings.role });
  await lifecycle.start(stepsOf(settings, logger)).catch(async (error: unknown) => {
    explain(error, logger);
    await lifecycle.stop(1);
  });
}

function stepsOf(settings: Settings, logger: Logger) {
  let database: RunningDatabase = { ownerUrl: '', appUrl: null };
  let announce = (): void => undefined;
  return [
    async () => {
      database = await reachDatabase(settings, logger);
      return database.stop;
    },
    async () => {
      await migrate(database.ownerUrl);
      return undefined;
    },
    async () => {
      const start = settings.role === 'worker' ? startWorker : startServer;
      const running = await start(settings, database, logger);
      announce = running.announce;
      return running.stop;
    },
    // A step of its own: who was told to stop meanwhile is not ready.
    async () => {
      announce();
      return undefined;
    },
  ];
}

async function reachDatabase(settings: Settings, logger: Logger): Promise<RunningDatabase> {
  const { databaseUrl, databaseAppUrl, dataDir } = settings;
  if (databaseUrl !== null) {
    await checkExternalDatabase(databaseUrl);
    return { ownerUrl: databaseUrl, appUrl: databaseAppUrl };
  }
  return startEmbeddedDatabase({
    dataDir,
    onProgress: announceProgress,
    onLost: (message, recovered) => logger.error({ event: 'database.lost', message, recovered }),
  });
}

/** What runs, how it says so and how it ends. */
interface Running {
  readonly announce: () => void;
  readonly stop: Closer;
}

async function startServer(settings: Settings, database: RunningDatabase, logger: Logger): Promise<Running> {
  const app = await createApp(settings, database, logger);
  const url = await listen(app, settings).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const announce = () => {
    database.announce?.(url);
    logger.info({ event: 'server.ready', url, startMs: startMs() });
    announceReady(url);
  };
  return { announce, stop: () => app.close() };
}

async function startWorker(settings: Settings, database: RunningDatabase, logger: Logger): Promise<Running> {
  const context = await createContext(settings, database, logger);
  const announce = () => {
    logger.info({ event: 'worker.ready', startMs: startMs() });
    announceProgress('The worker is ready');
  };
  return { announce, stop: () => context.close() };
}

/** Milliseconds since the process began. */
function startMs(): number {
  return Math.round(process.uptime() * 1000);
}

function stopOnSignals(lifecycle: Lifecycle, logger: Logger, settings: Settings): void {
  const stop = (reason: string, code = 0) => {
    if (!lifecycle.isStopping) logger.info({ event: 'server.stopping', reason });
    void lifecycle.stop(code);
  };
  // Whoever read our output may be gone by now: that must not keep us from stopping in good order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  if (settings.lifeline) whenLifelineEnds(process, () => stop('lifeline'));
  const crash = (err: unknown) => {
    logger.fatal({ event: 'server.crashed', err });
    stop('crash', 1);
  };
  process.on('uncaughtException', crash).on('unhandledRejection', crash);
}

function settingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}

/** Say to people in one line why the server does not start; what nobody foresaw goes to the log with its stack. */
function explain(error: unknown, logger?: Logger): void {
  if (error instanceof DomainError) {
    process.stderr.write(`${error.message}. ${error.remedy ?? ''}\n`);
    logger?.error({ event: 'server.refused', code: error.code, message: error.message });
  } else {
    process.stderr.write(`Uade could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    logger?.fatal({ event: 'server.failed', err: error });
  }
}
