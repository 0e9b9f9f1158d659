import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { ReleasesModule } from '../releases/releases.module';
import { SpeakersModule } from '../speakers/speakers.module';
import { SuggestionDecisionEntity, SuggestionEntity } from './suggestion.entity';
import { SuggestionReadings } from './suggestion-readings';
import { SuggestionsController } from './suggestions.controller';
import { SuggestionsRepository } from './suggestions.repository';
import { SuggestionsService } from './suggestions.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([SuggestionEntity, SuggestionDecisionEntity]),
    AccountsModule,
    ReleasesModule,
    SpeakersModule,
  ],
  controllers: [SuggestionsController],
  providers: [SuggestionsRepository, SuggestionsService, SuggestionReadings],
  exports: [SuggestionsRepository, SuggestionsService, SuggestionReadings],
})
export class SuggestionsModule {}
