import { DomainError, truncate } from '@uade/kernel';
import iconv from 'iconv-lite';
import { headerCharset, pageCharset } from './declared-charset';
import { guessCharset } from './guess-charset';
import { charsetOfLabel } from './labels';
import { isDamagedUtf8, isKazakhBytes, isLie, isNoUtf8 } from './lies';
import type { MediaType } from './media-type';
import { binaryKind, byteOrderMark, unmarkedUtf16 } from './signatures';

/** The decoded text, the charset it was decoded with (iconv-lite's name), and whether that was guessed rather than declared. */
export interface Decoded {
  text: string;
  charset: string;
  guessed: boolean;
}

const isPlainAscii = (bytes: Uint8Array) => !bytes.some((byte) => byte >= 0x80);

/** Strict UTF-8, or `null` where the bytes are none. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

const decodeWith = (bytes: Uint8Array, charset: string, guessed: boolean): Decoded => ({
  text: iconv.decode(bytes, charset, { stripBOM: true }),
  charset,
  guessed,
});

function malformedUtf8(said: string): DomainError {
  return new DomainError(
    'malformed-text',
    `The bytes are UTF-8 ${said} but are not well formed.`,
    'Save the text as UTF-8 again, or give the charset that it really has.',
  );
}

function refuseUnknown(label: string): never {
  throw new DomainError(
    'unknown-charset',
    `The charset "${truncate(label, 60)}" is not known.`,
    'Give the real charset (such as utf-8, windows-1251, koi8-r or rk1048) or none, so that it is guessed.',
    { charset: truncate(label, 60) },
  );
}

function decodeDeclared(bytes: Uint8Array, charset: string): Decoded {
  const utf8 = asUtf8(bytes);
  // Text in an 8-bit charset is never well-formed UTF-8 by chance, so the bytes outweigh the label.
  if (utf8 !== null && !isPlainAscii(bytes)) return { text: utf8, charset: 'utf-8', guessed: true };
  if (charset.startsWith('utf-16') || charset.startsWith('utf-32')) return decodeWith(bytes, charset, false);
  if (charset === 'windows-1251' && isKazakhBytes(bytes)) return decodeWith(bytes, 'rk1048', true);
  const guess = guessCharset(bytes);
  return isLie(bytes, charset, guess) ? decodeWith(bytes, guess, true) : decodeWith(bytes, charset, false);
}

function decodeMarked(bytes: Uint8Array, charset: string): Decoded {
  if (charset !== 'utf-8') return decodeWith(bytes, charset, false);
  const text = asUtf8(bytes);
  if (text === null) throw malformedUtf8('by their byte order mark');
  return { text, charset, guessed: false };
}

function decodeUndeclared(bytes: Uint8Array): Decoded {
  const wide = unmarkedUtf16(bytes);
  if (wide) return decodeWith(bytes, wide, true);
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', guessed: true };
  // Read in another charset, every letter would be wrong instead of one.
  if (isDamagedUtf8(bytes)) throw malformedUtf8('by nearly all of their letters');
  return decodeWith(bytes, guessCharset(bytes), true);
}

function decodeByDeclaration(bytes: Uint8Array, header: string | null, page: string | null): Decoded {
  const declared = header ?? page;
  if (declared === null) return decodeUndeclared(bytes);
  if (declared !== 'utf-8') return decodeDeclared(bytes, declared);
  const text = asUtf8(bytes);
  if (text !== null) return { text, charset: 'utf-8', guessed: false };
  // A server that says UTF-8 of everything is set right by the page's own word.
  if (header !== null && page !== null && page !== 'utf-8') return decodeDeclared(bytes, page);
  if (isNoUtf8(bytes)) return decodeWith(bytes, guessCharset(bytes), true);
  throw malformedUtf8(header === null ? 'by what the page says' : 'by the Content-Type');
}

/**
 * Bytes to characters: byte order mark, then the HTTP header, then the page's own declaration, then a guess among
 * UTF-8 and the charsets of Kazakh and Russian pages. A label that the bytes contradict is not believed.
 *
 * @param hints.contentType  The Content-Type header with its charset, or `null`.
 * @throws unknown-charset   the header names a charset that nobody knows
 * @throws malformed-text    declared UTF-8 that is none
 * @throws binary-input      no text in any charset
 */
export function decodeBytes(
  bytes: Uint8Array,
  hints: { contentType: string | null; mediaType: MediaType },
): Decoded {
  const kind = hints.mediaType === 'application/pdf' ? 'a PDF' : binaryKind(bytes);
  if (kind)
    throw new DomainError('binary-input', `The input is ${kind}, not text.`, 'Give text, HTML or Markdown.');
  const mark = byteOrderMark(bytes);
  if (mark) return decodeMarked(bytes, mark);
  const label = headerCharset(hints.contentType);
  const header = label === null ? null : (charsetOfLabel(label) ?? refuseUnknown(label));
  // Only a page declares its charset itself; a text may speak of declarations.
  const page = hints.mediaType === 'text/html' ? pageCharset(bytes) : null;
  return decodeByDeclaration(bytes, header, page);
}
