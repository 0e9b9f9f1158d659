import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { CapturesModule } from '../captures/captures.module';
import { ReleasesModule } from '../releases/releases.module';
import { SourcesModule } from '../sources/sources.module';
import { SpeakersModule } from '../speakers/speakers.module';
import { StatementsModule } from '../statements/statements.module';
import { SuggestionsModule } from '../suggestions/suggestions.module';
import { IngestController } from './ingest.controller';
import { IngestService } from './ingest.service';
import { READERS } from './readers';
import { ReanalysisRepository } from './reanalysis.repository';
import { ReanalysisService } from './reanalysis.service';
import { readersHere } from './readers-with-thread';

@Module({
  imports: [
    AccountsModule,
    CapturesModule,
    ReleasesModule,
    SourcesModule,
    SpeakersModule,
    StatementsModule,
    SuggestionsModule,
  ],
  controllers: [IngestController],
  providers: [
    IngestService,
    ReanalysisRepository,
    ReanalysisService,
    { provide: READERS, useFactory: readersHere },
  ],
  exports: [IngestService, READERS, ReanalysisService],
})
export class IngestModule {}
