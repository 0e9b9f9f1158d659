import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type CreateSource,
  createSourceSchema,
  type NewSource,
  type Page,
  type Source,
  type SourceItem,
  type SourceItemQuery,
  type SourceState,
  type UpdateSource,
} from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { cutPage } from '../../database/keyset';
import { checkSettings } from './check-settings';
import { pollHost } from './poll-host';
import { readingKey } from './reading-key';
import { type SourceReading, SourcesRepository } from './sources.repository';
import type { SourceEntity } from './source.entity';
import { toSource, toSourceItem, type WatchedSource } from './source.mapper';

/** Who changes which source, in the version that they have seen, and why. */
export interface SourceChange {
  readonly id: string;
  readonly expected: number;
  readonly actorId: string;
  readonly reason: string;
}

type Values = Partial<Omit<SourceEntity, 'id' | 'rowVersion'>>;

@Injectable()
export class SourcesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: SourcesRepository,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async all(): Promise<Source[]> {
    return (await this.sources.all()).map((watched) => this.shown(watched));
  }

  async byId(id: string): Promise<Source> {
    return this.shown(await this.found(id));
  }

  /** @throws not-found with the remedy to add it */
  async bySlug(slug: string): Promise<Source> {
    return this.byId(await this.idOf(slug));
  }

  /** @throws not-found with the remedy to add it */
  async idOf(slug: string): Promise<string> {
    return (await this.reading(slug)).id;
  }

  /**
   * The source of a slug, and how its articles are read.
   *
   * @throws not-found with the remedy to add it
   */
  async reading(slug: string): Promise<SourceReading> {
    const reading = await this.sources.reading(slug);
    if (reading !== null) return reading;
    throw new DomainError(
      'not-found',
      `There is no source “${slug}”.`,
      'Name one of GET /api/v1/sources, or add it there first.',
    );
  }

  /** @throws conflict where the slug is taken */
  async create(given: CreateSource, actorId: string): Promise<Source> {
    const { reason, ...settings } = given;
    checkSettings(settings);
    const source = this.toRow(settings);
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.add(manager, source))) {
        throw new DomainError(
          'conflict',
          `There is a source “${given.slug}” already.`,
          'Choose another slug.',
        );
      }
      await this.publish(manager, 'added', { id: source.id, actorId, reason }, settings);
    });
    return this.byId(source.id);
  }

  /** The source of this slug, added if it is not there yet; nobody’s decision. */
  async ensure(given: NewSource): Promise<Source> {
    const { reason: _reason, ...settings } = createSourceSchema.parse(given);
    await this.dataSource.transaction((manager) => this.add(manager, this.toRow(settings)));
    return this.bySlug(given.slug);
  }

  /**
   * Change what a source is called and how it is read. Where it is polled otherwise from now on, it is unverified again,
   * and polled at once.
   *
   * @throws stale-version where somebody changed it since; holds the current state
   */
  async update(change: SourceChange, given: Omit<UpdateSource, 'reason'>): Promise<Source> {
    const { source } = await this.found(change.id);
    checkSettings({ ...source, ...given });
    const { articleSelectors } = given;
    const reading = articleSelectors === undefined ? {} : { readingKey: readingKey(articleSelectors) };
    return this.change('changed', change, { ...given, ...reading });
  }

  /** @throws not-allowed-transition where it is in that state already */
  async changeState(change: SourceChange, state: SourceState): Promise<Source> {
    const { source } = await this.found(change.id);
    if (source.state === state) {
      throw new DomainError('not-allowed-transition', `Source “${source.slug}” is ${state} already.`);
    }
    return this.change(state === 'active' ? 'resumed' : 'paused', change, { state });
  }

  /** The pages that a source has listed. */
  async items(id: string, query: SourceItemQuery): Promise<Page<SourceItem>> {
    await this.found(id);
    const listed = await this.sources.listItems(id, query);
    const { rows, next } = cutPage(listed.rows, query.limit, (row) => [row.firstSeenAt, row.id]);
    return { items: rows.map(toSourceItem), next, total: listed.total };
  }

  /** @throws not-found */
  async found(id: string): Promise<WatchedSource> {
    const watched = await this.sources.byId(id);
    if (watched === null) throw new DomainError('not-found', `There is no source ${id}.`);
    return watched;
  }

  private async change(action: Action, change: SourceChange, values: Values): Promise<Source> {
    const done = await this.dataSource.transaction(async (manager) => {
      if (!(await this.sources.change(manager, change.id, change.expected, values))) return false;
      await this.rearm(manager, change.id, values);
      await this.publish(manager, action, change, values);
      return true;
    });
    const current = await this.byId(change.id);
    if (done) return current;
    throw new DomainError(
      'stale-version',
      `Source “${current.slug}” was changed by somebody else since version ${change.expected}.`,
      'Compare your settings with the current ones, then save again on the current version.',
      { current },
    );
  }

  /** Let the collecting begin anew where a decision changes what it rests on. */
  private async rearm(manager: EntityManager, id: string, values: Values): Promise<void> {
    const now = this.clock.now();
    const isReadOtherwise = Object.keys(values).some((name) => READING.has(name));
    if (values.state === 'active') await this.sources.changeHealth(manager, id, { nextPollAt: now });
    if (!isReadOtherwise) return;
    await this.sources.changeHealth(manager, id, {
      ...(values.discoveryUrls === undefined ? {} : { host: pollHost(values.discoveryUrls) }),
      nextPollAt: now,
      verifiedAt: null,
      errorStreak: 0,
      errorCode: null,
      errorReason: null,
      unreadableStreak: 0,
      validators: {},
    });
  }

  private async add(manager: EntityManager, source: SourceEntity): Promise<boolean> {
    const host = pollHost(source.discoveryUrls);
    return this.sources.add(manager, source, { host, nextPollAt: host === null ? null : source.createdAt });
  }

  private async publish(
    manager: EntityManager,
    action: Action,
    { id, actorId, reason }: Omit<SourceChange, 'expected'>,
    payload: object,
  ): Promise<void> {
    const name = `source.${action}` as const;
    const decision = { action: name, subjectType: 'source', subjectId: id, actorId, reason };
    await this.audit.record(manager, { ...decision, payload: { ...payload } });
    await this.events.record(manager, name, { schemaVersion: 1, sourceId: id });
  }

  private toRow(settings: Omit<CreateSource, 'reason'>): SourceEntity {
    const key = readingKey(settings.articleSelectors);
    return { ...settings, readingKey: key, id: newId(), rowVersion: 1, createdAt: this.clock.now() };
  }

  private shown(watched: WatchedSource): Source {
    return toSource(watched, this.clock.now());
  }
}

/** What people do with sources. */
type Action = 'added' | 'changed' | 'paused' | 'resumed';

/** Settings that decide what is fetched and how it is read. */
const READING: ReadonlySet<string> = new Set<keyof SourceEntity>([
  'discovery',
  'discoveryUrls',
  'listingSelectors',
  'articleSelectors',
]);
