import { type SharedReason, sharedReasons } from '../features/describe';
import { inOneLanguage, likeness, type Likeness } from '../features/score';
import { YARDSTICK } from '../features/yardstick';
import { NEAR_DUPLICATE_FROM } from '../minhash/near-duplicates';
import { sharedParagraphs } from '../minhash/paragraphs';
import { resemblance } from '../minhash/signature';
import { twinAddress } from './address';
import { citationOf } from './citation';
import { STORY_WINDOW } from './story-window';
import type { PreparedRelease } from './story-release';

/**
 * Why two releases tell one story: one page at two addresses (AMP); the same text; one cites the other; the same in
 * another language; the same event told in other words.
 */
export type LinkKind = 'twin' | 'copy' | 're-report' | 'translation' | 'same-event';

/** What a link rests on besides words in common. */
export type LinkReason =
  | SharedReason
  | {
      readonly kind: 'same-page' | 'cites-address' | 'cites-source' | 'shared-paragraphs' | 'same-wording';
      readonly words: readonly string[];
      /** Paragraphs, or per cent of the wording; `null` where nothing is counted. */
      readonly count: number | null;
    };

/** Two releases of one story. */
export interface StoryLink {
  readonly a: string;
  readonly b: string;
  readonly kind: LinkKind;
  /** 0–1; of links of one kind the higher is the surer. */
  readonly score: number;
  /** Why, for the person who checks it; never empty. */
  readonly reasons: readonly LinkReason[];
  /** The release that the other one cites; `null` where neither does. */
  readonly cited: string | null;
}

/** Releases in one language that are at least as alike tell one event. Set on the pairs of `same-story`. */
export const SAME_EVENT_FROM = 0.48;

/** The same across languages, where less is comparable. Set on our demo releases, which are in three languages. */
export const TRANSLATION_FROM = 0.42;

/** What one cites need only be about the same. */
const CITED_FROM = 0.3;

/** A light page leaves out boxes and captions, seldom more. */
const TWIN_FROM = 0.3;

type Draft = Omit<StoryLink, 'a' | 'b'>;

/**
 * Link two releases if they tell one story; `null` if they don't. It looks at nothing but the two, and is symmetric: what
 * else there is and what came first doesn't change it.
 */
export function linkReleases(one: PreparedRelease, other: PreparedRelease): StoryLink | null {
  const [a, b] = one.release.id < other.release.id ? [one, other] : [other, one];
  const draft = twin(a, b) ?? citedByAddress(a, b) ?? inTime(a, b);
  return draft === null ? null : { a: a.release.id, b: b.release.id, ...draft };
}

/** Without a date on either side only the very wording links; a date on one side alone links by address only. */
function inTime(a: PreparedRelease, b: PreparedRelease): Draft | null {
  const [from, to] = [a.release.publishedAt, b.release.publishedAt];
  if (from === null && to === null) return copy(a, b);
  if (from === null || to === null || Math.abs(from - to) > STORY_WINDOW) return null;
  const alike = likeness(a.reading, b.reading, YARDSTICK);
  return citedByName(a, b, alike) ?? copy(a, b) ?? sameStory(a, b, alike);
}

function twin(a: PreparedRelease, b: PreparedRelease): Draft | null {
  if (a.release.address === null || b.release.address === null) return null;
  const address = twinAddress(a.release.address);
  if (address === null || address !== twinAddress(b.release.address)) return null;
  const score = resemblance(a.signature, b.signature);
  if (score < TWIN_FROM) return null;
  return { kind: 'twin', score, reasons: [plain('same-page'), wording(score)], cited: null };
}

function citedByAddress(a: PreparedRelease, b: PreparedRelease): Draft | null {
  const cited = citedOf(a, b, 'address');
  if (cited === null) return null;
  return { kind: 're-report', score: 1, reasons: [plain('cites-address')], cited };
}

function citedByName(a: PreparedRelease, b: PreparedRelease, alike: Likeness): Draft | null {
  const cited = citedOf(a, b, 'source');
  if (cited === null) return null;
  const shared = sharedParagraphs(a.paragraphs, b.paragraphs);
  if (alike.score < CITED_FROM && shared.length === 0) return null;
  const paragraphs = shared.length === 0 ? [] : [plain('shared-paragraphs', shared.length)];
  return {
    kind: 're-report',
    score: Math.max(alike.score, ...shared.map((one) => one.resemblance)),
    reasons: [plain('cites-source'), ...paragraphs, ...sharedReasons(alike.shared())],
    cited,
  };
}

/** The id of the release that the other cites in this way. */
function citedOf(a: PreparedRelease, b: PreparedRelease, by: 'address' | 'source'): string | null {
  if (a.release.source !== b.release.source || by === 'address') {
    if (citationOf(a.release.origin, b.release) === by) return b.release.id;
    if (citationOf(b.release.origin, a.release) === by) return a.release.id;
  }
  return null;
}

function copy(a: PreparedRelease, b: PreparedRelease): Draft | null {
  const score = resemblance(a.signature, b.signature);
  return score < NEAR_DUPLICATE_FROM ? null : { kind: 'copy', score, reasons: [wording(score)], cited: null };
}

function sameStory(a: PreparedRelease, b: PreparedRelease, { score, shared }: Likeness): Draft | null {
  const one = inOneLanguage(a.release.language, b.release.language);
  if (score < (one ? SAME_EVENT_FROM : TRANSLATION_FROM)) return null;
  const kind = one ? 'same-event' : 'translation';
  return { kind, score, reasons: sharedReasons(shared()), cited: null };
}

type PlainKind = 'same-page' | 'cites-address' | 'cites-source' | 'shared-paragraphs' | 'same-wording';

const plain = (kind: PlainKind, count: number | null = null): LinkReason => ({ kind, words: [], count });
const wording = (score: number): LinkReason => plain('same-wording', Math.round(score * 100));
