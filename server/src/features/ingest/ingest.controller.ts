import { Controller, Post, Req } from '@nestjs/common';
import type { IngestResult } from '@uade/contracts';
import type { FastifyRequest } from 'fastify';
import { AccountsService } from '../accounts/accounts.service';
import { readDelivery } from './capture-form';
import { IngestService } from './ingest.service';

@Controller('captures')
export class IngestController {
  constructor(
    private readonly ingest: IngestService,
    private readonly accounts: AccountsService,
  ) {}

  @Post()
  async create(@Req() request: FastifyRequest): Promise<IngestResult> {
    const delivery = await readDelivery(request);
    const { id: actorId } = await this.accounts.current();
    return this.ingest.ingest({ ...delivery, actorId });
  }
}
