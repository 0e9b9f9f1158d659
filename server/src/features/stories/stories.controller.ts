import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  idSchema,
  newStoryDecisionSchema,
  type Page,
  type ReleaseStory,
  type Story,
  type StoryQuery,
  storyQuerySchema,
  type StoryRow,
} from '@uade/contracts';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { StoriesService } from './stories.service';
import { type EnteredStoryDecision, StoryDecisions } from './story-decisions';

@Controller()
export class StoriesController {
  constructor(
    private readonly stories: StoriesService,
    private readonly decisions: StoryDecisions,
    private readonly accounts: AccountsService,
  ) {}

  @Get('stories')
  async list(@Query(zod(storyQuerySchema)) query: StoryQuery): Promise<Page<StoryRow>> {
    return this.stories.list(query);
  }

  @Get('stories/:id')
  async byId(@Param('id', zod(idSchema)) id: string): Promise<Story> {
    return this.stories.byId(id);
  }

  @Get('releases/:id/story')
  async ofRelease(@Param('id', zod(idSchema)) id: string): Promise<ReleaseStory> {
    return this.stories.ofRelease(id);
  }

  @Post('releases/:id/story-decisions')
  async decide(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(newStoryDecisionSchema)) given: EnteredStoryDecision,
  ): Promise<ReleaseStory> {
    const { id: actorId } = await this.accounts.current();
    return this.decisions.decide(id, expected, given, actorId);
  }
}
