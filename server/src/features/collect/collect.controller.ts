import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  idSchema,
  type Page,
  type Poll,
  type PollQuery,
  pollQuerySchema,
  type Source,
} from '@uade/contracts';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { CollectService } from './collect.service';

@Controller('sources')
export class CollectController {
  constructor(
    private readonly collecting: CollectService,
    private readonly accounts: AccountsService,
  ) {}

  @Get(':id/polls')
  async polls(
    @Param('id', zod(idSchema)) id: string,
    @Query(zod(pollQuerySchema)) query: PollQuery,
  ): Promise<Page<Poll>> {
    return this.collecting.polls(id, query);
  }

  @Post(':id/polls')
  async pollNow(@Param('id', zod(idSchema)) id: string): Promise<Source> {
    return this.collecting.pollNow(id, (await this.accounts.current()).id);
  }
}
