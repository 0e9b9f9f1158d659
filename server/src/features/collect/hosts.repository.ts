import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type Write, writeTogether } from '../../database/write-together';
import type { KeptRobots } from './robots-files';

/** A host whose turn was given. */
export interface LeasedHost {
  readonly name: string;
  readonly leaseId: string;
  /** How long to wait before the first request, in milliseconds. */
  readonly waitMs: number;
  readonly errorStreak: number;
}

/** How a turn ends. */
export interface TurnEnd {
  /** Before that nobody may ask the host, in milliseconds from now. */
  readonly waitMs: number;
  readonly errorStreak: number;
}

/**
 * How long a turn holds without being renewed, in milliseconds: so long a host waits for its next turn after a worker was killed.
 */
export const LEASE_MS = 10_000;

const LEASE = `interval '${LEASE_MS} milliseconds'`;

const HOLD = {
  name: 'hold turn',
  text: 'SELECT 1 FROM host WHERE name = $1 AND lease_id = $2 FOR SHARE',
};

/** Turns at hosts, by the database's clock: all workers go by the same. */
@Injectable()
export class HostsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @returns `null` where somebody else has the turn. */
  async take(name: string, leaseId: string): Promise<LeasedHost | null> {
    await this.dataSource.query(`INSERT INTO host (name) VALUES ($1) ON CONFLICT DO NOTHING`, [name]);
    const [rows] = await this.dataSource.query<[Omit<LeasedHost, 'name' | 'leaseId'>[], number]>(
      `UPDATE host SET lease_id = $2, leased_until = clock_timestamp() + ${LEASE}
       WHERE name = $1 AND (lease_id IS NULL OR leased_until < clock_timestamp())
       RETURNING greatest(0, extract(epoch FROM next_request_at - clock_timestamp()) * 1000)::float8 AS "waitMs",
         error_streak AS "errorStreak"`,
      [name, leaseId],
    );
    const [row] = rows;
    return row === undefined ? null : { ...row, name, leaseId };
  }

  /** @returns Whether the turn was still ours, and is for another while. */
  async renew({ name, leaseId }: LeasedHost): Promise<boolean> {
    const [, renewed] = await this.dataSource.query<[unknown, number]>(
      `UPDATE host SET leased_until = clock_timestamp() + ${LEASE} WHERE name = $1 AND lease_id = $2`,
      [name, leaseId],
    );
    return renewed === 1;
  }

  /**
   * Whether the turn is ours, and stays so until the transaction ends: what is committed in another's turn would be there
   * twice. A turn that has run out and that nobody took is ours still.
   */
  async holds(manager: EntityManager, lease: LeasedHost): Promise<boolean> {
    const [held] = await writeTogether(manager, [this.holding(lease)]);
    return held === 1;
  }

  /** The same to be run with writes: one row is held where the turn is ours, else none. */
  holding({ name, leaseId }: LeasedHost): Write {
    return { ...HOLD, values: [name, leaseId] };
  }

  /** The robots.txt of an origin as it was read last; `null` where it never was. */
  async robotsOf(origin: string): Promise<KeptRobots | null> {
    const [kept] = await this.dataSource.query<KeptRobots[]>(
      `SELECT words, (extract(epoch FROM clock_timestamp() - fetched_at) * 1000)::float8 AS "ageMs"
       FROM robots_file WHERE origin = $1`,
      [origin],
    );
    return kept ?? null;
  }

  /** Keep what an origin of a host says, if its turn is still ours. */
  async saveRobots({ name, leaseId }: LeasedHost, origin: string, words: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO robots_file (origin, words, fetched_at)
       SELECT $3, $4, clock_timestamp() FROM host WHERE name = $1 AND lease_id = $2
       ON CONFLICT (origin) DO UPDATE SET words = excluded.words, fetched_at = excluded.fetched_at`,
      [name, leaseId, origin, words],
    );
  }

  /** End a turn, if it is still ours. */
  async release({ name, leaseId }: LeasedHost, { waitMs, errorStreak }: TurnEnd): Promise<void> {
    await this.dataSource.query(
      `UPDATE host SET lease_id = NULL, leased_until = NULL, error_streak = $4,
         next_request_at = clock_timestamp() + $3 * interval '1 millisecond'
       WHERE name = $1 AND lease_id = $2`,
      [name, leaseId, waitMs, errorStreak],
    );
  }
}
