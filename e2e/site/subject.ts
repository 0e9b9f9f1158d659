/** What a sentence that promises nothing is made of. */
export interface Detail {
  readonly amount: number;
  /** A street of an invented city. */
  readonly street: string;
  readonly person: string;
}

type Sentence = (detail: Detail) => string;

/** What an article is about besides its promise: articles on different subjects tell different events. */
export interface Subject {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}
