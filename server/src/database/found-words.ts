import type { Span } from '@uade/kernel';
import type { EntityManager } from 'typeorm';
import { runPrepared } from './prepared';
import { wordsParameters, wordsSql } from './words';

/** What the search's own headlines put around a word found: control characters, which no text has. */
const OPENS = '\u0002';
const CLOSES = '\u0003';
const AROUND = `StartSel="${OPENS}", StopSel="${CLOSES}"`;
const EXCERPT = `'${AROUND}, MaxWords=32, MinWords=18, MaxFragments=1'`;
const WHOLE = `'${AROUND}, HighlightAll=true'`;

/** Texts with what was found in them, in both ways in which a word is found: by its stem and by its beginning. */
const MARK = {
  name: 'mark words found',
  text: `SELECT ts_headline('russian', given.text, words.query, ${WHOLE}) AS stemmed,
      ts_headline('simple', given.text, words.query, ${WHOLE}) AS begun
    FROM unnest($1::text[]) WITH ORDINALITY AS given (text, place), (SELECT ${wordsSql('$2', '$3')} AS query) AS words
    ORDER BY given.place`,
};

/** A stretch of a text, and where in it the words looked for stand. */
export interface Excerpt {
  readonly text: string;
  readonly found: readonly Span[];
}

/**
 * SQL of a stretch of a text around the words looked for, of its beginning where they stand in none; `excerptsOf` reads
 * it. By stems first, as most are found; by their beginnings where no stem is in it.
 *
 * @param text   SQL that gives the text.
 * @param query  SQL that gives the search query.
 */
export function excerptSql(text: string, query: string): string {
  const headline = (config: string, from: string) =>
    `ts_headline('${config}', ${from}, ${query}, ${EXCERPT})`;
  return `(SELECT CASE WHEN stemmed.headline LIKE '%${OPENS}%' THEN stemmed.headline
      ELSE ${headline('simple', 'stemmed.text')} END
    FROM (SELECT ${headline('russian', 'given.text')} AS headline, given.text FROM (SELECT ${text} AS text) given) stemmed)`;
}

/** What `excerptSql` has given, as excerpts; `null` where nothing was looked for. */
export async function excerptsOf(
  manager: EntityManager,
  given: readonly unknown[],
  typed: string,
): Promise<(Excerpt | null)[]> {
  const texts = given.map((marked) => (typeof marked === 'string' ? withoutMarks(marked) : null));
  const known = texts.filter((text) => text !== null);
  const found = (await findWords(manager, known, typed)).values();
  return texts.map((text) => (text === null ? null : { text, found: found.next().value ?? [] }));
}

/**
 * Where the words that a person typed stand in texts, in whatever form the search finds them.
 *
 * @returns Of each text the spans of its words found, in order.
 */
export async function findWords(
  manager: EntityManager,
  texts: readonly string[],
  typed: string,
): Promise<Span[][]> {
  const words = wordsParameters(typed);
  if (words === null || texts.length === 0) return texts.map(() => []);
  const values = [texts, words.typed, words.prefixes];
  const rows = await runPrepared<{ stemmed: string; begun: string }>(manager, MARK, values);
  return texts.map((text, index) => {
    const { stemmed = '', begun = '' } = rows[index] ?? {};
    return joined([...marksIn(stemmed, text), ...marksIn(begun, text)]);
  });
}

function withoutMarks(marked: string): string {
  return marked.replaceAll(OPENS, '').replaceAll(CLOSES, '');
}

/** The spans between marks, in the text without them; none where that is not the text that was asked about. */
function marksIn(marked: string, text: string): Span[] {
  const [before = '', ...found] = marked.split(OPENS);
  if (withoutMarks(marked) !== text) return [];
  let at = before.length;
  return found.map((piece) => {
    const start = at;
    const [word = '', rest = ''] = piece.split(CLOSES);
    at += word.length + rest.length;
    return { start, end: start + word.length };
  });
}

/** Spans in order, each once; of those that overlap, what they cover together. */
function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) apart[apart.length - 1] = { ...last, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}
