import type { ReadLanguage } from '@uade/kernel';
import type { Detail } from './subject';
import { placeOf, SUBJECTS } from './subjects';
import { type Facts, WORDINGS } from './wording';

/** A charset that an article is sent in. */
export type SiteCharset = 'utf-8' | 'windows-1251';

/** One article of the site, as it stands there now. */
export interface Article {
  /** Counted from 1; a larger one is newer. */
  readonly number: number;
  readonly language: ReadLanguage;
  /** `/ru/news/17`. */
  readonly path: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly facts: Facts;
  readonly publishedAt: Date;
  /** When it was last changed, if the site says so. */
  readonly updatedAt: Date | null;
  readonly charset: SiteCharset;
}

/** By what the articles of a site differ from those of another. */
export interface ArticleSeed {
  readonly seed: number;
  readonly languages: readonly ReadLanguage[];
  /** When the first article was published, and how long after each the next one was. */
  readonly firstAt: Date;
  readonly everyMs: number;
  /** How many paragraphs stand behind the promise. */
  readonly filling: number;
}

/** What the name of each place ends in, so that nobody takes it for a real one. */
const DEMO: Readonly<Record<ReadLanguage, string>> = { kk: 'Демо', ru: 'Демо', en: 'Demo' };

/** Of how many sentences a paragraph of the filling is. */
const SENTENCES = 4;

/** Every so-many-th Russian article is sent in windows-1251. */
const OLD_CHARSET = 5;

/** The article with this number: the same seed and number give the same article. */
export function articleOf(number: number, given: ArticleSeed): Article {
  const language = given.languages[number % given.languages.length] ?? 'en';
  const wording = WORDINGS[language];
  const next = dice(given.seed * 1_000_003 + number);
  const person = () => `${pick(wording.givenNames, next())} ${pick(wording.familyNames, next())}`;
  const subject = pick(SUBJECTS[language], next());
  const facts: Facts = {
    number,
    place: `${placeOf(language, next())}-${DEMO[language]}`,
    person: person(),
    thing: pick(wording.things, next()),
    day: 1 + Math.floor(next() * 28),
    month: pick(wording.months, next()),
    year: 2032 + Math.floor(next() * 5),
    subject: subject.title,
  };
  const detail = (): Detail => ({
    amount: 10 + Math.floor(next() * 80),
    street: placeOf(language, next()),
    person: person(),
  });
  const filling = Array.from({ length: given.filling }, () =>
    Array.from({ length: SENTENCES }, () => pick(subject.sentences, next())(detail())).join(' '),
  );
  return {
    number,
    language,
    path: `/${language}/news/${number}`,
    title: wording.title(facts),
    paragraphs: [wording.opening(facts), wording.promise(facts, wording.deadline(facts)), ...filling],
    facts,
    publishedAt: new Date(given.firstAt.getTime() + number * given.everyMs),
    updatedAt: null,
    charset: language === 'ru' && number % OLD_CHARSET === 0 ? 'windows-1251' : 'utf-8',
  };
}

/** The words of its deadline, as they stand in the article until they are taken out. */
export function deadlineOf({ language, facts }: Article): string {
  return WORDINGS[language].deadline(facts);
}

/** The article without the day by which something was promised: what a stealth edit does. */
export function withoutDeadline(article: Article): Article {
  const { promise, deadline } = WORDINGS[article.language];
  const [said, left] = [promise(article.facts, deadline(article.facts)), promise(article.facts, null)];
  return {
    ...article,
    paragraphs: article.paragraphs.map((paragraph) => (paragraph === said ? left : paragraph)),
  };
}

/** @throws RangeError where there is nothing to choose from */
function pick<T>(list: readonly T[], share: number): T {
  const one = list[Math.floor(share * list.length)];
  if (one === undefined) throw new RangeError(`There is nothing at ${share} of ${list.length} things.`);
  return one;
}

/**
 * Numbers from 0 to 1 that look random and are the same for the same seed.
 *
 * @see mulberry32, a generator in the public domain by Tommy Ettinger
 */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
