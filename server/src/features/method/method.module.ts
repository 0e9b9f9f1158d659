import { Module } from '@nestjs/common';
import { SuggestionsModule } from '../suggestions/suggestions.module';
import { MethodController } from './method.controller';
import { MethodService } from './method.service';

@Module({
  imports: [SuggestionsModule],
  controllers: [MethodController],
  providers: [MethodService],
})
export class MethodModule {}
