/** A piece of SQL with its parameters' values, for a query builder. */
export interface WordsQuery {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * SQL of the search vector of a title and a body: every word as it stands, and stemmed in English and Russian
 * (Kazakh words are found by their beginnings). Titles weigh more. PostgreSQL's Russian stems words in ASCII letters as its
 * English does, so that a third pass over the text for English would add nothing. A vector holds at most a megabyte: of a text with
 * more different words, those of its beginning are found.
 *
 * @param title  SQL that gives the title, such as a parameter's name.
 * @param body   SQL that gives the body.
 */
export function wordsVector(title: string, body: string): string {
  return `search_words(${title}, ${body})`;
}

/** What a person typed, as the search query takes it. */
export interface TypedWords {
  readonly typed: string;
  readonly prefixes: string;
}

/** @returns `null` where nothing that was typed is a word. */
export function wordsParameters(typed: string): TypedWords | null {
  const words =
    typed
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 20) ?? [];
  if (words.length === 0) return null;
  return { typed: words.join(' '), prefixes: words.map((word) => `'${word}':*`).join(' & ') };
}

/**
 * SQL of the search query: all of the words, each as stemmed English, stemmed Russian, or the beginning of a word in any
 * language.
 *
 * @param typed     SQL that gives the words, such as a parameter's name.
 * @param prefixes  SQL that gives them as beginnings.
 */
export function wordsSql(typed: string, prefixes: string): string {
  return `(websearch_to_tsquery('english', ${typed}) || websearch_to_tsquery('russian', ${typed}) || to_tsquery('simple', ${prefixes}))`;
}

/**
 * The search query of what a person typed, for a query builder.
 *
 * @returns `null` where nothing that was typed is a word.
 */
export function wordsQuery(typed: string): WordsQuery | null {
  const parameters = wordsParameters(typed);
  return parameters && { sql: wordsSql(':typed', ':prefixes'), parameters: { ...parameters } };
}
