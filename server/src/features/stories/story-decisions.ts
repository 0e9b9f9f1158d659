import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { newStoryDecisionSchema, ReleaseStory } from '@uade/contracts';
import { type Clock, DomainError, instantAfter } from '@uade/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { AuditTrail } from '../../database/audit-trail';
import { StoriesRepository } from './stories.repository';
import { StoriesService } from './stories.service';
import type { StoryDecisionEntity } from './story.entity';
import { StoryGrouper } from './story-grouper';
import { lockStories } from './story-lock';

/** A decision on a release's place, read by the contract's schema. */
export type EnteredStoryDecision = z.output<typeof newStoryDecisionSchema>;

/** What a decision is on: the release, and the others that it names. */
type Named = Pick<StoryDecisionEntity, 'kind' | 'others' | 'undoes'>;

/** Every release of one story, however many. */
const ALL = 1_000_000;

/** Carries out what people decide on stories: each decision is on record, and goes before whatever the program finds. */
@Injectable()
export class StoryDecisions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly repository: StoriesRepository,
    private readonly stories: StoriesService,
    private readonly grouper: StoryGrouper,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Join a release to a story, split it from its own, or take such a decision back.
   *
   * @param expected  The version of the release's place that the decider has seen.
   * @throws not-found        where there is no such release or decision
   * @throws stale-version    where a decision was made on the release since; holds the current state
   * @throws conflict         where it is in that story already, or in none that it could be split from
   * @throws already-decided  where what is to be undone has been undone
   */
  async decide(
    releaseId: string,
    expected: number,
    given: EnteredStoryDecision,
    actorId: string,
  ): Promise<ReleaseStory> {
    const done = await this.dataSource.transaction(async (manager) => {
      await lockStories(manager);
      await this.refuseUnknown(manager, releaseId);
      const history = await this.repository.historyOf(releaseId, manager);
      if (history.length + 1 !== expected) return false;
      const named = await this.named(manager, releaseId, given, history);
      const decidedAt = instantAfter(history[0]?.decidedAt ?? null, this.clock.now());
      await this.record(manager, { releaseId, reason: given.reason, actorId, decidedAt, ...named });
      await this.grouper.regroup(manager, [releaseId, ...named.others]);
      return true;
    });
    const current = await this.stories.ofRelease(releaseId);
    if (done) return current;
    throw new DomainError(
      'stale-version',
      `Somebody has decided on the story of release ${releaseId} since version ${expected}.`,
      'Look at the story as it is now; then decide again on the current version.',
      { current },
    );
  }

  private async record(manager: EntityManager, decision: Omit<StoryDecisionEntity, 'id'>): Promise<void> {
    const id = newId();
    await this.repository.addDecision(manager, { ...decision, id });
    const { actorId, kind, releaseId, reason, others, undoes } = decision;
    await this.audit.record(manager, {
      actorId,
      action: `story.${PAST[kind]}`,
      subjectType: 'release',
      subjectId: releaseId,
      reason,
      record: { table: 'story_decision', id },
      payload: { decisionId: id, others, undoes },
    });
  }

  private async named(
    manager: EntityManager,
    releaseId: string,
    given: EnteredStoryDecision,
    history: readonly StoryDecisionEntity[],
  ): Promise<Named> {
    if (given.with !== null) {
      return { kind: 'join', others: await this.toJoin(manager, releaseId, given.with), undoes: null };
    }
    if (given.undoes !== null) return toUndo(releaseId, given.undoes, history);
    return { kind: 'split', others: await this.toLeave(manager, releaseId), undoes: null };
  }

  private async toJoin(manager: EntityManager, releaseId: string, other: string): Promise<string[]> {
    await this.refuseUnknown(manager, other);
    const [own, theirs] = [
      await this.repository.storyIdOf(releaseId, manager),
      await this.repository.storyIdOf(other, manager),
    ];
    if (releaseId === other || (own !== null && own === theirs)) {
      throw new DomainError(
        'conflict',
        `Release ${releaseId} tells the same event as release ${other} already.`,
        'Choose a release of another story.',
      );
    }
    return theirs === null ? [other] : this.repository.membersOf(theirs, ALL, manager);
  }

  private async toLeave(manager: EntityManager, releaseId: string): Promise<string[]> {
    const storyId = await this.repository.storyIdOf(releaseId, manager);
    if (storyId === null) {
      throw new DomainError(
        'conflict',
        `Release ${releaseId} belongs to no story that it could be split from.`,
        'Read it again; its story may have changed since.',
      );
    }
    const members = await this.repository.membersOf(storyId, ALL, manager);
    return members.filter((id) => id !== releaseId);
  }

  private async refuseUnknown(manager: EntityManager, releaseId: string): Promise<void> {
    if (await this.repository.exists(manager, releaseId)) return;
    throw new DomainError('not-found', `There is no release ${releaseId}.`);
  }
}

const PAST = { join: 'joined', split: 'split', undo: 'undone' } as const;

function toUndo(releaseId: string, undoes: string, history: readonly StoryDecisionEntity[]): Named {
  const decision = history.find(({ id, kind }) => id === undoes && kind !== 'undo');
  if (decision === undefined) {
    throw new DomainError('not-found', `No decision ${undoes} names release ${releaseId}.`);
  }
  if (history.some((one) => one.undoes === undoes)) {
    throw new DomainError(
      'already-decided',
      `Decision ${undoes} has been undone.`,
      'Decide anew instead of undoing it again.',
    );
  }
  const others = [decision.releaseId, ...decision.others].filter((id) => id !== releaseId);
  return { kind: 'undo', others, undoes };
}
