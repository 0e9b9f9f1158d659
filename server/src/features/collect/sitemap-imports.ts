import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Backfill } from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { DataSource } from 'typeorm';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { Jobs } from '../../jobs/jobs';
import { SourcesService } from '../sources/sources.service';
import { tooLong, writePending } from './backfill-range';
import type { BackfillEntity } from './backfill.entity';
import { BackfillsRepository } from './backfills.repository';
import { BackfillsService } from './backfills.service';
import { newBackfill } from './new-backfill';
import { PRIORITIES } from './due-work.repository';
import { ItemsRepository } from './items.repository';
import { listReadersHere } from './list-readers';
import type { ReadList } from './read-list';

/** A sitemap to go through: its address, or the file that somebody has. */
export type GivenSitemap =
  { readonly url: string } | { readonly fileName: string; readonly bytes: Uint8Array };

/** What can wait no longer than this is waited for; what comes later is left to the server. */
const PATIENCE_MS = 60_000;

/**
 * Sitemaps that somebody hands in. Nothing is fetched here: they become backfills, whose lists and pages the collector fetches
 * in its turns, obeying robots.txt as always.
 */
@Injectable()
export class SitemapImports {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rows: BackfillsRepository,
    private readonly backfills: BackfillsService,
    private readonly items: ItemsRepository,
    private readonly sources: SourcesService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Begin to go through a sitemap, or go on with it where that was interrupted or cancelled.
   *
   * @throws not-found, not-allowed-transition (the source is paused), empty-input, the codes of a sitemap that can't be read
   */
  async begin(sourceId: string, given: GivenSitemap, actorId: string): Promise<Backfill> {
    const { source } = await this.sources.found(sourceId);
    if (source.state !== 'active') throw paused(source.slug);
    const name = 'url' in given ? given.url : given.fileName;
    const list = 'url' in given ? null : await readFile(given.bytes);
    const last = await this.rows.ofSitemap(sourceId, name);
    if (last !== null && last.state !== 'finished') return this.goOn(last, actorId);
    const pending = 'url' in given ? [given.url] : (list?.children ?? []).map(({ url }) => url);
    const id = await this.add({ sourceId, name, pending, list }, actorId);
    return this.backfills.byId(id);
  }

  /** Hosts at which something of a backfill will be due before long; none where all of it is done or waits for later. */
  async hostsDue(id: string): Promise<string[]> {
    return this.rows.hostsDue(id, new Date(this.clock.now().getTime() + PATIENCE_MS));
  }

  private async goOn({ id, state, rowVersion }: BackfillEntity, actorId: string): Promise<Backfill> {
    if (state === 'running') return this.backfills.byId(id);
    return this.backfills.decide(id, rowVersion, 'resumed', actorId);
  }

  private async add({ sourceId, name, pending, list }: SitemapLists, actorId: string): Promise<string> {
    const first = pending[0] ?? list?.items[0]?.url;
    if (first === undefined) throw namesNothing(name);
    const now = this.clock.now();
    const host = new URL(first).host;
    const beginning = {
      sourceId,
      host,
      range: { by: 'sitemap', name } as const,
      pending: pending.map((url) => writePending({ page: 1, url })),
      listsRead: list === null ? 0 : 1,
      actorId,
    };
    const trouble = list?.isTruncated === true ? tooLong(name) : null;
    const backfill = newBackfill({ ...beginning, trouble }, now);
    await this.dataSource.transaction(async (manager) => {
      const { id, range } = backfill;
      await this.rows.add(manager, backfill);
      const common = { sourceId, backfillId: id, priority: PRIORITIES.backfill, now };
      const items = list?.items ?? [];
      await this.items.adopt(manager, { ...common, urls: items.map(({ url }) => url) });
      await this.items.add(manager, { ...common, items, fetchAt: now });
      const decision = {
        actorId,
        action: 'backfill.begun',
        subjectType: 'backfill',
        subjectId: id,
        reason: '',
      };
      await this.audit.record(manager, { ...decision, payload: { sourceId, range } });
      await this.events.record(manager, 'backfill.begun', { schemaVersion: 1, backfillId: id, sourceId });
      await this.jobs.enqueue(manager, 'collect.visit', { host }, { key: host });
    });
    return backfill.id;
  }
}

/** What a new backfill begins with. */
interface SitemapLists {
  readonly sourceId: string;
  readonly name: string;
  /** Sitemaps still to be fetched. */
  readonly pending: readonly string[];
  /** What is read already; `null` where nothing is. */
  readonly list: ReadList | null;
}

function readFile(body: Uint8Array): Promise<ReadList> {
  const answer = { body, finalUrl: null, headers: {} };
  return listReadersHere.read(answer, { discovery: 'sitemap', listingSelectors: null });
}

function paused(slug: string): DomainError {
  return new DomainError(
    'not-allowed-transition',
    `Source “${slug}” is paused: nothing of it is fetched.`,
    'Resume it first, on the screen Sources.',
  );
}

function namesNothing(name: string): DomainError {
  return new DomainError(
    'empty-input',
    `${name} names no page and no sitemap.`,
    'Give another sitemap of the site.',
  );
}
