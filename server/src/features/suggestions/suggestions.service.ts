import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  NewSuggestionDecision,
  Page,
  Suggestion,
  SuggestionQuery,
  SuggestionRow,
} from '@uade/contracts';
import { type Clock, DomainError, instantAfter } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import { cutPage } from '../../database/keyset';
import { AccountsService } from '../accounts/accounts.service';
import { ReleasesRepository } from '../releases/releases.repository';
import { toSourceRef } from '../releases/release.mapper';
import { SpeakersService } from '../speakers/speakers.service';
import type { SuggestionDecisionEntity, SuggestionEntity } from './suggestion.entity';
import { toSuggestion } from './suggestion.mapper';
import { SuggestionsRepository } from './suggestions.repository';

/** Which state a decision asks for, and from which it may come. */
const STEPS = {
  accepted: { from: ['open'], to: 'accepted' },
  rejected: { from: ['open'], to: 'rejected' },
  reopened: { from: ['accepted', 'rejected'], to: 'open' },
} as const;

/** A decision with all that was left out filled in. */
type FullDecision = Required<NewSuggestionDecision>;

@Injectable()
export class SuggestionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly suggestions: SuggestionsRepository,
    private readonly releases: ReleasesRepository,
    private readonly speakers: SpeakersService,
    private readonly accounts: AccountsService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async byId(id: string): Promise<Suggestion> {
    const [suggestion] = await this.mapped([await this.found(id)]);
    if (suggestion === undefined) throw new DomainError('internal', `Suggestion ${id} was not mapped.`);
    return suggestion;
  }

  /** The suggestions of a version, in the order of its text. */
  async ofVersion(versionId: string): Promise<Suggestion[]> {
    return this.mapped(await this.suggestions.ofVersion(versionId));
  }

  async list(query: SuggestionQuery): Promise<Page<SuggestionRow>> {
    const listed = await this.suggestions.list(query);
    const { rows, next } = cutPage(listed.rows, query.limit, ({ suggestion, publishedAt }) => [
      query.sort === 'score' ? suggestion.score : publishedAt,
      suggestion.id,
    ]);
    const entities = rows.map(({ suggestion }) => suggestion);
    const [suggestions, releases] = await Promise.all([
      this.mapped(entities),
      this.releases.byIds(entities.map(({ releaseId }) => releaseId)),
    ]);
    const items = suggestions.flatMap((suggestion) => {
      const listed = releases.get(suggestion.releaseId);
      if (listed === undefined) return [];
      const { title, language, publishedAt } = listed.release;
      return [
        {
          ...suggestion,
          releaseTitle: title,
          source: toSourceRef(listed.source),
          language,
          publishedAt: publishedAt?.toISOString() ?? null,
        },
      ];
    });
    return { items, next, total: listed.total };
  }

  /**
   * Decide on a suggestion: the decision, what follows of it, its audit entry and its event are one transaction.
   *
   * @param expected  The version that the decider has seen.
   * @throws already-decided where the suggestion is not open (or, to reopen it, not decided)
   * @throws conflict        where the release was read again since, and another suggestion took its place
   * @throws stale-version   where somebody was faster; holds the current state
   */
  async decide(id: string, expected: number, decision: FullDecision, actorId: string): Promise<Suggestion> {
    const seen = await this.found(id);
    refuseClaim(seen);
    refuseSuperseded(seen);
    if (seen.rowVersion !== expected) throw await this.stale(id, expected);
    const step = STEPS[decision.decision];
    if (!step.from.some((state) => state === seen.state)) throw alreadyDecided(seen);
    const done = await this.dataSource.transaction((manager) =>
      this.carryOut(manager, seen, decision, actorId),
    );
    if (!done) throw await this.stale(id, expected);
    return this.byId(id);
  }

  /** @returns Whether it was carried out; `false`, and nothing written, where somebody was faster. */
  private async carryOut(
    manager: EntityManager,
    seen: SuggestionEntity,
    given: FullDecision,
    actorId: string,
  ): Promise<boolean> {
    const { decision, reason, role } = given;
    const commitmentId = decision === 'accepted' ? (given.commitmentId ?? newId()) : null;
    const last =
      seen.lastDecisionId === null ? null : await this.suggestions.decision(seen.lastDecisionId, manager);
    const row: SuggestionDecisionEntity = {
      id: newId(),
      suggestionId: seen.id,
      decision,
      reason,
      commitmentId,
      actorId,
      decidedAt: instantAfter(last?.decidedAt ?? null, this.clock.now()),
    };
    const step = STEPS[decision];
    if (!(await this.suggestions.decide(manager, seen, step.to, row))) return false;
    const undecided = (step.to === 'open' ? 1 : 0) - (seen.state === 'open' ? 1 : 0);
    await this.releases.countAt(manager, seen.versionId, { undecided });
    await this.audit.record(manager, {
      actorId,
      action: `suggestion.${decision}`,
      subjectType: 'suggestion',
      subjectId: seen.id,
      reason,
      record: { table: 'suggestion_decision', id: row.id },
      payload: { commitmentId, releaseId: seen.releaseId, rule: seen.rule, score: seen.score },
    });
    await this.events.record(manager, `suggestion.${decision}`, {
      schemaVersion: 1,
      suggestionId: seen.id,
      releaseId: seen.releaseId,
      decisionId: row.id,
      continuesId: seen.continuesId,
      commitmentId,
      joins: given.commitmentId === null ? 0 : 1,
      role,
      actorId,
    });
    return true;
  }

  private async stale(id: string, expected: number): Promise<DomainError> {
    return new DomainError(
      'stale-version',
      `Suggestion ${id} was decided by somebody else since version ${expected}.`,
      'Look at what was decided; then decide again on the current version.',
      { current: await this.byId(id) },
    );
  }

  private async found(id: string): Promise<SuggestionEntity> {
    const suggestion = await this.suggestions.byId(id);
    if (suggestion === null) throw new DomainError('not-found', `There is no suggestion ${id}.`);
    return suggestion;
  }

  private async mapped(rows: readonly SuggestionEntity[]): Promise<Suggestion[]> {
    const [speakers, decisions, directory] = await Promise.all([
      this.speakers.names(rows.map(({ speakerId }) => speakerId)),
      this.suggestions.decisionsByIds(rows.map(({ lastDecisionId }) => lastDecisionId)),
      this.accounts.directory(),
    ]);
    return rows.map((row) => toSuggestion(row, speakers, decisions, directory));
  }
}

function refuseClaim({ id, type }: SuggestionEntity): void {
  if (type !== 'claim') return;
  throw new DomainError(
    'not-allowed-transition',
    `Suggestion ${id} is a claim, and claims are shown but not decided yet.`,
    'Put an annotation on its words to keep what you found.',
  );
}

function refuseSuperseded({ id, releaseId, supersededBy }: SuggestionEntity): void {
  if (supersededBy === null) return;
  throw new DomainError(
    'conflict',
    `Suggestion ${id} is of an earlier reading: release ${releaseId} was read again since.`,
    'Open the newest version of the release and decide there.',
  );
}

function alreadyDecided({ id, state }: SuggestionEntity): DomainError {
  return state === 'open'
    ? new DomainError('already-decided', `Suggestion ${id} is open: there is nothing to reopen.`)
    : new DomainError(
        'already-decided',
        `Suggestion ${id} is ${state} already.`,
        'Reopen it first to decide anew.',
      );
}
