import { Controller, Get, Query } from '@nestjs/common';
import { type SearchHit, searchQuerySchema } from '@uade/contracts';
import type { z } from 'zod';
import { zod } from '../../common/zod.pipe';
import { SearchService } from './search.service';

@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  async find(
    @Query(zod(searchQuerySchema)) { q, limit }: z.output<typeof searchQuerySchema>,
  ): Promise<{ hits: SearchHit[] }> {
    return { hits: await this.search.find(q, limit) };
  }
}
