import { cue } from '../../rules/rule';
import type { Locale } from '../locale';
import { EN_CLAIMS } from './claims';
import { EN_COMMITMENTS } from './commitment-limits';
import { EN_DATES } from './dates';
import { EN_NUMBERS } from './numbers';
import { EN_ORIGIN } from './origin';
import { EN_PEOPLE } from './people';
import { EN_QUOTES, EN_RECALLED } from './quotes';
import { EN_SENTENCES } from './sentences';
import { EN_TOPICS } from './topics';

/** English. */
export const EN: Locale = {
  language: 'en',
  sentences: EN_SENTENCES,
  people: EN_PEOPLE,
  quotes: EN_QUOTES,
  dates: EN_DATES,
  numbers: EN_NUMBERS,
  commitments: { ...EN_COMMITMENTS, restated: [...EN_COMMITMENTS.restated, ...EN_RECALLED] },
  claims: EN_CLAIMS,
  topics: EN_TOPICS,
  origin: EN_ORIGIN,
  speechTitle: cue(
    String.raw`\b(?:address|speech|statement|remarks|message|announcement|address to the nation|interview|by|well-?being)\b`,
  ),
};
