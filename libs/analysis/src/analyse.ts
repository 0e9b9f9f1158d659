import type { Analysis } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { findClaims } from './claims/find-claims';
import { type CommitmentsInput, findCommitments, mostShared } from './commitments/find-commitments';
import { dayInAlmaty, isoDay } from './dates/calendar';
import { detectLanguage } from './language/detect-language';
import type { Locale } from './locales/locale';
import { localeFor } from './locales/locales';
import { readOrigin } from './origin/read-origin';
import { resolvePeople } from './people/resolve-people';
import type { Quote } from './quotes/find-quotes';
import type { MentionsIndex } from './quotes/mentions-index';
import { NearbyQuotes } from './quotes/nearby-quotes';
import { readQuotes } from './quotes/read-quotes';
import { fold } from './rules/fold';
import { withoutLookAlikes } from './rules/look-alikes';
import { inOneWidth } from './rules/one-width';
import { scanAhead } from './rules/shortlist';
import { Stretch, stretchesOf } from './rules/stretch';
import { spokenParts } from './sentences/spoken-parts';
import { splitSentences } from './sentences/split-sentences';
import { sentenceAt, type WholeSentence, wholeSentences } from './sentences/whole-sentences';
import { classifyTopic, countTopics } from './topics/classify-topic';

/** Name and version of this reader; stored with everything it derives. */
export const EXTRACTOR = 'uade-reader/0.9.0';

/** A release as it comes from capture. */
export interface ReadInput {
  /** The headline; `null` where there is none. */
  readonly title: string | null;
  /** The body without the title: normalised, paragraphs separated by one blank line. */
  readonly text: string;
  /** UTC instant, ISO 8601; `null` where the release bears no time. */
  readonly publishedAt: string | null;
}

/** A sentence of more code units is none: it is kept as a sentence and not searched for cues. */
const LONGEST_SENTENCE = 4000;

/**
 * Read one release: language, origin, sentences, quotes with speakers, commitments and claims.
 *
 * Pure and synchronous; time is linear in the length of the text. Every span is half-open, in UTF-16 code units of
 * `input.text`. A text in none of the three languages gets its sentences and nothing else.
 *
 * @see docs/methodology.md
 */
export function analyse(given: ReadInput): Analysis {
  const input = {
    ...given,
    text: inOneWidth(withoutLookAlikes(given.text)),
    title: given.title === null ? null : inOneWidth(withoutLookAlikes(given.title)),
  };
  const { language, script } = detectLanguage(`${input.text}\n${input.title ?? ''}`);
  const folded = { text: fold(input.text), title: fold(input.title ?? '') };
  const locale = language === 'other' ? null : localeFor(language, folded.text, folded.title);
  const sentences = splitSentences(input.text, locale?.sentences ?? null);
  const base = {
    extractor: EXTRACTOR,
    title: given.title,
    language,
    script,
    publishedAt: input.publishedAt,
    text: given.text,
    sentences,
  };
  if (locale === null) return { ...base, origin: null, quotes: [], commitments: [], claims: [] };
  return { ...base, ...read(input, folded, sentences, locale) };
}

/** Text and title in folded form; an empty title where there is none. */
interface Folded {
  readonly text: string;
  readonly title: string;
}

type Read = Pick<Analysis, 'origin' | 'quotes' | 'commitments' | 'claims'>;

function read(input: ReadInput, forms: Folded, sentences: Span[], locale: Locale): Read {
  const { text } = input;
  const { text: folded } = forms;
  const reference = input.publishedAt === null ? null : dayInAlmaty(input.publishedAt);
  const day = reference === null ? null : isoDay(reference);
  const stretches = stretchesOf(folded, sentences);
  scanAhead(locale.commitments.cues, stretches);
  const parts = spokenParts(text, stretches, locale.sentences);
  const { quotes, mentions } = readQuotes({ text, folded, sentences: stretches, day }, locale);
  const aroundTopics = countTopics(new Stretch(forms.title), locale.topics);
  const commitments = findCommitments({
    text,
    sentences: parts,
    longest: LONGEST_SENTENCE,
    reference,
    data: locale.commitments,
    dates: locale.dates,
    numbers: locale.numbers,
    speakerOf: speakers({ input, folded, sentences, quotes, mentions, locale, day }),
    topicOf: (sentence) => classifyTopic(sentence, aroundTopics, locale.topics),
  });
  const claims = findClaims({
    sentences: parts,
    longest: LONGEST_SENTENCE,
    data: locale.claims,
    commitments,
  });
  return { origin: readOrigin(text, folded, locale.origin), quotes, commitments, claims };
}

interface SpeakersInput {
  readonly input: ReadInput;
  readonly folded: string;
  readonly sentences: readonly Span[];
  readonly quotes: readonly Quote[];
  readonly mentions: MentionsIndex;
  readonly locale: Locale;
  readonly day: string | null;
}

/**
 * Who says a sentence: the speaker of the quote around it, else whoever the whole sentence around it names beside marks that
 * are not read as a quote's ('…'), else whoever it names as acting, else the giver of the speech.
 */
function speakers(known: SpeakersInput): CommitmentsInput['speakerOf'] {
  const { input, folded, sentences, quotes, mentions, locale, day } = known;
  const giver = speechGiver(input, locale, day);
  const nearby = new NearbyQuotes(quotes);
  const whole = wholeSentences(input.text, sentences, locale.sentences);
  const quoteOf = (span: Span) => mostShared(span, nearby.near(span));
  return (sentence, ordered) => {
    const quote = quoteOf(sentence) ?? quoteOf(sentenceAt(sentences, sentence.start) ?? sentence);
    if (quote !== null) return quote.speaker;
    const sayer = sayerIn(sentenceAt(whole, sentence.start), mentions);
    if (sayer !== null) return sayer;
    const words = folded.slice(sentence.start, sentence.end);
    if (locale.commitments.firstPerson.test(words)) return giver;
    return mentions.subjectIn(sentence, ordered)?.label ?? giver;
  };
}

/** The person named behind, else before, the marks that hold several sentences. */
function sayerIn(whole: WholeSentence | null, mentions: MentionsIndex): string | null {
  if (whole === null || whole.quoted === null) return null;
  const { start, end, quoted } = whole;
  const person =
    mentions.subjectIn({ start: quoted.end, end }) ?? mentions.subjectIn({ start, end: quoted.start });
  return person?.label ?? null;
}

/** The person named in the title of a speech: its "I" is theirs. */
function speechGiver(input: ReadInput, locale: Locale, day: string | null): string | null {
  if (input.title === null) return null;
  const folded = fold(input.title);
  if (!locale.speechTitle.test(folded)) return null;
  const people = resolvePeople({ text: input.title, folded, day }, locale.people);
  const named =
    people.find(({ person }) => person?.named === true) ?? people.find(({ person }) => person !== null);
  return named?.person?.label ?? null;
}
