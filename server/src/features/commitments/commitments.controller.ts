import { Controller, Get, Query } from '@nestjs/common';
import { type CommitmentQuery, commitmentQuerySchema, type CommitmentRow, type Page } from '@uade/contracts';
import { zod } from '../../common/zod.pipe';
import { CommitmentsService } from './commitments.service';

@Controller('commitments')
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @Get()
  async list(@Query(zod(commitmentQuerySchema)) query: CommitmentQuery): Promise<Page<CommitmentRow>> {
    return this.commitments.list(query);
  }
}
