import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { idSchema, type ReleaseQuery, releaseQuerySchema } from '@uade/contracts';
import type { Clock } from '@uade/kernel';
import { almatyDay } from '@uade/tracking';
import type { FastifyReply } from 'fastify';
import { asDownload } from '../../common/download';
import { CLOCK } from '../../common/system-clock';
import { zod } from '../../common/zod.pipe';
import { type ArchiveChoice, ArchiveExportService } from './archive-export.service';

@Controller()
export class ArchiveController {
  constructor(
    private readonly archives: ArchiveExportService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('reports/releases.warc.gz')
  async releases(
    @Query(zod(releaseQuerySchema)) query: ReleaseQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const day = almatyDay(this.clock.now().toISOString());
    await this.send(reply, `uade-releases-${day}.warc.gz`, { of: 'releases', query });
  }

  @Get('releases/:id/warc')
  async release(@Param('id', zod(idSchema)) id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.send(reply, `uade-release-${id}.warc.gz`, { of: 'release', id });
  }

  private async send(reply: FastifyReply, fileName: string, choice: ArchiveChoice): Promise<void> {
    const archive = await this.archives.write(choice, { fileName });
    await asDownload(reply, fileName, 'application/warc').send(archive);
  }
}
