import { DomainError } from '@uade/kernel';
import type { Article } from './article-type';
import { decodeBytes } from './bytes/decode';
import { mediaTypeOf, type MediaType, nameOfInput } from './bytes/media-type';
import { readMarkdown } from './formats/markdown';
import { readPdf } from './formats/pdf';
import { readPlainText } from './formats/plain-text';
import { readHtml } from './html/html-article';
import type { ArticleSelectors } from './html/sites/own-site';

/** What is known of a capture beside its bytes; `null` where it is not. */
export interface CaptureHints {
  /** The Content-Type header, or the media type that an upload declared. */
  readonly contentType: string | null;
  readonly fileName: string | null;
  /** Where it was fetched from. */
  readonly url: string | null;
  /** How a page is read in place of what is known of its site; `null` or left out: the site's way, else the generic one. */
  readonly selectors?: ArticleSelectors | null;
}

/** An article with what its bytes were decoded as; `charset` is `null` for PDF. */
export type ReadArticle = Article & { charset: string | null; mediaType: MediaType };

/** The last part of a URL's path, which often has a file's ending. */
function fileNameOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).pathname.split('/').pop() || null;
}

function readText(text: string, mediaType: MediaType, hints: CaptureHints, name: string): Article {
  if (mediaType === 'text/html') return readHtml(text, hints.url, name, hints.selectors);
  if (mediaType === 'text/markdown') return readMarkdown(text);
  const plain = readPlainText(text);
  return { ...plain, htmlLanguage: null, author: null, links: [], reader: 'plain' };
}

function refuseEmpty(article: Article, name: string): void {
  // A headline alone is a release too: some publishers post only that.
  if (article.text !== '' || article.title !== null) return;
  throw new DomainError('empty-input', `${name} holds no text.`, 'Give the release with its body.');
}

/**
 * Bytes to article: the one way from a capture to a text. Same bytes and hints, same article.
 *
 * @throws empty-input, input-too-large, binary-input, unsupported-media-type, unknown-charset, malformed-text,
 *         no-article-found, invalid-input (a selector); each with a remedy in words.
 */
export async function readArticle(bytes: Uint8Array, hints: CaptureHints): Promise<ReadArticle> {
  const fileName = hints.fileName ?? fileNameOf(hints.url);
  const name = nameOfInput(hints.fileName ?? hints.url);
  const mediaType = mediaTypeOf(bytes, { declared: hints.contentType, fileName });
  if (mediaType === 'application/pdf') return { ...(await readPdf(bytes, name)), charset: null, mediaType };
  const { text, charset } = decodeBytes(bytes, { contentType: hints.contentType, mediaType });
  const article = readText(text, mediaType, hints, name);
  refuseEmpty(article, name);
  return { ...article, charset, mediaType };
}
