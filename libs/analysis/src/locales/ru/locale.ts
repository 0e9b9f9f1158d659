import { cue } from '../../rules/rule';
import type { Locale } from '../locale';
import { RU_CLAIMS } from './claims';
import { RU_COMMITMENTS } from './commitment-limits';
import { RU_DATES } from './dates';
import { RU_NUMBERS } from './numbers';
import { RU_ORIGIN } from './origin';
import { RU_PEOPLE } from './people';
import { RU_QUOTES, RU_RECALLED } from './quotes';
import { RU_SENTENCES } from './sentences';
import { RU_TOPICS } from './topics';

/** Russian. */
export const RU: Locale = {
  language: 'ru',
  sentences: RU_SENTENCES,
  people: RU_PEOPLE,
  quotes: RU_QUOTES,
  dates: RU_DATES,
  numbers: RU_NUMBERS,
  commitments: { ...RU_COMMITMENTS, restated: [...RU_COMMITMENTS.restated, ...RU_RECALLED] },
  claims: RU_CLAIMS,
  topics: RU_TOPICS,
  origin: RU_ORIGIN,
  speechTitle: cue(String.raw`\b(?:выступление|речь|послание|обращение|заявление|интервью|поздравление)\b`),
};
