import { cue } from '../../rules/rule';
import type { Locale } from '../locale';
import { KK_CLAIMS } from './claims';
import { KK_COMMITMENTS } from './commitment-limits';
import { KK_DATES } from './dates';
import { KK_NUMBERS } from './numbers';
import { KK_ORIGIN } from './origin';
import { KK_PEOPLE } from './people';
import { KK_QUOTES, KK_RECALLED } from './quotes';
import { KK_SENTENCES } from './sentences';
import { KK_TOPICS } from './topics';

/** Kazakh. */
export const KK: Locale = {
  language: 'kk',
  sentences: KK_SENTENCES,
  people: KK_PEOPLE,
  quotes: KK_QUOTES,
  dates: KK_DATES,
  numbers: KK_NUMBERS,
  commitments: { ...KK_COMMITMENTS, restated: [...KK_COMMITMENTS.restated, ...KK_RECALLED] },
  claims: KK_CLAIMS,
  topics: KK_TOPICS,
  origin: KK_ORIGIN,
  speechTitle: cue(String.raw`\b(?:сөйлеген сөзі|сөзі|үндеуі|жолдауы|мәлімдемесі|құттықтауы|сұхбаты)\b`),
};
