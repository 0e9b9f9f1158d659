import { Injectable } from '@nestjs/common';
import { EXTRACTOR, RULES } from '@uade/analysis';
import { CAPTURE_READER } from '@uade/capture';
import type { Method } from '@uade/contracts';
import { SuggestionsRepository } from '../suggestions/suggestions.repository';
import measurements from './measurements.json' with { type: 'json' };

/** What the program does when it reads, and what people made of it. */
@Injectable()
export class MethodService {
  constructor(private readonly suggestions: SuggestionsRepository) {}

  async method(): Promise<Method> {
    const counts = await this.suggestions.countByRule();
    const countOf = (rule: string, states: readonly string[]) =>
      counts
        .filter((row) => row.rule === rule && states.includes(row.state))
        .reduce((sum, row) => sum + row.count, 0);
    const rules = RULES.map(({ name, language, step, description, example, counterExample }) => ({
      name,
      language,
      step,
      description,
      example,
      counterExample,
      suggested: countOf(name, ['open', 'accepted', 'rejected']),
      accepted: countOf(name, ['accepted']),
      rejected: countOf(name, ['rejected']),
    }));
    return { extractor: EXTRACTOR, captureReader: CAPTURE_READER, measurements, rules };
  }
}
