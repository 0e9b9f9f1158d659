import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '@uade/kernel';
import { clearCluster, type Cluster, type Postmaster, startPostmaster, stopPostmaster } from './postmaster';

/** What a supervised database is started with, and who hears of it. */
export interface Supervision {
  /** The port asked for; `null`: any free one. */
  readonly port: number | null;
  readonly findPort: () => Promise<number>;
  readonly durable: boolean;
  readonly onStarted: (postmaster: Postmaster) => void;
  /** Called with `false` where it could not be started again yet, and with `true` once it runs. */
  readonly onLost: (message: string, recovered: boolean) => void;
}

/** A database that is started again, on the same port, when it ends unasked. */
export interface SupervisedDatabase {
  readonly port: number;
  stop(): Promise<void>;
}

const START_ATTEMPTS = 5;

/** The pause before a start that failed is tried again, in milliseconds: at first, and at most. */
const PAUSES = { first: 1000, longest: 10_000 };

/**
 * Start PostgreSQL and start it again should it be killed: its clients then only have to connect again. Where it can't be started,
 * as on a full disk, it is tried until it can.
 */
export async function superviseDatabase(
  cluster: Cluster,
  supervision: Supervision,
): Promise<SupervisedDatabase> {
  let running = await startStubbornly(cluster, supervision);
  supervision.onStarted(running);
  const { port } = running;
  const stopping = new AbortController();
  let restarting: Promise<void> = Promise.resolve();

  const watch = (postmaster: Postmaster): void => {
    void postmaster.ended.then(() => {
      if (!stopping.signal.aborted) restarting = restart(postmaster);
    });
  };
  const restart = async (lost: Postmaster): Promise<void> => {
    const message = `PostgreSQL (process ${lost.pid}) ended unasked`;
    for (let pause = PAUSES.first; !stopping.signal.aborted; pause = Math.min(2 * pause, PAUSES.longest)) {
      try {
        running = await startStubbornly(cluster, { ...supervision, port });
        supervision.onStarted(running);
        supervision.onLost(message, true);
        return watch(running);
      } catch (error) {
        supervision.onLost(`${message}; ${(error as Error).message}`, false);
        await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  watch(running);
  return {
    port,
    async stop() {
      stopping.abort();
      await restarting;
      await stopPostmaster(cluster, running.pid);
    },
  };
}

/** A port found free may be taken a moment later, and sessions of a killed PostgreSQL need a moment to end. */
async function startStubbornly(cluster: Cluster, supervision: Supervision): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = supervision.port ?? (await supervision.findPort());
    try {
      await clearCluster(cluster);
      return await startPostmaster(cluster, port, settings(supervision.durable));
    } catch (error) {
      const passing =
        error instanceof DomainError && (error.details['portTaken'] || error.details['stillInUse']);
      if (!passing || attempt === START_ATTEMPTS) throw error;
      await delay(300 * attempt);
    }
  }
}

function settings(durable: boolean): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(process.platform === 'win32' ? {} : { unix_socket_directories: '' }),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}
