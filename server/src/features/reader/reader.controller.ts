import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type Fidelity,
  fidelityQuerySchema,
  idSchema,
  type Reader,
  readerQuerySchema,
} from '@uade/contracts';
import type { z } from 'zod';
import { zod } from '../../common/zod.pipe';
import { FidelityService } from './fidelity.service';
import { ReaderService } from './reader.service';

@Controller('releases/:id')
export class ReaderController {
  constructor(
    private readonly reader: ReaderService,
    private readonly fidelity: FidelityService,
  ) {}

  @Get('reader')
  async read(
    @Param('id', zod(idSchema)) id: string,
    @Query(zod(readerQuerySchema)) { version }: z.output<typeof readerQuerySchema>,
  ): Promise<Reader> {
    return this.reader.read(id, version);
  }

  @Get('fidelity')
  async compare(
    @Param('id', zod(idSchema)) id: string,
    @Query(zod(fidelityQuerySchema)) query: z.output<typeof fidelityQuerySchema>,
  ): Promise<Fidelity> {
    return this.fidelity.compare(id, query.with);
  }
}
