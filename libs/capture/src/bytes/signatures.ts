/** The first bytes that give a binary format away, with the name that people know it by. */
const SIGNATURES: readonly {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}[] = [
  { name: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a WebP, WAV or AVI file', bytes: [0x52, 0x49, 0x46, 0x46] },
  { name: 'a TIFF image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'a ZIP archive or an Office document', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an empty ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'an old Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'an MP3 recording', bytes: [0x49, 0x44, 0x33] },
  { name: 'an Ogg recording', bytes: [0x4f, 0x67, 0x67, 0x53] },
  { name: 'an MP4 video', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { name: 'a font', bytes: [0x77, 0x4f, 0x46] },
];

/** How much of the head is looked at for signatures, NULs and markup, in bytes. */
const HEAD_BYTES = 4096;

/** Beyond this share of control characters in the head the bytes are no text in any charset that is read. */
const MOST_CONTROL_SHARE = 0.02;

/** The bytes as characters, one each: markup is ASCII in every charset that is read. */
export function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function standsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** Whether the bytes say that they are a PDF; up to a kilobyte of rubbish may stand before the mark, as readers allow. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  const last = Math.min(1024, bytes.length - 5);
  for (let at = 0; at <= last; at++) if (standsAt(bytes, at, [0x25, 0x50, 0x44, 0x46, 0x2d])) return true;
  return false;
}

/** The byte order mark's charset in iconv's name, or `null` where there is no mark. */
export function byteOrderMark(
  bytes: Uint8Array,
): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | null {
  if (standsAt(bytes, 0, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (standsAt(bytes, 0, [0xff, 0xfe, 0x00, 0x00])) return 'utf-32le';
  if (standsAt(bytes, 0, [0x00, 0x00, 0xfe, 0xff])) return 'utf-32be';
  if (standsAt(bytes, 0, [0xff, 0xfe])) return 'utf-16le';
  if (standsAt(bytes, 0, [0xfe, 0xff])) return 'utf-16be';
  return null;
}

/** Whether the byte is the high half of a Latin or Cyrillic letter or of a sign in UTF-16. */
const isHighHalf = (byte: number) => byte <= 0x05;

/**
 * UTF-16 without a mark: nearly all bytes at the even or at the odd places of the head are high halves, as in any
 * Latin or Cyrillic text, and some are zero, as in the spaces between its words.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, Math.min(bytes.length, HEAD_BYTES) & ~1);
  const pairs = head.length / 2;
  if (pairs < 2 || bytes.length % 2 !== 0 || head.filter((byte) => byte === 0).length < pairs * 0.05)
    return null;
  const evenHigh = head.filter((byte, at) => at % 2 === 0 && isHighHalf(byte)).length;
  const oddHigh = head.filter((byte, at) => at % 2 === 1 && isHighHalf(byte)).length;
  if (oddHigh > pairs * 0.9 && evenHigh < pairs * 0.1) return 'utf-16le';
  return evenHigh > pairs * 0.9 && oddHigh < pairs * 0.1 ? 'utf-16be' : null;
}

function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, HEAD_BYTES);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls++;
  }
  return controls / length;
}

/** What binary thing the bytes are, in words ("a PNG image"), or `null` where they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(({ bytes: wanted, at = 0 }) => standsAt(bytes, at, wanted));
  if (known && !(known.bytes.length < 4 && controlShare(bytes) === 0)) return known.name;
  if (byteOrderMark(bytes) ?? unmarkedUtf16(bytes)) return null;
  return controlShare(bytes) > MOST_CONTROL_SHARE ? 'a binary file' : null;
}
