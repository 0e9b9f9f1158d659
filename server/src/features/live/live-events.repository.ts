import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { LiveCursor } from './live-cursor';

/** An event as the log has it. */
export interface RecordedEvent {
  readonly xid: string;
  readonly id: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The oldest transaction that still runs: what smaller ones wrote is all there, or never will be. */
const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())';

/** Reads the event log in the order in which it can be read without missing a late commit. */
@Injectable()
export class LiveEventsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Where the log ends now: before it is all that can be read. */
  async head(): Promise<LiveCursor> {
    const [row] = await this.dataSource.query<LiveCursor[]>(
      `SELECT to_hex(system_identifier) || 'x' || to_hex(database.oid::bigint) AS log, ${HORIZON}::text AS xid, '0' AS id
       FROM pg_control_system(), pg_database database WHERE datname = current_database()`,
    );
    if (row === undefined) throw new Error('The database does not say which it is.');
    return row;
  }

  /** Events after a cursor that can be read now, oldest first. */
  async after({ xid, id }: LiveCursor, most: number): Promise<RecordedEvent[]> {
    return this.dataSource.query<RecordedEvent[]>(
      `SELECT xid::text AS xid, id::text AS id, name, payload FROM event
       WHERE (xid, id) > ($1::text::xid8, $2::bigint) AND xid < ${HORIZON}
       ORDER BY event.xid, event.id LIMIT $3`,
      [xid, id, most],
    );
  }

  /** Whether there are events that cannot be read yet, because an older transaction still runs. */
  async hasWaiting(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ waiting: boolean }[]>(
      `SELECT EXISTS (SELECT FROM event WHERE xid >= ${HORIZON}) AS waiting`,
    );
    return row?.waiting ?? false;
  }
}
