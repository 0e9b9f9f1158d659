import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  type CommitmentEdit,
  type Edit,
  type EditQuery,
  editQuerySchema,
  type EditRow,
  idSchema,
  type MarkPlace,
  newMarkPlaceDecisionSchema,
  type Page,
} from '@uade/contracts';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { CommitmentsService } from '../commitments/commitments.service';
import { EditsService } from './edits.service';
import { type EnteredPlaceDecision, MarkPlacesService } from './mark-places.service';

@Controller()
export class EditsController {
  constructor(
    private readonly edits: EditsService,
    private readonly places: MarkPlacesService,
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

  @Post('mark-places/:id/decisions')
  async decide(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(newMarkPlaceDecisionSchema)) given: EnteredPlaceDecision,
  ): Promise<MarkPlace> {
    const { id: actorId } = await this.accounts.current();
    return this.places.decide(id, expected, given, actorId);
  }
}
