import { Inject, Injectable } from '@nestjs/common';
import type { StoryLinkKind } from '@uade/contracts';
import type { Clock } from '@uade/kernel';
import { joinLinked, primaryOf } from '@uade/similarity';
import type { EntityManager } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { EventLog } from '../../database/event-log';
import { pairsInForce } from './pair-decisions';
import { StoriesRepository, type StoryPart, type StoryTie } from './stories.repository';
import type { StoryDecisionEntity, StoryEntity } from './story.entity';

/** A set of releases that are to be one story, with what holds them together. */
interface Gathered {
  readonly members: readonly StoryPart[];
  readonly links: readonly StoryTie[];
  readonly decided: boolean;
}

/**
 * Makes stories of links and decisions, for as far as these reach from some releases: a pure function of both, so that
 * it doesn't matter what came first. People's decisions go before links.
 */
@Injectable()
export class StoryGrouper {
  constructor(
    private readonly stories: StoriesRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Put the stories right of all that hangs together with these releases. Stories are locked by the transaction. */
  async regroup(manager: EntityManager, releaseIds: readonly string[]): Promise<void> {
    const parts = await this.stories.connected(manager, releaseIds);
    const ids = parts.map(({ id }) => id);
    const [links, decisions] = [
      await this.stories.joiningLinks(manager, ids),
      await this.stories.decisionsOn(manager, ids),
    ];
    const sets = joinLinked(ids, links, pairsInForce(decisions, new Set(ids)));
    const byId = new Map(parts.map((part) => [part.id, part]));
    const gathered = sets.map((set) =>
      gather(
        set.flatMap((id) => byId.get(id) ?? []),
        links,
        decisions,
      ),
    );
    await this.write(manager, parts, gathered);
  }

  private async write(
    manager: EntityManager,
    parts: readonly StoryPart[],
    gathered: readonly Gathered[],
  ): Promise<void> {
    const before = new Set(parts.flatMap(({ storyId }) => storyId ?? []));
    const kept = new Set<string>();
    // The largest chooses first which of the former stories it is.
    for (const set of gathered.toSorted((a, b) => b.members.length - a.members.length)) {
      const id = set.members.length < 2 ? null : (mostOf(set.members, kept) ?? newId());
      if (id !== null) {
        kept.add(id);
        await this.stories.save(manager, toStory(id, set, this.clock.now()));
      }
      const moved = set.members.filter(({ storyId }) => storyId !== id).map((part) => part.id);
      if (moved.length === 0) continue;
      await this.stories.place(manager, moved, id);
      if (id === null) continue;
      await this.events.record(manager, 'story.changed', { schemaVersion: 1, storyId: id });
    }
    await this.stories.remove(
      manager,
      [...before].filter((id) => !kept.has(id)),
    );
  }
}

function gather(
  members: readonly StoryPart[],
  links: readonly StoryTie[],
  decisions: readonly StoryDecisionEntity[],
): Gathered {
  const ids = new Set(members.map(({ id }) => id));
  return {
    members,
    links: links.filter(({ a, b }) => ids.has(a) && ids.has(b)),
    decided: decisions.some(
      ({ kind, releaseId, others }) =>
        kind !== 'undo' && (ids.has(releaseId) || others.some((id) => ids.has(id))),
    ),
  };
}

/** Of the stories that members come from and nobody else has become, that of most of them; the oldest among equals. */
function mostOf(members: readonly StoryPart[], taken: ReadonlySet<string>): string | null {
  const counts = new Map<string, number>();
  for (const { storyId } of members) {
    if (storyId !== null && !taken.has(storyId)) counts.set(storyId, (counts.get(storyId) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

function toStory(id: string, { members, links, decided }: Gathered, createdAt: Date): StoryEntity {
  const ids = members.map((member) => member.id);
  const kinds: StoryLinkKind[] = links.map(({ kind }) => kind);
  return {
    id,
    primaryReleaseId: primaryOf(ids, links),
    releaseCount: members.length,
    languages: [...new Set(members.map(({ language }) => language))].sort(),
    kinds: [...new Set(kinds)].sort(),
    decided,
    since: members[0]?.publishedAt ?? null,
    createdAt,
  };
}
