import { DomainError } from '@uade/kernel';

const [CR, LF] = [13, 10];

/** A line that gives a chunk's size is no longer than this. */
const MAX_LINE = 100;

/**
 * Undo the transfer coding `chunked`.
 *
 * @returns `null` where the bytes are not in it: many archives keep the header and the body without it.
 * @throws malformed-text where they begin in it and break off
 */
export function unchunk(body: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = sizeLine(body, at);
    if (line === null && pieces.length === 0) return null;
    if (line === null) throw brokenOff();
    if (line.size === 0) return join(pieces);
    const end = line.end + line.size;
    const lineEnd = body[end] === CR ? end + 1 : end;
    if (body[lineEnd] !== LF) throw brokenOff();
    pieces.push(body.subarray(line.end, end));
    at = lineEnd + 1;
  }
}

function sizeLine(body: Uint8Array, at: number): { size: number; end: number } | null {
  const length = body.subarray(at, at + MAX_LINE).indexOf(LF);
  if (length < 0) return null;
  const line = String.fromCharCode(...body.subarray(at, at + length)).trim();
  const digits = /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(line)?.[1];
  return digits === undefined ? null : { size: Number.parseInt(digits, 16), end: at + length + 1 };
}

function brokenOff(): DomainError {
  return new DomainError(
    'malformed-text',
    'The answer came in chunks, and breaks off in one',
    'Take the page from another archive.',
  );
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
