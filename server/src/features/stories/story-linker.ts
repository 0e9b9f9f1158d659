import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  linkReleases,
  lookedUpKeys,
  type PreparedRelease,
  SIMILARITY_EXTRACTOR,
  type StoryLink,
  storyKeys,
} from '@uade/similarity';
import type { DataSource, EntityManager } from 'typeorm';
import { inSpareTime } from '../../common/spare-time';
import { EventLog } from '../../database/event-log';
import { Jobs } from '../../jobs/jobs';
import { PreparedReleases, type ReadyRelease } from './prepared-releases';
import { StoryExtender } from './story-extender';
import { StoryGrouper } from './story-grouper';
import { StoryLinksRepository } from './story-links.repository';
import { lockStories } from './story-lock';
import type { StoryLinkEntity } from './story.entity';

/** How often a worker looks whether a release waits for its story, in milliseconds. */
const LOOK_EVERY_MS = 1000;

/** How many releases are linked in one transaction: people's decisions on stories wait for its end. */
const AT_ONCE = 20;

/**
 * Links what was read to what tells the same event. A table says which releases wait; a few are linked in one transaction,
 * one after the other, so that whatever is interrupted waits on and whatever is done again comes out the same. Collecting and
 * answering people come first: a worker links in its spare time.
 */
@Injectable()
export class StoryLinker implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(StoryLinker.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private readonly closing = new AbortController();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly events: EventLog,
    private readonly jobs: Jobs,
    private readonly prepared: PreparedReleases,
    private readonly links: StoryLinksRepository,
    private readonly extender: StoryExtender,
    private readonly grouper: StoryGrouper,
  ) {}

  onModuleInit(): void {
    this.events.listen('release.read', (manager, { releaseId }) =>
      this.links.addDue(manager, String(releaseId)),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.jobs.works) return;
    await this.links.addOutdated(SIMILARITY_EXTRACTOR);
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing.abort();
    if (this.timer !== null) clearInterval(this.timer);
    await this.running;
  }

  /** Link all releases that wait. */
  async linkDue(): Promise<void> {
    while (!this.closing.signal.aborted && (await this.linkSome()));
  }

  private look(): void {
    this.running ??= inSpareTime(() => this.linkSome(), this.closing.signal)
      .catch((err: unknown) => this.logger.error({ event: 'stories.link-failed', err }))
      .finally(() => (this.running = null));
  }

  /** @returns Whether more may wait. */
  private async linkSome(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      await lockStories(manager);
      const due = await this.links.nextDue(manager, AT_ONCE);
      if (due.length === 0) return false;
      const releases = await this.prepared.of(
        manager,
        due.flatMap(({ versionId }) => versionId ?? []),
      );
      for (const release of releases) await this.link(manager, release);
      await this.links.removeDue(manager, due);
      return true;
    });
  }

  private async link(manager: EntityManager, { versionId, prepared }: ReadyRelease): Promise<void> {
    const releaseId = prepared.release.id;
    const before = await this.links.partnersOf(manager, releaseId);
    const found = await this.found(manager, prepared);
    await this.links.replace(manager, releaseId, { before, links: found });
    const keys = storyKeys(prepared);
    await this.links.keep(manager, {
      releaseId,
      versionId,
      extractor: SIMILARITY_EXTRACTOR,
      sure: [...keys.sure],
      hints: [...keys.hints],
    });
    if (before.length === 0 && (await this.extender.extend(manager, releaseId, found))) return;
    const after = found.flatMap(({ a, b }) => [a, b]);
    await this.grouper.regroup(manager, [releaseId, ...before, ...after]);
  }

  private async found(manager: EntityManager, release: PreparedRelease): Promise<StoryLinkEntity[]> {
    const candidates = await this.links.candidates(manager, release.release.id, lookedUpKeys(release));
    const others = await this.prepared.of(manager, candidates);
    return others.flatMap(({ prepared }) => {
      const link = linkReleases(release, prepared);
      return link === null ? [] : [toEntity(link)];
    });
  }
}

function toEntity({ a, b, kind, score, reasons, cited }: StoryLink): StoryLinkEntity {
  const told = reasons.map((reason) => ({
    kind: reason.kind,
    words: [...reason.words],
    count: 'count' in reason ? reason.count : null,
  }));
  return { a, b, kind, score, reasons: told, cited, extractor: SIMILARITY_EXTRACTOR };
}
