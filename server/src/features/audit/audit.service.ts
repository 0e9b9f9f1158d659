import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { AuditEntry, AuditQuery, Page } from '@uade/contracts';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { AuditEntryEntity, AuditPayloadEntity } from '../../database/audit-entry.entity';
import { cutPage, pageBy } from '../../database/keyset';
import { AccountsService, type Directory } from '../accounts/accounts.service';

const NEWEST_FIRST = { column: 'entry.at', id: 'entry.id', direction: 'DESC', type: 'timestamptz' } as const;

@Injectable()
export class AuditService {
  constructor(
    @InjectRepository(AuditEntryEntity) private readonly entries: Repository<AuditEntryEntity>,
    @InjectRepository(AuditPayloadEntity) private readonly payloads: Repository<AuditPayloadEntity>,
    private readonly accounts: AccountsService,
  ) {}

  /** Decisions, the newest first. */
  async list(query: AuditQuery): Promise<Page<AuditEntry>> {
    const total = await this.filtered(query).getCount();
    const read = await pageBy(this.filtered(query), NEWEST_FIRST, query).getMany();
    const { rows, next } = cutPage(read, query.limit, ({ at, id }) => [at, id]);
    const payloads = await this.payloadsOf(rows);
    const directory = await this.accounts.directory();
    return { items: rows.map((row) => toAuditEntry(row, payloads.get(row.id), directory)), next, total };
  }

  private filtered({ subject }: AuditQuery): SelectQueryBuilder<AuditEntryEntity> {
    const list = this.entries.createQueryBuilder('entry');
    return subject === undefined ? list : list.where('entry.subjectId = :subject', { subject });
  }

  private async payloadsOf(rows: readonly AuditEntryEntity[]): Promise<Map<string, AuditPayloadEntity>> {
    const found = await this.payloads
      .createQueryBuilder('payload')
      .where('payload.entryId = ANY(:ids)', { ids: rows.map(({ id }) => id) })
      .getMany();
    return new Map(found.map((payload) => [payload.entryId, payload]));
  }
}

function toAuditEntry(
  row: AuditEntryEntity,
  words: AuditPayloadEntity | undefined,
  directory: Directory,
): AuditEntry {
  const { id, at, actorId, action, subjectType, subjectId } = row;
  return {
    id,
    at: at.toISOString(),
    actor: directory.actor(actorId),
    action,
    subjectType,
    subjectId,
    reason: words?.reason ?? '',
    payload: JSON.parse(words?.payload ?? '{}') as Record<string, unknown>,
  };
}
