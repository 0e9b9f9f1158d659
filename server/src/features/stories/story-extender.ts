import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { EventLog } from '../../database/event-log';
import { StoriesRepository, type StoryPart, type StoryTie } from './stories.repository';
import type { StoryEntity } from './story.entity';

/** A release without a story and what it is linked with: nothing but its story changes by that. */
interface Extension {
  readonly parts: readonly StoryPart[];
  readonly stories: readonly StoryEntity[];
  readonly links: readonly StoryTie[];
}

/**
 * Puts a release that had no links into the stories that its links lead to, and makes one of these. That comes out as
 * regrouping all of them does, as long as nobody has decided anything on them, but costs the same however large they are: of
 * thousands of near-copies in few days (weather, notices of courts) each would look through all before it otherwise.
 */
@Injectable()
export class StoryExtender {
  constructor(
    private readonly stories: StoriesRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Extend stories by a release whose first links these are; they are stored already. Stories are locked by the transaction.
   *
   * @returns Whether it was enough; if not, nothing was changed and the stories are to be regrouped.
   */
  async extend(manager: EntityManager, releaseId: string, links: readonly StoryTie[]): Promise<boolean> {
    const ids = [...new Set([releaseId, ...links.flatMap(({ a, b }) => [a, b])])];
    const parts = await this.stories.parts(manager, ids);
    if (parts.some(({ id, storyId }) => id === releaseId && storyId !== null)) return false;
    const stories = await this.stories.byIds(
      manager,
      parts.flatMap(({ storyId }) => storyId ?? []),
    );
    if (stories.some(({ decided }) => decided)) return false;
    if ((await this.stories.decisionsOn(manager, ids)).length > 0) return false;
    if (links.length > 0) await this.write(manager, { parts, stories, links });
    return true;
  }

  private async write(manager: EntityManager, { parts, stories, links }: Extension): Promise<void> {
    const alone = parts.filter(({ storyId }) => storyId === null);
    const [largest, ...others] = stories.toSorted(
      (one, other) => other.releaseCount - one.releaseCount || (one.id < other.id ? -1 : 1),
    );
    const id = largest?.id ?? newId();
    const cited = links.flatMap((link) => link.cited ?? []);
    const origins = stories.map(({ primaryReleaseId }) => primaryReleaseId);
    await this.stories.save(manager, {
      id,
      primaryReleaseId: await this.stories.mostCited(manager, [
        ...cited,
        ...origins,
        ...alone.map((part) => part.id),
      ]),
      releaseCount: alone.length + stories.reduce((sum, { releaseCount }) => sum + releaseCount, 0),
      languages: all([
        ...stories.flatMap(({ languages }) => languages),
        ...alone.map((part) => part.language),
      ]),
      kinds: all([...stories.flatMap(({ kinds }) => kinds), ...links.map(({ kind }) => kind)]),
      decided: false,
      since: earliest([...stories.map(({ since }) => since), ...alone.map((part) => part.publishedAt)]),
      createdAt: this.clock.now(),
    });
    await this.stories.merge(
      manager,
      id,
      others.map((story) => story.id),
    );
    await this.stories.place(
      manager,
      alone.map((part) => part.id),
      id,
    );
    await this.events.record(manager, 'story.changed', { schemaVersion: 1, storyId: id });
  }
}

const all = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((time) => time?.getTime() ?? []);
  return known.length === 0 ? null : new Date(Math.min(...known));
}
