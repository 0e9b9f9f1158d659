import { DomainError } from '@uade/kernel';
import { MAX_CAPTURE_BYTES } from '../limits';
import { asciiOf, binaryKind, looksLikePdf } from './signatures';

/** What can be read. */
export type MediaType = 'text/html' | 'text/plain' | 'text/markdown' | 'application/pdf';

/** Declared media types that name a readable one outright. */
const DECLARED: Readonly<Record<string, MediaType>> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'text/markdown': 'text/markdown',
  'text/x-markdown': 'text/markdown',
  'application/pdf': 'application/pdf',
  'application/x-pdf': 'application/pdf',
};

const EXTENSIONS: Readonly<Record<string, MediaType>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  shtml: 'text/html',
  md: 'text/markdown',
  markdown: 'text/markdown',
  txt: 'text/plain',
  text: 'text/plain',
  pdf: 'application/pdf',
};

/** Declared types that say nothing: the content decides. */
const SILENT = new Set([
  'application/octet-stream',
  'binary/octet-stream',
  'application/unknown',
  'text/plain',
  '',
]);

const REMEDY = 'Give the page as .html, .txt, .md or .pdf, or paste its text.';

/** The words by which a refusal calls the input. */
export function nameOfInput(fileName: string | null): string {
  return fileName ? `"${fileName}"` : 'the input';
}

/** The extension's media type; a URL's path does as well as a file name. */
function byFileName(fileName: string | null): MediaType | null {
  const extension = /\.([a-z]{2,8})$/i.exec(fileName ?? '')?.[1]?.toLowerCase();
  return extension && Object.hasOwn(EXTENSIONS, extension) ? (EXTENSIONS[extension] ?? null) : null;
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  // UTF-16 shows through once its zero bytes are left out.
  const head = asciiOf(bytes.subarray(0, 2048)).replaceAll('\0', '');
  const start = head.replace(/^[^<]{0,8}/, '').trimStart();
  return (
    /^<(?:!doctype html|html|head|body|meta|title|article|div|p|h1)[\s>/]/i.test(start) ||
    /<html[\s>]/i.test(head)
  );
}

function refuseUnreadable(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) {
    throw new DomainError(
      'empty-input',
      `${name} is empty.`,
      'Check the file or the address and give it again.',
    );
  }
  if (bytes.length > MAX_CAPTURE_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    throw new DomainError(
      'input-too-large',
      `${name} has ${size} MB; at most 15 MB are read.`,
      'Give the release by itself, without images or attachments.',
      { bytes: bytes.length, limit: MAX_CAPTURE_BYTES },
    );
  }
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const kind = binaryKind(bytes);
  if (kind) throw new DomainError('binary-input', `${name} is ${kind}, not text.`, REMEDY);
}

function fromDeclared(declared: string, name: string): MediaType | null {
  if (Object.hasOwn(DECLARED, declared)) return DECLARED[declared] ?? null;
  const mayHoldText = SILENT.has(declared) || declared.startsWith('text/') || declared.endsWith('xml');
  if (mayHoldText) return null;
  throw new DomainError(
    'unsupported-media-type',
    `${name} is declared as ${declared}, which can't be read.`,
    REMEDY,
  );
}

/** What declaration and name say together; `null` if the content has to decide. */
function fromHints(declared: string, fileName: string | null, name: string): MediaType | null {
  const named = byFileName(fileName);
  if (named === null) return fromDeclared(declared, name);
  // A file's ending outweighs what a browser or server says without looking, but not an outright readable type.
  return Object.hasOwn(DECLARED, declared) ? (DECLARED[declared] ?? named) : named;
}

/**
 * What the bytes are, decided from content, declared media type and file name, in this order where they disagree.
 *
 * @param hints.declared  A Content-Type header or a media type; parameters are left out. `null` if none was given.
 * @param hints.fileName  A file's name or a URL's last part.
 * @throws empty-input, input-too-large, binary-input, unsupported-media-type, malformed-text (a PDF by name only)
 */
export function mediaTypeOf(
  bytes: Uint8Array,
  hints: { declared: string | null; fileName: string | null },
): MediaType {
  const name = nameOfInput(hints.fileName);
  refuseUnreadable(bytes, name);
  if (looksLikePdf(bytes)) return 'application/pdf';
  refuseBinary(bytes, name);
  const declared = (hints.declared ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const type =
    fromHints(declared, hints.fileName, name) ?? (looksLikeHtml(bytes) ? 'text/html' : 'text/plain');
  if (type !== 'application/pdf') return type;
  throw new DomainError(
    'malformed-text',
    `${name} is called a PDF but is none.`,
    'Save the PDF again, or paste its text.',
  );
}
