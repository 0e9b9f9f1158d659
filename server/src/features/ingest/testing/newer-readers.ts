import type { INestApplicationContext } from '@nestjs/common';
import { analyse } from '@uade/analysis';
import type { Analysis } from '@uade/contracts';
import { DataSource } from 'typeorm';
import { CapturesService } from '../../captures/captures.service';
import { ReleasesRepository } from '../../releases/releases.repository';
import { ReleasesService } from '../../releases/releases.service';
import { SpeakersService } from '../../speakers/speakers.service';
import { StatementsService } from '../../statements/statements.service';
import { SuggestionReadings } from '../../suggestions/suggestion-readings';
import { presentReaders, type Readers } from '../readers';
import { ReanalysisRepository } from '../reanalysis.repository';
import { ReanalysisService } from '../reanalysis.service';

/** How readers that are yet to come differ from the present ones. */
export interface Difference {
  readonly extractor?: string;
  /** What they make of the text that the present ones read. */
  readonly text?: (text: string) => string;
  /** What they make of the present reading of that text. */
  readonly analysis?: (analysis: Analysis) => Analysis;
  /** Called each time before they answer. */
  readonly meanwhile?: () => Promise<void>;
}

/** Readers that are newer than the present ones, and differ from them as told. */
export function newerReaders({ extractor = 'spec/2', text, analysis, meanwhile }: Difference = {}): Readers {
  return {
    extractor,
    async read(bytes, hints) {
      const { article } = await presentReaders.read(bytes, hints);
      const read = analyse({ ...article, text: text?.(article.text) ?? article.text });
      await meanwhile?.();
      return { article, analysis: { ...(analysis?.(read) ?? read), extractor } };
    },
  };
}

/** The app's reanalysis as a later release of Uade would have it. */
export function reanalysisBy(app: INestApplicationContext, readers: Readers): ReanalysisService {
  return new ReanalysisService(
    app.get(DataSource),
    app.get(ReanalysisRepository),
    app.get(CapturesService),
    app.get(ReleasesRepository),
    app.get(ReleasesService),
    app.get(SpeakersService),
    app.get(StatementsService),
    app.get(SuggestionReadings),
    readers,
  );
}
