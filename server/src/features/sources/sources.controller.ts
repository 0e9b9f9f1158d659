import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type CreateSource,
  createSourceSchema,
  idSchema,
  type Page,
  type Source,
  type SourceItem,
  type SourceItemQuery,
  sourceItemQuerySchema,
  sourceReasonSchema,
  type UpdateSource,
  updateSourceSchema,
} from '@uade/contracts';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { SourcesService } from './sources.service';

@Controller('sources')
export class SourcesController {
  constructor(
    private readonly sources: SourcesService,
    private readonly accounts: AccountsService,
  ) {}

  @Get()
  async all(): Promise<Source[]> {
    return this.sources.all();
  }

  @Post()
  async create(@Body(zod(createSourceSchema)) source: CreateSource): Promise<Source> {
    return this.sources.create(source, await this.actorId());
  }

  @Get(':id')
  async byId(@Param('id', zod(idSchema)) id: string): Promise<Source> {
    return this.sources.byId(id);
  }

  @Get(':id/items')
  async items(
    @Param('id', zod(idSchema)) id: string,
    @Query(zod(sourceItemQuerySchema)) query: SourceItemQuery,
  ): Promise<Page<SourceItem>> {
    return this.sources.items(id, query);
  }

  @Patch(':id')
  async update(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(updateSourceSchema)) { reason, ...values }: UpdateSource,
  ): Promise<Source> {
    return this.sources.update({ id, expected, reason, actorId: await this.actorId() }, values);
  }

  @Post(':id/pauses')
  async pause(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(sourceReasonSchema)) { reason }: { reason: string },
  ): Promise<Source> {
    return this.sources.changeState({ id, expected, reason, actorId: await this.actorId() }, 'paused');
  }

  @Post(':id/resumptions')
  async resume(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(sourceReasonSchema)) { reason }: { reason: string },
  ): Promise<Source> {
    return this.sources.changeState({ id, expected, reason, actorId: await this.actorId() }, 'active');
  }

  private async actorId(): Promise<string> {
    return (await this.accounts.current()).id;
  }
}
