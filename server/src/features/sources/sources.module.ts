import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { SourceEntity } from './source.entity';
import { SourceHealthEntity } from './source-health.entity';
import { SourceItemEntity } from './source-item.entity';
import { SourcesController } from './sources.controller';
import { SourcesRepository } from './sources.repository';
import { SourcesService } from './sources.service';

@Module({
  imports: [TypeOrmModule.forFeature([SourceEntity, SourceHealthEntity, SourceItemEntity]), AccountsModule],
  controllers: [SourcesController],
  providers: [SourcesRepository, SourcesService],
  exports: [SourcesRepository, SourcesService],
})
export class SourcesModule {}
