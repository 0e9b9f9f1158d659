import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { ReleasesModule } from '../releases/releases.module';
import { PreparedReleases } from './prepared-releases';
import { StoriesController } from './stories.controller';
import { StoriesRepository } from './stories.repository';
import { StoriesService } from './stories.service';
import { StoryDecisions } from './story-decisions';
import {
  StoryDecisionEntity,
  StoryDueEntity,
  StoryEntity,
  StoryLinkEntity,
  StoryReadingEntity,
} from './story.entity';
import { StoryExtender } from './story-extender';
import { StoryGrouper } from './story-grouper';
import { StoryLinker } from './story-linker';
import { StoryLinksRepository } from './story-links.repository';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      StoryDecisionEntity,
      StoryDueEntity,
      StoryEntity,
      StoryLinkEntity,
      StoryReadingEntity,
    ]),
    AccountsModule,
    ReleasesModule,
  ],
  controllers: [StoriesController],
  providers: [
    PreparedReleases,
    StoriesRepository,
    StoriesService,
    StoryDecisions,
    StoryExtender,
    StoryGrouper,
    StoryLinker,
    StoryLinksRepository,
  ],
  exports: [StoriesService, StoryLinker],
})
export class StoriesModule {}
