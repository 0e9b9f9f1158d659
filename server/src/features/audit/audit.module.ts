import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntryEntity, AuditPayloadEntity } from '../../database/audit-entry.entity';
import { AccountsModule } from '../accounts/accounts.module';
import { AuditChain } from './audit-chain';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';

@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryEntity, AuditPayloadEntity]), AccountsModule],
  controllers: [AuditController],
  providers: [AuditChain, AuditService],
})
export class AuditModule {}
