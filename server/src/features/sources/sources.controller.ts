import { Body, Controller, Get, Post } from '@nestjs/common';
import { type CreateSource, createSourceSchema, type Source } from '@uade/contracts';
import { zod } from '../../common/zod.pipe';
import { SourcesService } from './sources.service';

@Controller('sources')
export class SourcesController {
  constructor(private readonly sources: SourcesService) {}

  @Get()
  async all(): Promise<Source[]> {
    return this.sources.all();
  }

  @Post()
  async create(@Body(zod(createSourceSchema)) source: CreateSource): Promise<Source> {
    return this.sources.create(source);
  }
}
