import { Module } from '@nestjs/common';
import { LiveController } from './live.controller';
import { LiveEventsRepository } from './live-events.repository';
import { LiveFeed } from './live-feed';
import { LiveMetrics } from './live-metrics';
import { LiveStreams } from './live-streams';

@Module({
  controllers: [LiveController],
  providers: [LiveEventsRepository, LiveFeed, LiveMetrics, LiveStreams],
})
export class LiveModule {}
