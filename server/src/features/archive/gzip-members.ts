import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { errorCode } from '../../common/error-code';
import { BrokenInput, type Stretch } from './warc-input';

/** The bytes of a file, of which some can be given back. */
export class FileBytes {
  private held: Buffer = Buffer.alloc(0);
  /** Offset in the file of the next byte. */
  offset = 0;

  constructor(private readonly chunks: AsyncIterator<Buffer>) {}

  /** All that is at hand, one byte at least; `null` at the end. */
  async next(): Promise<Buffer | null> {
    while (this.held.length === 0) {
      const { done, value } = await this.chunks.next();
      if (done === true) return null;
      this.held = value;
    }
    const { held } = this;
    this.held = Buffer.alloc(0);
    this.offset += held.length;
    return held;
  }

  /** Give back what was read last. */
  unread(bytes: Buffer): void {
    this.held = this.held.length === 0 ? bytes : Buffer.concat([bytes, this.held]);
    this.offset -= bytes.length;
  }

  /** The next `length` bytes, or as many as there are. */
  async take(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      const next = await this.next();
      if (next === null) break;
      pieces.push(next.subarray(0, missing));
      if (next.length > missing) this.unread(next.subarray(missing));
      missing -= Math.min(missing, next.length);
    }
    return Buffer.concat(pieces);
  }
}

/** A member may become so large whatever it was before; behind it the ratio counts. */
const HARMLESS_BYTES = 64 * 1024 * 1024;

/** Pages shrink to a fifth, nothing honest to less than a two-hundredth. */
const HIGHEST_RATIO = 200;

/** So many empty members one after the other are no archive: each takes a decoder of its own. */
const MOST_EMPTY = 1000;

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const HEADER_BYTES = 10;
/** Flags that no version of the format has given a meaning. */
const RESERVED = 0xe0;
const LONGEST_NAME = 64 * 1024;

/**
 * Unpack a file of gzip members, of which each usually is one record. What can't be unpacked is said, and the next member that
 * can be is looked for.
 *
 * @see RFC 1952
 */
export async function* unpackMembers(file: FileBytes): AsyncGenerator<Stretch | BrokenInput> {
  let empty = 0;
  for (;;) {
    const at = file.offset;
    const next = await file.next();
    if (next === null) return;
    file.unread(next);
    const end = yield* unpackMember(file, at);
    empty = end === 'empty' ? empty + 1 : 0;
    if (empty > MOST_EMPTY) {
      yield new BrokenInput(
        at,
        `More than ${MOST_EMPTY} empty pieces follow each other; the rest is not read`,
      );
      return;
    }
    if (end instanceof BrokenInput) {
      yield end;
      await seekMember(file, at);
    }
  }
}

/** @returns What is wrong with it, if anything is. */
async function* unpackMember(
  file: FileBytes,
  at: number,
): AsyncGenerator<Stretch, BrokenInput | 'empty' | 'whole'> {
  if (!(await skipHeader(file))) return new BrokenInput(at, 'What stands here is not packed with gzip');
  const raw = createInflateRaw({ chunkSize: 64 * 1024 });
  const feeding = feed(raw, file);
  let sum: MemberSum | BrokenInput;
  try {
    sum = yield* inflate(raw, at);
  } catch (error) {
    if (errorCode(error)?.startsWith('Z_') !== true) throw error;
    sum = new BrokenInput(at, wordsOf(error));
  } finally {
    raw.destroy();
    giveBack(file, await feeding, raw.bytesWritten);
  }
  if (sum instanceof BrokenInput) return sum;
  const trailer = await file.take(8);
  const isWhole = trailer.equals(trailerOf(sum));
  if (!isWhole) return new BrokenInput(at, 'Its bytes were altered or are not all there');
  return sum.size === 0 ? 'empty' : 'whole';
}

/** What the end of a member says of it. */
interface MemberSum {
  readonly crc: number;
  readonly size: number;
}

async function* inflate(raw: InflateRaw, at: number): AsyncGenerator<Stretch, MemberSum | BrokenInput> {
  let [crc, size] = [0, 0];
  for await (const bytes of raw as AsyncIterable<Buffer>) {
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (size > HARMLESS_BYTES && size > HIGHEST_RATIO * raw.bytesWritten) {
      return new BrokenInput(at, `It unpacks to more than ${HIGHEST_RATIO} times its size`);
    }
    yield { bytes, at, counts: false };
  }
  return { crc, size };
}

function trailerOf({ crc, size }: MemberSum): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  return trailer;
}

/** What was handed to a member and belongs to what follows it. */
function giveBack(file: FileBytes, { chunk, handed }: Handed, used: number): void {
  const left = handed - used;
  if (left > 0) file.unread(chunk.subarray(Math.max(0, chunk.length - left)));
}

/** How much was handed to a member, and the last piece of it. */
interface Handed {
  readonly chunk: Buffer;
  readonly handed: number;
}

/** Hand the file's bytes on until the member ends, one chunk at a time, so that what is left of the last can be given back. */
async function feed(raw: InflateRaw, file: FileBytes): Promise<Handed> {
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    const end = () => {
      isOver = true;
      resolve();
    };
    for (const event of ['end', 'close', 'error'] as const) raw.once(event, end);
  });
  let last: Handed = { chunk: Buffer.alloc(0), handed: 0 };
  while (!isOver) {
    const chunk = await file.next();
    if (chunk !== null) {
      last = { chunk, handed: last.handed + chunk.length };
      const written = new Promise<void>((resolve) => raw.write(chunk, () => resolve()));
      await Promise.race([over, written]);
    }
    // What is not taken belongs to the next member: this one has ended, though nobody has said so yet.
    if (chunk === null || raw.bytesWritten < last.handed) {
      raw.end();
      await over;
    }
  }
  return last;
}

async function skipHeader(file: FileBytes): Promise<boolean> {
  const header = await file.take(HEADER_BYTES);
  const flags = header[3] ?? RESERVED;
  if (header.length < HEADER_BYTES || !isMagic(header) || (flags & RESERVED) !== 0) return false;
  for (const [flag, skip] of OPTIONAL_PARTS) {
    if ((flags & flag) !== 0 && !(await skip(file))) return false;
  }
  return true;
}

/** What may follow the fixed part of a header, in this order, by the flag that says so. */
const OPTIONAL_PARTS: readonly (readonly [flag: number, skip: (file: FileBytes) => Promise<boolean>])[] = [
  [0x04, skipExtra],
  [0x08, skipWords],
  [0x10, skipWords],
  [0x02, async (file) => (await file.take(2)).length === 2],
];

async function skipExtra(file: FileBytes): Promise<boolean> {
  const written = await file.take(2);
  if (written.length < 2) return false;
  const length = written.readUInt16LE(0);
  return (await file.take(length)).length === length;
}

/** Pass over a text that ends with a zero. */
async function skipWords(file: FileBytes): Promise<boolean> {
  for (let length = 0; length < LONGEST_NAME; length += 1) {
    const [byte] = await file.take(1);
    if (byte === undefined) return false;
    if (byte === 0) return true;
  }
  return false;
}

function isMagic(header: Buffer): boolean {
  return header.subarray(0, MAGIC.length).equals(MAGIC);
}

/** Go on to where the next member may begin, behind `at`. */
async function seekMember(file: FileBytes, at: number): Promise<void> {
  let kept: Buffer = Buffer.alloc(0);
  for (;;) {
    const next = await file.next();
    if (next === null) return;
    const bytes = Buffer.concat([kept, next]);
    const begin = file.offset - bytes.length;
    const found = bytes.indexOf(MAGIC, Math.max(0, at + 1 - begin));
    if (found >= 0) return file.unread(bytes.subarray(found));
    // A member may begin with the last bytes at hand.
    kept = bytes.subarray(Math.max(0, bytes.length - MAGIC.length + 1));
  }
}

function wordsOf(error: unknown): string {
  return errorCode(error) === 'Z_BUF_ERROR'
    ? 'The file ends in the middle of it'
    : 'It can’t be unpacked: its bytes were altered';
}
