import { DomainError, truncate } from '@uade/kernel';
import { getDocumentProxy } from 'unpdf';
import type { Article } from '../article-type';
import { oneLine } from '../layout';
import { readInstant } from '../head/date-line';
import { readPlainText } from './plain-text';

/** One line of a page: its words, the height of its baseline and of its letters, in points from the bottom. */
interface Line {
  text: string;
  readonly y: number;
  height: number;
}

/** A run of text as the PDF library gives it. */
interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly height: number;
  readonly hasEOL: boolean;
}

const REMEDY_BROKEN = 'Save the PDF again without a password, or paste its text.';

/** A gap between lines this many times the usual one parts paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** Lines farther apart than this many times the height of their letters are never of one paragraph. */
const WIDEST_LINE_GAP = 2.4;

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  for (const { str, transform, height, hasEOL } of runs) {
    const y = transform[5] ?? 0;
    if (current === null || Math.abs(current.y - y) > Math.max(current.height, height) * 0.5) {
      current = { text: '', y, height };
      lines.push(current);
    }
    current.text += str;
    current.height = Math.max(current.height, height);
    if (hasEOL) current = null;
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The distance of lines within a paragraph: most distances are such, the others are greater. */
function lineGap(gaps: readonly number[]): number {
  return gaps.filter((gap) => gap > 0).sort((a, b) => a - b)[gaps.length >> 2] ?? 0;
}

/** Lines joined into paragraphs where the gap between them is the usual one; a word cut by a hyphen is joined. */
function paragraphsOfPage(lines: readonly Line[]): string[] {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const usual = lineGap(gaps);
  const paragraphs: string[][] = [];
  lines.forEach(({ text, height }, index) => {
    const gap = gaps[index - 1] ?? Infinity;
    const last = paragraphs.at(-1);
    if (last === undefined || gap < 0 || gap > Math.min(usual * PARAGRAPH_GAP, height * WIDEST_LINE_GAP))
      paragraphs.push([oneLine(text)]);
    else last.push(oneLine(text));
  });
  return paragraphs.map(joinLines);
}

/** Looks at each line and the next, never at all that is joined already: a paragraph may have very many. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const below = lines[index + 1];
      if (below === undefined) return line;
      return /\p{Ll}-$/u.test(line) && /^\p{Ll}/u.test(below) ? line.slice(0, -1) : `${line} `;
    })
    .join('');
}

/** "D:20230313163200+06'00'" in the form that dates are read in. */
function pdfDate(written: unknown): string | null {
  const parts = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(
    typeof written === 'string' ? written : '',
  );
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, utc, hours, minutes] = parts;
  const zone = utc ?? (hours === undefined ? '' : `${hours}:${minutes ?? '00'}`);
  return readInstant(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${zone}`);
}

async function readDocument(bytes: Uint8Array) {
  // The library takes over the buffer that it is given, so it gets a copy; and it takes no Buffer of Node, whose slice is one.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const paragraphs: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      paragraphs.push(...paragraphsOfPage(linesOf(items.filter((item) => 'str' in item) as Run[])));
    }
    const { info } = await document.getMetadata();
    return { paragraphs, info: info as Readonly<Record<string, unknown>> };
  } finally {
    await document.loadingTask.destroy();
  }
}

/**
 * PDF to article. Paragraphs are made from the distances between lines; the title is the first line that stands
 * alone, the date the one written below it, else the file's own.
 *
 * @throws malformed-text    no PDF, broken, or locked by a password
 * @throws no-article-found  a PDF without text, such as a scan
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Article> {
  const { paragraphs, info } = await readDocument(bytes).catch((error: unknown) => {
    const reason = error instanceof Error ? truncate(error.message, 200) : 'unknown';
    throw new DomainError(
      'malformed-text',
      `${name} is a PDF that can't be opened (${reason}).`,
      REMEDY_BROKEN,
    );
  });
  const { title, text, publishedAt, canonicalUrl } = readPlainText(paragraphs.join('\n\n'));
  if (text === '') {
    throw new DomainError(
      'no-article-found',
      `${name} is a PDF without text, perhaps a scan.`,
      'Paste its text.',
    );
  }
  const author = typeof info['Author'] === 'string' ? oneLine(info['Author']) || null : null;
  return {
    title,
    text,
    publishedAt: publishedAt ?? pdfDate(info['CreationDate']),
    htmlLanguage: null,
    canonicalUrl,
    author,
    links: [],
    reader: 'pdf',
  };
}
