import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, DomainError } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { type EventPayload, EventLog } from '../../database/event-log';
import { StatementsService } from '../statements/statements.service';
import type { SuggestionEntity } from '../suggestions/suggestion.entity';
import { SuggestionsRepository } from '../suggestions/suggestions.repository';
import type { CommitmentEntity } from './commitment.entity';
import { titleOfProposed } from './commitment-title';
import { fromDeadline } from './commitment.mapper';
import { CommitmentsRepository } from './commitments.repository';
import { CommitmentsService } from './commitments.service';
import type { MentionEntity } from './mention.entity';
import { MentionsService } from './mentions.service';

/** Turns accepted suggestions into commitments and mentions, in the transaction of the decision, and takes them back. */
@Injectable()
export class AcceptedSuggestions implements OnModuleInit {
  constructor(
    private readonly events: EventLog,
    private readonly suggestions: SuggestionsRepository,
    private readonly statements: StatementsService,
    private readonly commitments: CommitmentsRepository,
    private readonly service: CommitmentsService,
    private readonly mentions: MentionsService,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.listen('suggestion.accepted', (manager, payload) => this.accept(manager, payload));
    this.events.listen('suggestion.reopened', (manager, payload) => this.takeBack(manager, payload));
  }

  private async accept(manager: EntityManager, payload: EventPayload): Promise<void> {
    const suggestion = await this.suggestions.byId(String(payload['suggestionId']), manager);
    if (suggestion === null) throw new DomainError('internal', 'An accepted suggestion is gone.');
    const commitmentId = String(payload['commitmentId']);
    const actorId = String(payload['actorId']);
    const joins = payload['joins'] === 1;
    if (joins) await this.checkJoin(manager, commitmentId);
    else {
      const title = await this.titleOf(manager, suggestion);
      const made = { ...this.fromSuggestion(commitmentId, suggestion, actorId), title };
      await this.commitments.add(manager, made);
    }
    await this.mentions.add(manager, {
      commitmentId,
      role: joins ? (String(payload['role']) as MentionEntity['role']) : 'made',
      versionId: suggestion.versionId,
      start: suggestion.startOffset,
      end: suggestion.endOffset,
      quote: suggestion.quote,
      suggestionId: suggestion.id,
      rule: suggestion.rule,
      score: suggestion.score,
      extractor: suggestion.extractor,
      actorId,
    });
    await this.record(manager, joins ? 'commitment.mentioned' : 'commitment.accepted', commitmentId, payload);
  }

  /** The decision once more under the commitment that it made, joined or took back: its own history is whole. */
  private async record(
    manager: EntityManager,
    action: string,
    commitmentId: string,
    { suggestionId, decisionId, actorId }: EventPayload,
  ): Promise<void> {
    const decision = await this.suggestions.decision(String(decisionId), manager);
    await this.audit.record(manager, {
      actorId: String(actorId),
      action,
      subjectType: 'commitment',
      subjectId: commitmentId,
      reason: decision.reason,
      payload: { suggestionId, decisionId },
    });
  }

  private async checkJoin(manager: EntityManager, commitmentId: string): Promise<void> {
    const commitment = await this.commitments.byId(commitmentId, manager);
    if (commitment !== null && commitment.withdrawnAt === null) return;
    throw new DomainError(
      'not-found',
      `There is no commitment ${commitmentId} to join.`,
      'Accept it as a new one.',
    );
  }

  private async titleOf(manager: EntityManager, suggestion: SuggestionEntity): Promise<string> {
    const { versionId, startOffset: start, endOffset: end, quote, action } = suggestion;
    const quoted = await this.statements.directWithin(manager, versionId, { start, end });
    return titleOfProposed({ start, end, quote, action }, quoted);
  }

  private fromSuggestion(
    id: string,
    suggestion: SuggestionEntity,
    actorId: string,
  ): Omit<CommitmentEntity, 'words' | 'title'> {
    return {
      ...this.service.blank(id, actorId),
      ...fromDeadline(suggestion.deadline),
      kind: suggestion.kind ?? 'announcement',
      testability: suggestion.testability ?? 'vague',
      topic: suggestion.topic,
      speakerId: suggestion.speakerId,
      responsible: suggestion.responsible,
      target: suggestion.target,
    };
  }

  private async takeBack(manager: EntityManager, payload: EventPayload): Promise<void> {
    // A suggestion that carries a decision on has no mention of its own: that of the first one stands for it.
    const mentioned = String(payload['continuesId'] ?? payload['suggestionId']);
    const mention = await this.commitments.mentionOfSuggestion(manager, mentioned);
    if (mention === null) return;
    const commitment = await this.commitments.byId(mention.commitmentId, manager);
    const isLast = (await this.commitments.mentionsOf(mention.commitmentId, manager)).length === 1;
    if (commitment === null) throw new DomainError('internal', 'A mention has no commitment.');
    if (isLast && commitment.status !== 'not-yet-rated') throw hasHistory(commitment);
    await this.mentions.withdraw(manager, mention);
    const action = isLast ? 'commitment.withdrawn' : 'commitment.mention-withdrawn';
    await this.record(manager, action, commitment.id, payload);
    if (!isLast) return;
    await this.service.change(manager, commitment.id, commitment.rowVersion, {
      withdrawnAt: this.clock.now(),
    });
  }
}

function hasHistory({ id, status }: CommitmentEntity): DomainError {
  return new DomainError(
    'conflict',
    `Commitment ${id} rests on this suggestion alone and is rated “${status}”.`,
    'Retract its status changes first, or add another mention.',
  );
}
