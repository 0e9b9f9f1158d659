import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Capture, idSchema } from '@uade/contracts';
import type { FastifyReply } from 'fastify';
import { asDownload } from '../../common/download';
import { zod } from '../../common/zod.pipe';
import { CapturesService } from './captures.service';

@Controller('captures')
export class CapturesController {
  constructor(private readonly captures: CapturesService) {}

  @Get(':id')
  async byId(@Param('id', zod(idSchema)) id: string): Promise<Capture> {
    return this.captures.byId(id);
  }

  @Get(':id/raw')
  async raw(@Param('id', zod(idSchema)) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, fileName, sha256 } = await this.captures.raw(id);
    await asDownload(reply, fileName).header('x-content-sha256', sha256).send(bytes);
  }
}
