import { Controller, Get, Param, Query } from '@nestjs/common';
import { idSchema, type Reader, readerQuerySchema } from '@uade/contracts';
import type { z } from 'zod';
import { zod } from '../../common/zod.pipe';
import { ReaderService } from './reader.service';

@Controller('releases/:id/reader')
export class ReaderController {
  constructor(private readonly reader: ReaderService) {}

  @Get()
  async read(
    @Param('id', zod(idSchema)) id: string,
    @Query(zod(readerQuerySchema)) { version }: z.output<typeof readerQuerySchema>,
  ): Promise<Reader> {
    return this.reader.read(id, version);
  }
}
