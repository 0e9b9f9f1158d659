import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  idSchema,
  newSuggestionDecisionSchema,
  type Page,
  type Suggestion,
  type SuggestionQuery,
  suggestionQuerySchema,
  type SuggestionRow,
} from '@uade/contracts';
import type { z } from 'zod';
import { IfMatch } from '../../common/if-match';
import { zod } from '../../common/zod.pipe';
import { AccountsService } from '../accounts/accounts.service';
import { SuggestionsService } from './suggestions.service';

@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly accounts: AccountsService,
  ) {}

  @Get()
  async list(@Query(zod(suggestionQuerySchema)) query: SuggestionQuery): Promise<Page<SuggestionRow>> {
    return this.suggestions.list(query);
  }

  @Get(':id')
  async byId(@Param('id', zod(idSchema)) id: string): Promise<Suggestion> {
    return this.suggestions.byId(id);
  }

  @Post(':id/decisions')
  async decide(
    @Param('id', zod(idSchema)) id: string,
    @IfMatch() expected: number,
    @Body(zod(newSuggestionDecisionSchema)) decision: z.output<typeof newSuggestionDecisionSchema>,
  ): Promise<Suggestion> {
    const { id: actorId } = await this.accounts.current();
    return this.suggestions.decide(id, expected, decision, actorId);
  }
}
