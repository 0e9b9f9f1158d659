import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  idSchema,
  type Page,
  type Release,
  type ReleaseQuery,
  releaseQuerySchema,
  type ReleaseRow,
} from '@uade/contracts';
import { zod } from '../../common/zod.pipe';
import { ReleasesService } from './releases.service';

@Controller('releases')
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  @Get()
  async list(@Query(zod(releaseQuerySchema)) query: ReleaseQuery): Promise<Page<ReleaseRow>> {
    return this.releases.list(query);
  }

  @Get(':id')
  async byId(@Param('id', zod(idSchema)) id: string): Promise<Release> {
    return this.releases.byId(id);
  }
}
