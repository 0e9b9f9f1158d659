import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { errorCode } from '../common/error-code';
import type { FetchLimits } from './fetch-limits';
import { FetchRefusal } from './fetch-refusal';
import { GrowingBuffer } from '../common/growing-buffer';

/** The content codings that are understood, in the order in which they are asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

type Decode = (bytes: Uint8Array, maxOutputLength: number) => Promise<Uint8Array>;

const gunzip: Decode = (bytes, maxOutputLength) => promisify(zlib.gunzip)(bytes, { maxOutputLength });

/** By name of the content coding. */
const DECODERS: ReadonlyMap<string, Decode> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflate],
  ['br', (bytes, maxOutputLength) => promisify(zlib.brotliDecompress)(bytes, { maxOutputLength })],
  ['zstd', unzstd],
]);

/** The window that RFC 9659 lets a page ask for, 8 MiB, as a power of two; without it a frame of a few bytes takes 128 MiB. */
const ZSTD_WINDOW_LOG = 23;

/** More frames than these are no page: each costs its own time, however little is in it. */
const ZSTD_FRAMES = 1000;

/** Where a body comes from, and what is known of it while it arrives. */
export interface IncomingBody {
  readonly url: string;
  /** What Content-Length says, if anything. */
  readonly declared: string | undefined;
  /** How many bytes the connection has received so far: head, chunk sizes and chunk extensions included. */
  readonly wireBytes: () => number;
}

/** Headers and chunk sizes may cost as much as the body itself; a server that sends more wrapping than content is refused. */
const WIRE_BYTES_PER_BODY_BYTE = 2;

/**
 * Read a body as it arrives. Its bytes are copied: a chunk is a view of the socket's buffer and would keep all of it in memory.
 *
 * @throws FetchRefusal body-too-large, as soon as that is clear
 */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  { url, declared, wireBytes }: IncomingBody,
  { bodyBytes }: FetchLimits,
): Promise<Uint8Array> {
  if (Number(declared) > bodyBytes) throw tooLarge(url, bodyBytes);
  const body = new GrowingBuffer();
  for await (const chunk of chunks) {
    const isOverLimit =
      body.size + chunk.byteLength > bodyBytes || wireBytes() > bodyBytes * WIRE_BYTES_PER_BODY_BYTE;
    if (isOverLimit) throw tooLarge(url, bodyBytes);
    body.append(chunk);
  }
  return body.toBytes();
}

/**
 * Undo the content codings of a body, the last one first; each may make of it as much as a body may have and no byte more.
 *
 * @param encoding  What Content-Encoding says, if anything.
 * @throws FetchRefusal body-too-large, encoding-unknown, body-damaged
 */
export async function decodeBody(
  body: Uint8Array,
  { url, encoding }: { readonly url: string; readonly encoding: string | undefined },
  limits: FetchLimits,
): Promise<Uint8Array> {
  const codings = codingsOf(encoding);
  if (codings.length > limits.encodings) {
    throw new FetchRefusal('encoding-unknown', url, `is packed ${codings.length} times over`);
  }
  let bytes = body;
  for (const coding of codings.reverse()) {
    // An empty body has nothing to undo, whatever its header says.
    if (bytes.byteLength > 0) bytes = await decodeOnce(bytes, coding, { url, limits });
  }
  return bytes;
}

async function decodeOnce(
  bytes: Uint8Array,
  coding: string,
  { url, limits }: { readonly url: string; readonly limits: FetchLimits },
): Promise<Uint8Array> {
  const decode = DECODERS.get(coding);
  if (decode === undefined) throw new FetchRefusal('encoding-unknown', url, 'is packed in an unknown way');
  const decoded = await decode(bytes, limits.bodyBytes).catch((error: unknown) => {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(url, limits.bodyBytes);
    throw new FetchRefusal('body-damaged', url, `says that it is ${coding} and is not`, { cause: error });
  });
  if (decoded.byteLength > limits.bodyBytes) throw tooLarge(url, limits.bodyBytes);
  return decoded;
}

function codingsOf(encoding: string | undefined): string[] {
  const named = (encoding ?? '').split(',').map((coding) => coding.trim().toLowerCase());
  return named.filter((coding) => coding !== '' && coding !== 'identity');
}

/** Servers call two things deflate: the zlib format, as the standard says, and the bare stream. */
function inflate(bytes: Uint8Array, maxOutputLength: number): Promise<Uint8Array> {
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8;
  return promisify(isZlib ? zlib.inflate : zlib.inflateRaw)(bytes, { maxOutputLength });
}

/** Frame by frame, for Node.js undoes the first alone, without a word of those behind it (RFC 8878, 3: they belong together). */
async function unzstd(bytes: Uint8Array, maxOutputLength: number): Promise<Uint8Array> {
  const frames: Uint8Array[] = [];
  let left = maxOutputLength;
  // One byte more than there may be is enough to tell.
  for (let at = 0; at < bytes.byteLength && left >= 0;) {
    if (frames.length === ZSTD_FRAMES) throw new Error(`It has more than ${ZSTD_FRAMES} frames.`);
    const { buffer, engine } = await unzstdFrame(bytes.subarray(at), Math.max(left, 1));
    frames.push(buffer);
    left -= buffer.byteLength;
    at += engine.bytesWritten;
  }
  return Buffer.concat(frames);
}

/** What the first frame of some bytes holds, and how many of them it took. */
function unzstdFrame(bytes: Uint8Array, maxOutputLength: number): Promise<UnpackedFrame> {
  const params = { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG };
  return new Promise((resolve, reject) => {
    // With `info` the result comes with the engine that made it, which the types don't know.
    zlib.zstdDecompress(bytes, { maxOutputLength, params, info: true }, (error, result: unknown) =>
      error === null ? resolve(result as UnpackedFrame) : reject(error),
    );
  });
}

interface UnpackedFrame {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

function tooLarge(url: string, bodyBytes: number): FetchRefusal {
  const megabytes = bodyBytes / 1024 / 1024;
  return new FetchRefusal('body-too-large', url, `has more than ${Number(megabytes.toFixed(2))} MB`);
}
