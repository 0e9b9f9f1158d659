import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { IngestResult, Trouble } from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { sha256 } from '../../common/sha256';
import { CLOCK } from '../../common/system-clock';
import type { FetchAnswer } from '../../outgoing/safe-fetch';
import { AccountsService } from '../accounts/accounts.service';
import type { CaptureEntity } from '../captures/capture.entity';
import { CapturesRepository } from '../captures/captures.repository';
import { IngestService } from '../ingest/ingest.service';
import { GoneReleases } from '../releases/gone-releases';
import type { SourceItemEntity } from '../sources/source-item.entity';
import { answeredBy, toCapture } from './answer-capture';
import { isUnchanged, requireWhole } from './answer-status';
import { CollectRefusal, troubleOf, TurnOver, UNFORESEEN } from './collect-trouble';
import { PRIORITIES } from './due-work.repository';
import type { HostTurn } from './host-turn';
import { ItemNotes } from './item-notes';
import { type ItemChange, ItemsRepository } from './items.repository';
import { nextVisit } from './next-visit';
import { PageMoves } from './page-moves';
import { hostOf, leadsHome, pageUrl } from './page-url';
import { backOffMs, PAGE_BACK_OFF } from './politeness';
import { SourceProgress } from './source-progress';

/** A page that fails so often in a row is given up; one that was fetched before, until it would be read again anyway. */
const MOST_FAILURES = 6;

/** A page with its answer, in a turn. */
interface Visit {
  readonly item: SourceItemEntity;
  readonly turn: HostTurn;
  readonly answer: FetchAnswer;
  /** What the release is called by. */
  readonly url: string;
  /** The newest whole capture; `null` before the first. */
  readonly last: CaptureEntity | null;
}

/** Fetches one listed page and commits what came of it: the capture, what was read, and when it is fetched again. */
@Injectable()
export class PageFetcher {
  private readonly logger = new Logger(PageFetcher.name);
  private collectorId: string | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly items: ItemsRepository,
    private readonly captures: CapturesRepository,
    private readonly ingest: IngestService,
    private readonly accounts: AccountsService,
    private readonly progress: SourceProgress,
    private readonly moves: PageMoves,
    private readonly gone: GoneReleases,
    private readonly notes: ItemNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Fetch a page that is due; where it is not (any more) nothing is done.
   *
   * @throws TurnOver where the host is to be left alone
   */
  async fetch(itemId: string, turn: HostTurn): Promise<void> {
    const item = await this.items.byId(itemId);
    if (item === null || !isDue(item, this.clock.now())) return;
    try {
      await this.settle(await this.ask(item, turn));
    } catch (error) {
      await this.failFor(error, item, turn);
      if (error instanceof TurnOver) throw error;
    }
  }

  private async ask(item: SourceItemEntity, turn: HostTurn): Promise<Visit> {
    const last = item.captureId === null ? null : await this.captures.byId(item.captureId);
    const asked = item.pageUrl ?? item.url;
    const answer = await turn.fetch(asked, { validators: last === null ? null : item.validators });
    // A front page is not where the page stands now.
    const standsAt = leadsHome(asked, answer.finalUrl) ? null : pageUrl(answer.finalUrl);
    return { item, turn, answer, last, url: item.pageUrl ?? standsAt ?? item.url };
  }

  private async settle(visit: Visit): Promise<void> {
    const { item, answer, last, url } = visit;
    if (answer.status === 404 || answer.status === 410) return this.vanish(visit);
    if (last !== null && isUnchanged(answer, item.validators)) return this.seeAgain(visit, last);
    requireWhole(url, answer);
    if (leadsHome(url, answer.finalUrl)) return this.vanish(visit);
    const isSame = last !== null && last.sha256 === sha256(answer.body);
    return isSame ? this.seeAgain(visit, last) : this.read(visit);
  }

  /** The page came whole and is another than before. */
  private async read(visit: Visit): Promise<void> {
    const { item, answer, url } = visit;
    const actorId = await this.collector();
    const { body: bytes, headers, status, fetchedAt } = answer;
    const contentType = headers['content-type'] ?? null;
    const answeredUrl = answeredBy(answer, url);
    const claims = { status, headers, contentType, fetchedAt, fileName: null, actorId, answeredUrl };
    const source = await this.progress.slugOf(item.sourceId);
    try {
      await this.ingest.ingest(
        { ...claims, method: 'fetched', source, bytes, url },
        (manager, result) => this.noteRead(manager, visit, result),
        (analysis) => this.moves.check(visit, analysis),
      );
    } catch (error) {
      // Anything but the reader's own refusals, and ours of another page, has nothing to do with the page.
      if (!isOfPage(error)) throw error;
      await this.refuse(visit, error);
    }
  }

  private async noteRead(manager: EntityManager, visit: Visit, result: IngestResult): Promise<void> {
    const { item, answer } = visit;
    const now = this.clock.now();
    const isEdit = item.releaseId !== null && result.outcome === 'imported';
    const changedAt = isEdit ? now : item.changedAt;
    const publishedAt = item.publishedAt ?? (await this.progress.publishedAt(manager, result.releaseId));
    const readable = item.firstReadAt === null ? [this.progress.notingReadable(item.sourceId, now)] : [];
    const values = {
      ...this.fetched(visit, { ...item, changedAt, publishedAt, goneAt: null }),
      publishedAt,
      state: 'read',
      pageUrl: visit.url,
      host: hostOf(visit.url),
      releaseId: result.releaseId,
      // A copy that came in meanwhile was made later, by its own clock: the page is asked for anew, whole.
      ...(result.outcome === 'kept' ? {} : { captureId: result.captureId, validators: answer.validators }),
      firstReadAt: item.firstReadAt ?? now,
      changedAt,
    } as const;
    await this.notes.note(manager, visit, values, readable);
    if (item.releaseId === null || item.releaseId === result.releaseId) return this.noteReturn(manager, item);
    await this.noteReplaced(manager, item, result.releaseId);
  }

  /** The page holds another release now, in another language: the one before is gone from it. */
  private async noteReplaced(
    manager: EntityManager,
    item: SourceItemEntity,
    releaseId: string,
  ): Promise<void> {
    if (item.goneAt === null) await this.notes.vanished(manager, item);
    const isBack = (await this.gone.since(releaseId, manager)) !== null;
    if (isBack) await this.notes.returned(manager, { ...item, releaseId });
  }

  /** The page is as it was, by its own word (304) or byte for byte: a capture that shares the bytes. */
  private async seeAgain(visit: Visit, last: CaptureEntity): Promise<void> {
    const { item, answer, url } = visit;
    const capture = toCapture(
      { item, answer, url, actorId: await this.collector(), now: this.clock.now() },
      last,
    );
    const isBack = item.state === 'gone';
    await this.dataSource.transaction(async (manager) => {
      await this.captures.addAgain(manager, capture);
      await this.notes.note(manager, visit, {
        ...this.fetched(visit, { ...item, goneAt: null }),
        state: isBack ? (item.releaseId === null ? 'unreadable' : 'read') : item.state,
        ...(answer.status === 304 ? {} : { validators: answer.validators, captureId: capture.id }),
      });
      await this.noteReturn(manager, item);
    });
  }

  /** The page holds no release, or is another one: its bytes are kept, and it is tried again as it may be filled in. */
  private async refuse(visit: Visit, { code, message }: DomainError | CollectRefusal): Promise<void> {
    const { item, answer, url } = visit;
    const now = this.clock.now();
    const capture = toCapture({ item, answer, url, actorId: await this.collector(), now }, null);
    // A release is not back with a page that does not hold it.
    const goneAt = item.releaseId === null ? null : item.goneAt;
    await this.dataSource.transaction(async (manager) => {
      await this.captures.add(manager, { ...capture, refusal: code }, answer.body);
      await this.notes.note(manager, visit, {
        ...this.fetched(visit, { ...item, goneAt }),
        state: item.releaseId === null ? 'unreadable' : item.state,
        errorCode: code,
        errorReason: message,
      });
      if (item.state === 'waiting') await this.progress.noteUnreadable(manager, item.sourceId);
    });
  }

  /** The page is gone: that is recorded, and its release stays. */
  private async vanish(visit: Visit): Promise<void> {
    const { item, answer, url } = visit;
    const now = this.clock.now();
    const goneAt = item.goneAt ?? now;
    const isHome = answer.status < 400;
    const capture = toCapture({ item, answer, url, actorId: await this.collector(), now }, null);
    await this.dataSource.transaction(async (manager) => {
      // A front page is no release, however well it reads.
      await this.captures.add(manager, { ...capture, refusal: isHome ? 'leads-home' : null }, answer.body);
      await this.notes.note(manager, visit, {
        ...this.fetched(visit, { ...item, goneAt }),
        state: 'gone',
        errorCode: `status-${answer.status}`,
        errorReason: isHome ? `${url} leads to the front page.` : `${url} answered ${answer.status}.`,
      });
      if (item.goneAt === null) await this.notes.vanished(manager, item);
    });
  }

  private async failFor(err: unknown, item: SourceItemEntity, turn: HostTurn): Promise<void> {
    const trouble = troubleOf(err);
    if (trouble !== null) return this.fail(item, turn, trouble);
    if (err instanceof TurnOver) return;
    // What nobody foresaw must not be met again and again on the same page.
    this.logger.error({ event: 'collect.page-failed', itemId: item.id, err });
    await this.fail(item, turn, UNFORESEEN);
  }

  private async fail(item: SourceItemEntity, turn: HostTurn, trouble: Trouble): Promise<void> {
    const isOfHost = turn.isToBlame;
    const errorStreak = item.errorStreak + (isOfHost ? 0 : 1);
    const isGivenUp = !isOfHost && errorStreak >= MOST_FAILURES;
    // Where the host is to blame the page is not late by that, but behind the others: another may fare better.
    const wait = isOfHost ? 0 : backOffMs(errorStreak, PAGE_BACK_OFF, Math.random());
    const again = new Date(this.clock.now().getTime() + wait);
    const isLost = isGivenUp && item.state === 'waiting';
    const later = isGivenUp ? nextVisit(item, again) : again;
    await this.dataSource.transaction(async (manager) => {
      const isWanted = await this.items.isWanted(manager, item.id);
      await this.notes.note(
        manager,
        { item, turn },
        {
          errorStreak,
          errorCode: trouble.code,
          errorReason: trouble.reason,
          state: isLost ? 'failed' : item.state,
          nextFetchAt: isLost || !isWanted ? null : later,
        },
      );
    });
  }

  /**
   * What every answer changes: nothing is wrong any more, and the next visit is set.
   *
   * @param item  As it is by that answer.
   */
  private fetched({ answer }: Visit, item: SourceItemEntity): ItemChange {
    return {
      lastFetchedAt: answer.fetchedAt,
      nextFetchAt: nextVisit(item, this.clock.now()),
      priority: PRIORITIES.reread,
      goneAt: item.goneAt,
      errorStreak: 0,
      errorCode: null,
      errorReason: null,
    };
  }

  private async noteReturn(manager: EntityManager, item: SourceItemEntity): Promise<void> {
    if (item.goneAt !== null) await this.notes.returned(manager, item);
  }

  private async collector(): Promise<string> {
    this.collectorId ??= (await this.accounts.ensure('collector', 'Uade')).id;
    return this.collectorId;
  }
}

function isDue({ nextFetchAt }: SourceItemEntity, now: Date): boolean {
  return nextFetchAt !== null && nextFetchAt <= now;
}

function isOfPage(error: unknown): error is DomainError | CollectRefusal {
  return error instanceof CollectRefusal || (error instanceof DomainError && error.code !== 'internal');
}
