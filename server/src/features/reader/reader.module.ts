import { Module } from '@nestjs/common';
import { AnnotationsModule } from '../annotations/annotations.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { EditsModule } from '../edits/edits.module';
import { ReleasesModule } from '../releases/releases.module';
import { StatementsModule } from '../statements/statements.module';
import { StoriesModule } from '../stories/stories.module';
import { SuggestionsModule } from '../suggestions/suggestions.module';
import { FidelityService } from './fidelity.service';
import { ReaderController } from './reader.controller';
import { ReaderService } from './reader.service';

@Module({
  imports: [
    AnnotationsModule,
    CommitmentsModule,
    EditsModule,
    ReleasesModule,
    StatementsModule,
    StoriesModule,
    SuggestionsModule,
  ],
  controllers: [ReaderController],
  providers: [FidelityService, ReaderService],
})
export class ReaderModule {}
