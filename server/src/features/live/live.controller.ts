import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { type LiveQuery, liveQuerySchema } from '@uade/contracts';
import type { FastifyReply } from 'fastify';
import { zod } from '../../common/zod.pipe';
import { LiveStreams } from './live-streams';

@Controller('events')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  async events(
    @Query(zod(liveQuerySchema)) { after }: LiveQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stream = await this.streams.open(lastEventId ?? after ?? null);
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      // What nginx and its like are told, lest they gather the stream until it is worth sending.
      .header('x-accel-buffering', 'no')
      .send(stream);
  }
}
