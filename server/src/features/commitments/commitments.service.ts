import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  CommitmentQuery,
  CommitmentRow,
  createCommitmentSchema,
  createMentionSchema,
  Page,
  updateCommitmentSchema,
} from '@uade/contracts';
import { type Clock, DomainError } from '@uade/kernel';
import { almatyDay } from '@uade/tracking';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { RepeatableRequest } from '../../common/idempotency-key';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail, type Decision } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { RequestKeys } from '../../database/request-keys';
import { cutPage } from '../../database/keyset';
import { AccountsService } from '../accounts/accounts.service';
import { ReleasesService } from '../releases/releases.service';
import { SpeakersService } from '../speakers/speakers.service';
import { TopicsService } from '../topics/topics.service';
import { titleOf } from './commitment-title';
import type { CommitmentEntity } from './commitment.entity';
import { type CommitmentBase, fromDeadline, toCommitmentBase, toCommitmentRow } from './commitment.mapper';
import { CommitmentsRepository } from './commitments.repository';
import { type NewMention, MentionsService } from './mentions.service';

/** What a person enters as a commitment, read by the contract's schema. */
export type EnteredCommitment = z.output<typeof createCommitmentSchema>;
export type EnteredMention = z.output<typeof createMentionSchema>;
export type EnteredUpdate = z.output<typeof updateCommitmentSchema>;

/** What a person does with a commitment, beside deciding suggestions. */
type CommitmentEvent = 'commitment.entered' | 'commitment.mentioned' | 'commitment.changed';

function staleVersion(id: string, expected: number): DomainError {
  return new DomainError(
    'stale-version',
    `Commitment ${id} was changed by somebody else since version ${expected}.`,
    'Compare your text with the current one, then save again on the current version.',
  );
}

/** Of a commitment the fields that a change names. */
function sameFields(before: CommitmentBase, changed: object): Partial<CommitmentBase> {
  return Object.fromEntries(Object.entries(before).filter(([name]) => name in changed));
}

/** What the extractor is called where a person marked the span. */
const BY_HAND = 'by-hand';

@Injectable()
export class CommitmentsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly commitments: CommitmentsRepository,
    private readonly mentions: MentionsService,
    private readonly releases: ReleasesService,
    private readonly speakers: SpeakersService,
    private readonly topics: TopicsService,
    private readonly accounts: AccountsService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    private readonly keys: RequestKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today in Asia/Almaty: what deadlines are held against. */
  today(): string {
    return almatyDay(this.clock.now().toISOString());
  }

  async list(query: CommitmentQuery): Promise<Page<CommitmentRow>> {
    const { rows: read, counted } = await this.commitments.list(query, this.today());
    const { rows, next } = cutPage(read, query.limit, (row) => [sortValue(row, query.sort), row.id]);
    return { items: await this.toRows(rows), next, ...counted };
  }

  async byId(id: string): Promise<CommitmentBase> {
    const commitment = await this.found(id);
    const mentions = await this.commitments.mentionsOf(id);
    const [places, speakers, directory] = await Promise.all([
      this.commitments.places(mentions.map((mention) => mention.id)),
      this.speakers.names([commitment.speakerId]),
      this.accounts.directory(),
    ]);
    return toCommitmentBase(commitment, mentions, { places, speakers, today: this.today() }, directory);
  }

  /**
   * Enter a commitment from a span that a person marked.
   *
   * @param request  Sent again it makes no second one; `null` where nobody sends it again.
   */
  async enter(
    given: EnteredCommitment,
    actorId: string,
    request: RepeatableRequest | null = null,
  ): Promise<CommitmentBase> {
    const { version, quote } = await this.releases.passage(given.versionId, given.start, given.end);
    await this.topics.check(given.topic ?? null);
    const id = newId();
    const before = await this.dataSource.transaction(async (manager) => {
      const made = await this.keys.claim(manager, request, id);
      if (made !== null) return made;
      const speakerId = await this.speakerId(manager, given.speaker ?? null);
      await this.commitments.add(manager, {
        ...this.blank(id, actorId),
        ...valuesOf(given, quote),
        speakerId,
      });
      const span = { versionId: version.id, start: given.start, end: given.end, quote };
      await this.mentions.add(manager, { ...this.byHand(span, actorId), commitmentId: id, role: 'made' });
      const payload = { versionId: version.id, kind: given.kind };
      await this.record(manager, {
        action: 'commitment.entered',
        id,
        actorId,
        reason: given.reason,
        payload,
      });
      return null;
    });
    return this.byId(before ?? id);
  }

  /** Add a place where the commitment is repeated, weakened or reported done. */
  async addMention(
    id: string,
    given: EnteredMention,
    { actorId, request = null }: { actorId: string; request?: RepeatableRequest | null },
  ): Promise<CommitmentBase> {
    await this.found(id);
    const { quote } = await this.releases.passage(given.versionId, given.start, given.end);
    await this.dataSource.transaction(async (manager) => {
      if ((await this.keys.claim(manager, request, id)) !== null) return;
      const span = { versionId: given.versionId, start: given.start, end: given.end, quote };
      await this.mentions.add(manager, { ...this.byHand(span, actorId), commitmentId: id, role: given.role });
      const payload = { versionId: given.versionId, role: given.role };
      await this.record(manager, {
        action: 'commitment.mentioned',
        id,
        actorId,
        reason: given.reason,
        payload,
      });
    });
    return this.byId(id);
  }

  /**
   * Change what a commitment says of itself.
   *
   * @throws stale-version where somebody changed it since `expected`; holds the current state
   */
  async update(id: string, expected: number, given: EnteredUpdate, actorId: string): Promise<CommitmentBase> {
    const before = await this.byId(id);
    await this.topics.check(given.topic ?? null);
    const { reason, ...changed } = given;
    const { deadline, speaker, ...same } = changed;
    const values = {
      ...same,
      ...(deadline === undefined ? {} : fromDeadline(deadline)),
    };
    await this.guarded(id, async (manager) => {
      // The audit's "before" is true of the version that is changed, and of no other.
      if (before.version !== expected) throw staleVersion(id, expected);
      const speakerId = speaker === undefined ? {} : { speakerId: await this.speakerId(manager, speaker) };
      await this.change(manager, id, expected, { ...values, ...speakerId });
      const payload = { changed, before: sameFields(before, changed) };
      await this.record(manager, { action: 'commitment.changed', id, actorId, reason, payload });
    });
    return this.byId(id);
  }

  /**
   * Run a transaction that changes a commitment. Where it meets a stale version, the refusal holds the current state,
   * read after the transaction has given its connection back.
   */
  async guarded(id: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    try {
      await this.dataSource.transaction(work);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'stale-version') throw error;
      throw new DomainError(error.code, error.message, error.remedy, { current: await this.byId(id) });
    }
  }

  /**
   * Change columns of a commitment as the changer saw it, inside a transaction; for the features after this one too.
   *
   * @throws stale-version where it has another version by now
   */
  async change(
    manager: EntityManager,
    id: string,
    expected: number,
    values: Partial<CommitmentEntity>,
  ): Promise<void> {
    if (!(await this.commitments.change(manager, id, expected, values))) throw staleVersion(id, expected);
  }

  /** The rows of a list, with all that is shown of each. */
  async toRows(rows: readonly CommitmentEntity[]): Promise<CommitmentRow[]> {
    const [places, speakers] = await Promise.all([
      this.commitments.places(rows.map(({ firstMentionId }) => firstMentionId)),
      this.speakers.names(rows.map(({ speakerId }) => speakerId)),
    ]);
    return rows.map((row) => toCommitmentRow(row, { places, speakers, today: this.today() }));
  }

  /** A commitment of which nothing is known yet. */
  blank(id: string, actorId: string): Omit<CommitmentEntity, 'words' | 'title' | 'kind' | 'testability'> {
    return {
      id,
      rowVersion: 1,
      topic: null,
      successCriterion: '',
      speakerId: null,
      responsible: null,
      ...fromDeadline(null),
      target: null,
      status: 'not-yet-rated',
      statusSince: null,
      firstMentionId: null,
      firstSaidAt: null,
      mentionCount: 0,
      createdBy: actorId,
      createdAt: this.clock.now(),
      withdrawnAt: null,
    };
  }

  private async speakerId(manager: EntityManager, name: string | null): Promise<string | null> {
    const speakers = await this.speakers.ensure(manager, [name]);
    return name === null ? null : (speakers.get(name) ?? null);
  }

  private byHand(span: Pick<NewMention, 'versionId' | 'start' | 'end' | 'quote'>, actorId: string) {
    return { ...span, suggestionId: null, rule: null, score: null, extractor: BY_HAND, actorId };
  }

  private async record(
    manager: EntityManager,
    {
      id,
      ...decision
    }: Omit<Decision, 'subjectType' | 'subjectId'> & { id: string; action: CommitmentEvent },
  ): Promise<void> {
    await this.audit.record(manager, { ...decision, subjectType: 'commitment', subjectId: id });
    await this.events.record(manager, decision.action, { schemaVersion: 1, commitmentId: id });
  }

  private async found(id: string): Promise<CommitmentEntity> {
    const commitment = await this.commitments.byId(id);
    if (commitment === null) throw new DomainError('not-found', `There is no commitment ${id}.`);
    return commitment;
  }
}

/** The columns of an entered commitment; what was left out is unknown, and its title is its words. */
function valuesOf(given: EnteredCommitment, quote: string) {
  const { title = titleOf(quote), kind, testability, deadline = null, target = null } = given;
  const { topic = null, successCriterion = '', responsible = null } = given;
  return {
    title,
    kind,
    testability,
    topic,
    successCriterion,
    responsible,
    ...fromDeadline(deadline),
    target,
  };
}

function sortValue(row: CommitmentEntity, sort: CommitmentQuery['sort']): Date | string | null {
  if (sort === 'deadline') return row.deadlineTo;
  return sort === 'title' ? row.title : row.firstSaidAt;
}
