import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { ReleasesModule } from '../releases/releases.module';
import { SpeakersModule } from '../speakers/speakers.module';
import { StatementsModule } from '../statements/statements.module';
import { SuggestionsModule } from '../suggestions/suggestions.module';
import { TopicsModule } from '../topics/topics.module';
import { AcceptedSuggestions } from './accepted-suggestions';
import { CommitmentEntity } from './commitment.entity';
import { CommitmentsController } from './commitments.controller';
import { CommitmentsRepository } from './commitments.repository';
import { CommitmentsService } from './commitments.service';
import { MentionEntity } from './mention.entity';
import { MatchesService } from './matches.service';
import { MentionsService } from './mentions.service';
import { WithdrawalsService } from './withdrawals.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([CommitmentEntity, MentionEntity]),
    AccountsModule,
    ReleasesModule,
    SpeakersModule,
    StatementsModule,
    SuggestionsModule,
    TopicsModule,
  ],
  controllers: [CommitmentsController],
  providers: [
    CommitmentsRepository,
    CommitmentsService,
    MatchesService,
    MentionsService,
    WithdrawalsService,
    AcceptedSuggestions,
  ],
  exports: [CommitmentsRepository, CommitmentsService, WithdrawalsService],
})
export class CommitmentsModule {}
