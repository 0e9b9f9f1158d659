import { Injectable } from '@nestjs/common';
import type { Page, ReleaseStory, Story, StoryQuery, StoryRow } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import { cutPage } from '../../database/keyset';
import { AccountsService } from '../accounts/accounts.service';
import { ReleasesRepository } from '../releases/releases.repository';
import { StoriesRepository } from './stories.repository';
import type { StoryEntity } from './story.entity';
import { toStory, toStoryDecisions, toStoryRow } from './story.mapper';
import { StoryLinksRepository } from './story-links.repository';

/** How many releases of one story are listed. */
const MOST_LISTED = 200;

@Injectable()
export class StoriesService {
  constructor(
    private readonly stories: StoriesRepository,
    private readonly links: StoryLinksRepository,
    private readonly releases: ReleasesRepository,
    private readonly accounts: AccountsService,
  ) {}

  async list(query: StoryQuery): Promise<Page<StoryRow>> {
    const { rows: read, total } = await this.stories.list(query);
    const { rows, next } = cutPage(read, query.limit, ({ since, id }) => [since, id]);
    const releases = await this.releases.byIds(rows.map(({ primaryReleaseId }) => primaryReleaseId));
    return { items: rows.flatMap((row) => toStoryRow(row, releases) ?? []), next, total };
  }

  async byId(id: string): Promise<Story> {
    const story = await this.stories.byId(id);
    if (story === null) {
      throw new DomainError(
        'not-found',
        `There is no story ${id}.`,
        'Stories change with their releases; look it up from one of them.',
      );
    }
    return this.withMembers(story);
  }

  /** Where a release stands: its story, and all that people have decided about that. */
  async ofRelease(releaseId: string): Promise<ReleaseStory> {
    const listed = await this.releases.byId(releaseId);
    if (listed === null) throw new DomainError('not-found', `There is no release ${releaseId}.`);
    const [story, history, pending, directory] = await Promise.all([
      this.storyOf(listed.release.storyId),
      this.stories.historyOf(releaseId),
      this.links.isDue(releaseId),
      this.accounts.directory(),
    ]);
    const named = history.flatMap((decision) => [decision.releaseId, ...decision.others]);
    const releases = await this.releases.byIds(named);
    return {
      releaseId,
      version: history.length + 1,
      story,
      pending,
      decisions: toStoryDecisions(history, releases, directory),
    };
  }

  /** The release that others of its story cite or translate; `null` where there is none or it is that itself. */
  async originOf(releaseId: string): Promise<string | null> {
    const storyId = await this.stories.storyIdOf(releaseId);
    const story = storyId === null ? null : await this.stories.byId(storyId);
    return story === null || story.primaryReleaseId === releaseId ? null : story.primaryReleaseId;
  }

  private async storyOf(storyId: string | null): Promise<Story | null> {
    const story = storyId === null ? null : await this.stories.byId(storyId);
    return story === null ? null : this.withMembers(story);
  }

  private async withMembers(story: StoryEntity): Promise<Story> {
    const listed = await this.stories.membersOf(story.id, MOST_LISTED);
    const ids = [...new Set([story.primaryReleaseId, ...listed])].slice(0, MOST_LISTED);
    const [releases, links] = await Promise.all([this.releases.byIds(ids), this.stories.linksAmong(ids)]);
    return toStory(
      story,
      ids.flatMap((id) => releases.get(id) ?? []),
      links,
    );
  }
}
