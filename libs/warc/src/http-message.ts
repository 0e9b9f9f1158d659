import { DomainError } from '@uade/kernel';
import { type Fields, MAX_HEAD_BYTES, oneLine } from './warc-record';

/** An answer as an archive keeps it. */
export interface HttpMessage {
  readonly status: number;
  /** Names in lower case; what came several times is joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it stands there, in its transfer and content codings if it has any. */
  readonly body: Uint8Array;
}

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
const utf8 = new TextEncoder();

/** The head of an answer: only what was captured, so no reason phrase. Header values are the bytes that came. */
export function writeHttpHead(status: number, headers: Fields): Uint8Array {
  const lines = headers
    .filter(([name]) => TOKEN.test(name))
    .map(([name, value]) => `${name}: ${oneLine(value)}\r\n`);
  return toHeaderBytes(`HTTP/1.1 ${status} \r\n${lines.join('')}\r\n`);
}

/**
 * Take an answer apart.
 *
 * @throws malformed-text where the block does not begin as an answer
 */
export function readHttpMessage(block: Uint8Array): HttpMessage {
  const { head, length } = splitHead(block);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const status = Number(/^HTTP\/\d(?:\.\d)? +(\d{3})(?: |$)/i.exec(first)?.[1]);
  if (!(status >= 100 && status <= 599)) throw malformed('It does not begin with the status of an answer');
  return { status, headers: readHeaders(lines), body: block.subarray(length) };
}

function splitHead(block: Uint8Array): { head: string; length: number } {
  const text = latin1(block.subarray(0, MAX_HEAD_BYTES));
  const end = /\r?\n\r?\n/.exec(text);
  if (end !== null) return { head: text.slice(0, end.index), length: end.index + end[0].length };
  if (block.length >= MAX_HEAD_BYTES)
    throw malformed(`The head of the answer has more than ${MAX_HEAD_BYTES} bytes`);
  // Answers that say “not modified” are kept without an empty line by some tools.
  return { head: text.trimEnd(), length: block.length };
}

function readHeaders(lines: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    else if (TOKEN.test(name) && name !== 'set-cookie') {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
      last = name;
    } else last = '';
  }
  return Object.fromEntries(headers);
}

/** Bytes as Latin-1, which leaves none out; TextDecoder would take it for windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

/** The inverse; a character that is no byte, which HTTP can't have brought, becomes its UTF-8. */
function toHeaderBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 256) bytes.push(code);
    else bytes.push(...utf8.encode(character));
  }
  return Uint8Array.from(bytes);
}

function malformed(message: string): DomainError {
  return new DomainError('malformed-text', message, 'Make the archive anew, or leave this page out.');
}
