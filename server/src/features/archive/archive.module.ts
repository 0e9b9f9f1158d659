import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { CapturesModule } from '../captures/captures.module';
import { IngestModule } from '../ingest/ingest.module';
import { ReleasesModule } from '../releases/releases.module';
import { SourcesModule } from '../sources/sources.module';
import { ArchiveController } from './archive.controller';
import { ArchiveExportService } from './archive-export.service';
import { ArchiveImportService } from './archive-import.service';
import { ArchiveRepository } from './archive.repository';

@Module({
  imports: [AccountsModule, CapturesModule, IngestModule, ReleasesModule, SourcesModule],
  controllers: [ArchiveController],
  providers: [ArchiveRepository, ArchiveExportService, ArchiveImportService],
  exports: [ArchiveExportService, ArchiveImportService],
})
export class ArchiveModule {}
