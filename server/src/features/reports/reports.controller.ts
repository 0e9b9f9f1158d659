import type { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import {
  type CommitmentQuery,
  commitmentQuerySchema,
  type ReleaseQuery,
  releaseQuerySchema,
  type SuggestionQuery,
  suggestionQuerySchema,
} from '@uade/contracts';
import type { Clock } from '@uade/kernel';
import { almatyDay } from '@uade/tracking';
import type { FastifyReply } from 'fastify';
import { asDownload } from '../../common/download';
import { CLOCK } from '../../common/system-clock';
import { zod } from '../../common/zod.pipe';
import { ReportsService } from './reports.service';

@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('releases.csv')
  async releases(
    @Query(zod(releaseQuerySchema)) query: ReleaseQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(reply, 'releases', this.reports.releasesCsv(query));
  }

  @Get('suggestions.csv')
  async suggestions(
    @Query(zod(suggestionQuerySchema)) query: SuggestionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(reply, 'suggestions', this.reports.suggestionsCsv(query));
  }

  @Get('commitments.csv')
  async commitments(
    @Query(zod(commitmentQuerySchema)) query: CommitmentQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(reply, 'commitments', this.reports.commitmentsCsv(query));
  }

  private async send(reply: FastifyReply, name: string, csv: Readable): Promise<void> {
    const day = almatyDay(this.clock.now().toISOString());
    await asDownload(reply, `uade-${name}-${day}.csv`, 'text/csv; charset=utf-8').send(csv);
  }
}
