import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SpeakersModule } from '../speakers/speakers.module';
import { StatementEntity } from './statement.entity';
import { StatementsService } from './statements.service';

@Module({
  imports: [TypeOrmModule.forFeature([StatementEntity]), SpeakersModule],
  providers: [StatementsService],
  exports: [StatementsService],
})
export class StatementsModule {}
