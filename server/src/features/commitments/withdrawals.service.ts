import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError } from '@uade/kernel';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { EventLog } from '../../database/event-log';
import type { CommitmentEntity } from './commitment.entity';
import { CommitmentsRepository } from './commitments.repository';
import { CommitmentsService } from './commitments.service';
import type { MentionEntity } from './mention.entity';
import { MentionsService } from './mentions.service';

/** Takes back commitments that rest on nothing but what people entered by hand; suggestions are reopened instead. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly commitments: CommitmentsRepository,
    private readonly service: CommitmentsService,
    private readonly mentions: MentionsService,
    private readonly audit: AuditTrail,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Take a commitment back, with all its mentions, in one transaction; nothing of it is deleted.
   *
   * @param expected  The version of the commitment that the withdrawer has seen.
   * @throws conflict where it is rated, was withdrawn already, or an accepted suggestion stands behind it
   * @throws stale-version where somebody changed it since `expected`; holds the current state
   */
  async withdraw(id: string, expected: number, reason: string, actorId: string): Promise<void> {
    await this.service.byId(id);
    await this.service.guarded(id, async (manager) => {
      const commitment = await this.commitments.byId(id, manager);
      const mentions = await this.commitments.mentionsOf(id, manager);
      if (commitment === null) throw new DomainError('internal', 'A commitment that was read is gone.');
      checkWithdrawable(commitment, mentions);
      await this.service.change(manager, id, expected, { withdrawnAt: this.clock.now() });
      for (const mention of mentions) await this.mentions.withdraw(manager, mention);
      const action = 'commitment.withdrawn';
      const payload = { mentionIds: mentions.map((mention) => mention.id) };
      await this.audit.record(manager, {
        actorId,
        action,
        subjectType: 'commitment',
        subjectId: id,
        reason,
        payload,
      });
      await this.events.record(manager, action, { schemaVersion: 1, commitmentId: id });
    });
  }
}

function checkWithdrawable(
  { id, status, withdrawnAt }: CommitmentEntity,
  mentions: readonly MentionEntity[],
): void {
  if (withdrawnAt !== null) {
    throw new DomainError('conflict', `Commitment ${id} was withdrawn already.`);
  }
  if (mentions.some((mention) => mention.suggestionId !== null)) {
    const remedy = 'Reopen the suggestions of its mentions; with the last one it is withdrawn.';
    throw new DomainError('conflict', `Commitment ${id} rests on an accepted suggestion.`, remedy);
  }
  if (status !== 'not-yet-rated') {
    const remedy = 'Retract its status changes first.';
    throw new DomainError('conflict', `Commitment ${id} is rated “${status}”.`, remedy);
  }
}
