import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type CommitmentMatch,
  type CommitmentQuery,
  commitmentQuerySchema,
  type CommitmentRow,
  idSchema,
  type Page,
} from '@uade/contracts';
import { zod } from '../../common/zod.pipe';
import { CommitmentsService } from './commitments.service';
import { MatchesService } from './matches.service';

@Controller()
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly matches: MatchesService,
  ) {}

  @Get('commitments')
  async list(@Query(zod(commitmentQuerySchema)) query: CommitmentQuery): Promise<Page<CommitmentRow>> {
    return this.commitments.list(query);
  }

  @Get('suggestions/:id/matches')
  async matching(@Param('id', zod(idSchema)) id: string): Promise<CommitmentMatch[]> {
    return this.matches.of(id);
  }
}
