import type { TextLink } from './layout';

/** What was read from one capture. */
export interface Article {
  /** One line, or `null` if there is none. */
  title: string | null;
  /**
   * The body without the title: `normaliseText` applied, paragraphs separated by exactly one blank line, no white
   * space at the ends. A single `\n` is a line break within a paragraph.
   */
  text: string;
  /** UTC, `2023-03-13T10:32:00.000Z`; a date without a time is midnight in Almaty. `null` if the source says none. */
  publishedAt: string | null;
  /** The language that the page declares, as written and unchecked (`kz`, `ru-RU`). */
  htmlLanguage: string | null;
  canonicalUrl: string | null;
  author: string | null;
  /** Half-open, in UTF-16 code units of `text`; addresses are absolute. */
  links: TextLink[];
  /** Which reader read it: `akorda`, `generic`, `plain`, `markdown`, `pdf`, … */
  reader: string;
}
