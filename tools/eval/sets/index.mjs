import { anchoring } from './anchoring.mjs';
import { articleExtraction } from './article-extraction.mjs';
import { charsets } from './charsets.mjs';
import { checkWorthiness } from './check-worthiness.mjs';
import { claims } from './claims.mjs';
import { commitments } from './commitments.mjs';
import { crossLanguage } from './cross-language.mjs';
import { dates } from './dates.mjs';
import { entities } from './entities.mjs';
import { feeds } from './feeds.mjs';
import { goldenRules } from './golden-rules.mjs';
import { languageId } from './language-id.mjs';
import { pledgeSpecificity } from './pledge-specificity.mjs';
import { polnear } from './polnear.mjs';
import { quotes } from './quotes.mjs';
import { sameStory } from './same-story.mjs';
import { sentences } from './sentences.mjs';
import { speechActs } from './speech-acts.mjs';

/**
 * Every set that can be measured. One without `run` has no library yet; a set is one file that exports
 * `{ name, seen, run({ data, lib }) }`: `seen` where its items or errors were read while rules were written, so that its
 * figures are not those of unseen text. `run` returns `{ metrics: { name: { value, n, low, high, reference } }, errors }` or `null`.
 */
export const SETS = [
  articleExtraction,
  charsets,
  feeds,
  languageId,
  sentences,
  goldenRules,
  dates,
  quotes,
  polnear,
  commitments,
  claims,
  speechActs,
  pledgeSpecificity,
  checkWorthiness,
  sameStory,
  crossLanguage,
  anchoring,
  entities,
];
