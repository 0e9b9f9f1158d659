import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  type CommitmentEdit,
  type Edit,
  type EditQuery,
  editQuerySchema,
  type EditRow,
  idSchema,
  type MentionPlace,
  newMentionPlaceDecisionSchema,
  type Page,
} from '@uade/contracts';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { CommitmentsService } from '../commitments/commitments.service';
import { EditsService, type EnteredPlaceDecision } from './edits.service';

@Controller()
export class EditsController {
  constructor(
    private readonly edits: EditsService,
    private readonly commitments: CommitmentsService,
    private readonly accounts: AccountsService,
  ) {}

  @Get('edits')
  async list(@Query(zod(editQuerySchema)) query: EditQuery): Promise<Page<EditRow>> {
    return this.edits.list(query);
  }

  @Get('edits/:id')
  async byId(@Param('id', zod(idSchema)) id: string): Promise<Edit> {
    return this.edits.byId(id);
  }

  @Get('commitments/:id/edits')
  async ofCommitment(@Param('id', zod(idSchema)) id: string): Promise<CommitmentEdit[]> {
    await this.commitments.byId(id);
    return this.edits.ofCommitment(id);
  }

  @Post('mention-places/:id/decisions')
  async decide(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(newMentionPlaceDecisionSchema)) given: EnteredPlaceDecision,
  ): Promise<MentionPlace> {
    const { id: actorId } = await this.accounts.current();
    return this.edits.decide(id, expected, given, actorId);
  }
}
