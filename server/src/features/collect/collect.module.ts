import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OutgoingModule } from '../../outgoing/outgoing.module';
import { AccountsModule } from '../accounts/accounts.module';
import { CapturesModule } from '../captures/captures.module';
import { IngestModule } from '../ingest/ingest.module';
import { ReleasesModule } from '../releases/releases.module';
import { SourceItemEntity } from '../sources/source-item.entity';
import { SourcesModule } from '../sources/sources.module';
import { BackfillEntity } from './backfill.entity';
import { BackfillListEntity } from './backfill-list.entity';
import { BackfillWishEntity } from './backfill-wish.entity';
import { BackfillRunner } from './backfill-runner';
import { BackfillsController } from './backfills.controller';
import { BackfillsRepository } from './backfills.repository';
import { BackfillsService } from './backfills.service';
import { CollectController } from './collect.controller';
import { CollectService } from './collect.service';
import { Collector } from './collector';
import { DiscoveryService } from './discovery.service';
import { DueWorkRepository } from './due-work.repository';
import { HostEntity } from './host.entity';
import { HostTurns } from './host-turns';
import { HostsRepository } from './hosts.repository';
import { ItemNotes } from './item-notes';
import { ItemsRepository } from './items.repository';
import { PageFetcher } from './page-fetcher';
import { PageMoves } from './page-moves';
import { PollEntity } from './poll.entity';
import { Poller } from './poller';
import { PreviewService } from './preview.service';
import { RobotsFileEntity } from './robots-file.entity';
import { SitemapImports } from './sitemap-imports';
import { SourceProgress } from './source-progress';

const ENTITIES = [
  BackfillEntity,
  BackfillListEntity,
  BackfillWishEntity,
  HostEntity,
  PollEntity,
  RobotsFileEntity,
  SourceItemEntity,
];

const OWN = [
  BackfillRunner,
  BackfillsRepository,
  BackfillsService,
  CollectService,
  Collector,
  DiscoveryService,
  DueWorkRepository,
  HostTurns,
  HostsRepository,
  ItemNotes,
  ItemsRepository,
  PageFetcher,
  PageMoves,
  Poller,
  PreviewService,
  SitemapImports,
  SourceProgress,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    AccountsModule,
    CapturesModule,
    IngestModule,
    OutgoingModule,
    ReleasesModule,
    SourcesModule,
  ],
  controllers: [CollectController, BackfillsController],
  providers: OWN,
  exports: [BackfillsService, CollectService, Collector, DiscoveryService, PreviewService, SitemapImports],
})
export class CollectModule {}
