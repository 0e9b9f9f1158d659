import { Controller, Get, Query } from '@nestjs/common';
import { type AuditEntry, type AuditQuery, auditQuerySchema, type Page } from '@uade/contracts';
import { zod } from '../../common/zod.pipe';
import { AuditService } from './audit.service';

@Controller('audit-entries')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  async list(@Query(zod(auditQuerySchema)) query: AuditQuery): Promise<Page<AuditEntry>> {
    return this.audit.list(query);
  }
}
