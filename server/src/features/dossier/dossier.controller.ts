import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import {
  type Commitment,
  createCommitmentSchema,
  createMentionSchema,
  idSchema,
  newStatusChangeSchema,
  updateCommitmentSchema,
  withdrawCommitmentSchema,
} from '@uade/contracts';
import { IdempotencyKey, type RepeatableRequest } from '../../common/idempotency-key';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import {
  CommitmentsService,
  type EnteredCommitment,
  type EnteredMention,
  type EnteredUpdate,
} from '../commitments/commitments.service';
import { WithdrawalsService } from '../commitments/withdrawals.service';
import { type EnteredStatusChange, TrackingService } from '../tracking/tracking.service';

/** One commitment with everything known of it: what it says, where it was said, what became of it. */
@Controller('commitments')
export class DossierController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly withdrawals: WithdrawalsService,
    private readonly tracking: TrackingService,
    private readonly accounts: AccountsService,
  ) {}

  @Post()
  async enter(
    @Body(zod(createCommitmentSchema)) given: EnteredCommitment,
    @IdempotencyKey() request: RepeatableRequest | null,
  ): Promise<Commitment> {
    const { id } = await this.commitments.enter(given, await this.actorId(), request);
    return this.byId(id);
  }

  @Get(':id')
  async byId(@Param('id', zod(idSchema)) id: string): Promise<Commitment> {
    const [commitment, statusChanges] = await Promise.all([
      this.commitments.byId(id),
      this.tracking.history(id),
    ]);
    return { ...commitment, statusChanges };
  }

  @Patch(':id')
  async update(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(updateCommitmentSchema)) given: EnteredUpdate,
  ): Promise<Commitment> {
    await this.commitments.update(id, expected, given, await this.actorId());
    return this.byId(id);
  }

  @Post(':id/mentions')
  async addMention(
    @Param('id', zod(idSchema)) id: string,
    @Body(zod(createMentionSchema)) given: EnteredMention,
    @IdempotencyKey() request: RepeatableRequest | null,
  ): Promise<Commitment> {
    await this.commitments.addMention(id, given, { actorId: await this.actorId(), request });
    return this.byId(id);
  }

  @Post(':id/withdrawals')
  async withdraw(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(withdrawCommitmentSchema)) { reason }: { reason: string },
  ): Promise<Commitment> {
    await this.withdrawals.withdraw(id, expected, reason, await this.actorId());
    return this.byId(id);
  }

  @Post(':id/status-changes')
  async changeStatus(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(newStatusChangeSchema)) given: EnteredStatusChange,
  ): Promise<Commitment> {
    await this.tracking.record(id, expected, given, await this.actorId());
    return this.byId(id);
  }

  private async actorId(): Promise<string> {
    return (await this.accounts.current()).id;
  }
}
