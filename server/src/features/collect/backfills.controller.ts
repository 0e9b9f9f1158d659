import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Backfill, type CreateBackfill, createBackfillSchema, idSchema } from '@uade/contracts';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { BackfillsService } from './backfills.service';

@Controller()
export class BackfillsController {
  constructor(
    private readonly backfills: BackfillsService,
    private readonly accounts: AccountsService,
  ) {}

  @Get('sources/:id/backfills')
  async ofSource(@Param('id', zod(idSchema)) id: string): Promise<Backfill[]> {
    return this.backfills.ofSource(id);
  }

  @Post('sources/:id/backfills')
  async begin(
    @Param('id', zod(idSchema)) id: string,
    @Body(zod(createBackfillSchema)) given: CreateBackfill,
  ): Promise<Backfill> {
    return this.backfills.begin(id, given, await this.actorId());
  }

  @Get('backfills/:id')
  async byId(@Param('id', zod(idSchema)) id: string): Promise<Backfill> {
    return this.backfills.byId(id);
  }

  @Post('backfills/:id/cancellations')
  async cancel(@Param('id', zod(idSchema)) id: string, @IfMatch() expected: number): Promise<Backfill> {
    return this.backfills.decide(id, expected, 'cancelled', await this.actorId());
  }

  @Post('backfills/:id/resumptions')
  async resume(@Param('id', zod(idSchema)) id: string, @IfMatch() expected: number): Promise<Backfill> {
    return this.backfills.decide(id, expected, 'resumed', await this.actorId());
  }

  private async actorId(): Promise<string> {
    return (await this.accounts.current()).id;
  }
}
