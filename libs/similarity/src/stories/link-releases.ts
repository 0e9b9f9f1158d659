import { describeShared } from '../features/describe';
import { inOneLanguage, likeness, type Likeness, type Rarities } from '../features/score';
import { NEAR_DUPLICATE_FROM } from '../minhash/near-duplicates';
import { sharedParagraphs } from '../minhash/paragraphs';
import { resemblance } from '../minhash/signature';
import { twinAddress } from './address';
import { citationOf } from './citation';
import type { PreparedRelease } from './story-release';

/**
 * Why two releases tell one story: one page at two addresses (AMP); the same text; one cites the other; the same in
 * another language; the same event told in other words.
 */
export type LinkKind = 'twin' | 'copy' | 're-report' | 'translation' | 'same-event';

/** Two releases of one story. */
export interface StoryLink {
  readonly a: string;
  readonly b: string;
  readonly kind: LinkKind;
  /** 0–1; of links of one kind the higher is the surer. */
  readonly score: number;
  /** In words, for the person who checks it. */
  readonly reason: string;
  /** The release that the other one cites; `null` where neither does. */
  readonly cited: string | null;
}

/** Releases in one language that are at least as alike tell one event. Set on the pairs of `same-story`. */
export const SAME_EVENT_FROM = 0.44;

/** The same across languages, where less is comparable. Set on our demo releases, which are in three languages. */
export const TRANSLATION_FROM = 0.42;

/** Of fewer texts one can't say what is common among them, so that their likeness comes out higher. */
const FEW_TEXTS = 30;
const MORE_AMONG_FEW = 0.1;

/** What one cites need only be about the same. */
const CITED_FROM = 0.3;

/** A light page leaves out boxes and captions, seldom more. */
const TWIN_FROM = 0.3;

/** Releases of one event come within three days; anniversaries and progress reports come later. In milliseconds. */
export const STORY_WINDOW = 3 * 24 * 3600 * 1000;

type Draft = Omit<StoryLink, 'a' | 'b'>;

/** Link two releases if they tell one story; `null` if they don't. Symmetric but for the order of `a` and `b`. */
export function linkReleases(a: PreparedRelease, b: PreparedRelease, rarities: Rarities): StoryLink | null {
  const draft = twin(a, b) ?? citedByAddress(a, b) ?? (closeInTime(a, b) ? close(a, b, rarities) : null);
  return draft === null ? null : { a: a.release.id, b: b.release.id, ...draft };
}

function close(a: PreparedRelease, b: PreparedRelease, rarities: Rarities): Draft | null {
  const alike = likeness(a.reading, b.reading, rarities);
  return citedByName(a, b, alike) ?? copy(a, b) ?? sameStory(a, b, alike, rarities);
}

/** Whether the two were published within three days of each other, or one doesn't say when. */
export function closeInTime({ release: a }: PreparedRelease, { release: b }: PreparedRelease): boolean {
  return (
    a.publishedAt === null ||
    b.publishedAt === null ||
    Math.abs(a.publishedAt - b.publishedAt) <= STORY_WINDOW
  );
}

function twin(a: PreparedRelease, b: PreparedRelease): Draft | null {
  if (a.release.address === null || b.release.address === null) return null;
  const address = twinAddress(a.release.address);
  if (address === null || address !== twinAddress(b.release.address)) return null;
  const score = resemblance(a.signature, b.signature);
  if (score < TWIN_FROM) return null;
  return { kind: 'twin', score, reason: 'the same page at two addresses', cited: null };
}

function citedByAddress(a: PreparedRelease, b: PreparedRelease): Draft | null {
  const cited = citedOf(a, b, 'address');
  if (cited === null) return null;
  return { kind: 're-report', score: 1, reason: 'one gives the address of the other as its source', cited };
}

function citedByName(a: PreparedRelease, b: PreparedRelease, alike: Likeness): Draft | null {
  const cited = citedOf(a, b, 'source');
  if (cited === null) return null;
  const shared = sharedParagraphs(a.paragraphs, b.paragraphs);
  const best = Math.max(alike.score, ...shared.map((one) => one.resemblance));
  if (alike.score < CITED_FROM && shared.length === 0) return null;
  const what = shared.length === 0 ? describeShared(alike.shared()) : paragraphs(shared.length);
  return { kind: 're-report', score: best, reason: `one cites the other; ${what}`, cited };
}

const paragraphs = (count: number): string =>
  count === 1 ? 'one paragraph of it stands in both' : `${count} paragraphs stand in both`;

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
  if (score < NEAR_DUPLICATE_FROM) return null;
  const percent = Math.round(score * 100);
  return { kind: 'copy', score, reason: `${percent} % of the wording is the same`, cited: null };
}

function sameStory(
  a: PreparedRelease,
  b: PreparedRelease,
  { score, shared }: Likeness,
  { same, across }: Rarities,
): Draft | null {
  const one = inOneLanguage(a.release.language, b.release.language);
  const few = (one ? same : across).texts < FEW_TEXTS;
  const least = (one ? SAME_EVENT_FROM : TRANSLATION_FROM) + (few ? MORE_AMONG_FEW : 0);
  if (score < least) return null;
  return { kind: one ? 'same-event' : 'translation', score, reason: describeShared(shared()), cited: null };
}
