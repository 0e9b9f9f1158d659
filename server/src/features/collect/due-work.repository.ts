import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { runPrepared } from '../../database/prepared';

/** One thing to be done at a host. */
export interface DueWork {
  readonly kind: 'poll' | 'page' | 'list';
  /** Of the source, the item or the backfill. */
  readonly id: string;
}

/** Which items are fetched before others. */
export const PRIORITIES = { listed: 0, reread: 1, backfill: 2 } as const;

const POLLS = `source JOIN source_health health ON health.source_id = source.id
  WHERE source.state = 'active' AND source.discovery <> 'by-hand' AND health.next_poll_at <= $1`;

const PAGES = `source_item item JOIN source ON source.id = item.source_id
  WHERE source.state = 'active' AND item.next_fetch_at <= $1`;

const LISTS = `backfill JOIN source ON source.id = backfill.source_id
  WHERE source.state = 'active' AND backfill.state = 'running' AND backfill.next_list_at <= $1`;

const nextPage = (priority: number) =>
  `(SELECT 'page' AS kind, item.id FROM ${PAGES} AND item.host = $2 AND item.priority = ${priority}
    ORDER BY item.next_fetch_at, item.id LIMIT 1)`;

/** What a visit does first, and what then: new items before rereads, the backfill last. */
const NEXT_AT = {
  name: 'next at host',
  text: [
    `(SELECT 'poll' AS kind, source.id FROM ${POLLS} AND health.host = $2 ORDER BY health.next_poll_at LIMIT 1)`,
    nextPage(PRIORITIES.listed),
    nextPage(PRIORITIES.reread),
    `(SELECT 'list' AS kind, backfill.id FROM ${LISTS} AND backfill.host = $2 ORDER BY backfill.next_list_at LIMIT 1)`,
    nextPage(PRIORITIES.backfill),
  ]
    .join(' UNION ALL ')
    .concat(' LIMIT 1'),
};

/** EXISTS would be answered for all hosts at once, by going through everything that is due. */
const isAny = (from: string) => `(SELECT true FROM ${from} LIMIT 1)`;

/** Whether something is due at `host`; each part is one look into an index. */
const IS_DUE = [
  isAny(`${POLLS} AND health.host = host.name`),
  ...Object.values(PRIORITIES).map((priority) =>
    isAny(`${PAGES} AND item.host = host.name AND item.priority = ${priority}`),
  ),
  isAny(`${LISTS} AND backfill.host = host.name`),
].join(', ');

const HOSTS = `SELECT name FROM host
  WHERE next_request_at <= clock_timestamp() + interval '10 seconds'
    AND (lease_id IS NULL OR leased_until < clock_timestamp()) AND coalesce(${IS_DUE}, false)
  ORDER BY name`;

/** What is to be done, and where: the tables say it, a job only wakes a worker up. */
@Injectable()
export class DueWorkRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The next thing to be done at a host; `null` where nothing is due. */
  async next(host: string, now: Date): Promise<DueWork | null> {
    const [work] = await runPrepared<DueWork>(this.dataSource.manager, NEXT_AT, [now, host]);
    return work ?? null;
  }

  /** Hosts at which something is due and which may be asked now. */
  async hosts(now: Date): Promise<string[]> {
    await this.addHosts(now);
    const rows = await this.dataSource.query<{ name: string }[]>(HOSTS, [now]);
    return rows.map(({ name }) => name);
  }

  /** A host that a source asks for the first time has no row yet; those of items come with the items. */
  private async addHosts(now: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO host (name) SELECT DISTINCT health.host FROM ${POLLS} AND health.host IS NOT NULL
         AND NOT EXISTS (SELECT FROM host WHERE host.name = health.host)
       ON CONFLICT DO NOTHING`,
      [now],
    );
  }
}
