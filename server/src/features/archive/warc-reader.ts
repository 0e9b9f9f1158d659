import { beginsRecord, MAX_HEAD_BYTES, readFields, type WarcHead } from '@uade/warc';
import { DomainError } from '@uade/kernel';
import { FileBytes, unpackMembers } from './gzip-members';
import { BrokenInput, type Stretch, WarcInput } from './warc-input';

/** One record of a file, or a stretch of it in which none can be read. */
export type WarcEntry = WarcRead | { readonly kind: 'broken'; readonly offset: number; readonly why: string };

/** A record that was read. */
export interface WarcRead {
  readonly kind: 'record';
  /** Where it begins in the file; where several are packed together, where these begin. */
  readonly offset: number;
  readonly head: WarcHead;
  /** `null` where it was not asked for. */
  readonly block: Buffer | null;
  readonly length: number;
}

/** The longest line of a head that is read whole. */
const LONGEST_LINE = MAX_HEAD_BYTES;

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
const ZSTD_DICTIONARY = [0x5d, 0x2a, 0x4d, 0x18];

/**
 * Read a WARC file from its first to its last byte, packed with gzip or not, and hold one record at a time. A damaged record is
 * said and passed over, and the next whole one is looked for.
 *
 * @param wants  Whether a record's block is to be read, from its head and length.
 * @throws unsupported-media-type where the file is no WARC at all
 */
export async function* readWarc(
  chunks: AsyncIterable<Buffer>,
  wants: (head: WarcHead, length: number) => boolean,
): AsyncGenerator<WarcEntry> {
  const file = new FileBytes(chunks[Symbol.asyncIterator]());
  const first = await file.take(8);
  file.unread(first);
  if (beginsWith(first, ZSTD) || beginsWith(first, ZSTD_DICTIONARY)) throw packedOtherwise();
  const isGzip = beginsWith(first, GZIP);
  if (!isGzip && !first.toString('latin1').startsWith('WARC/')) throw noArchive();
  yield* new Records(new WarcInput(isGzip ? unpackMembers(file) : asItIs(file)), wants).all();
}

class Records {
  /** Whether the last record was damaged, so that the next one has to be looked for. */
  private isLost = false;

  constructor(
    private readonly input: WarcInput,
    private readonly wants: (head: WarcHead, length: number) => boolean,
  ) {}

  async *all(): AsyncGenerator<WarcEntry> {
    for (;;) {
      try {
        const record = await this.next();
        if (record === null) return;
        this.isLost = false;
        yield record;
      } catch (error) {
        const broken = asBroken(error, this.input.offset);
        // Of one damaged stretch one thing is said, however often its bytes look like a beginning.
        if (!this.isLost) yield { kind: 'broken', offset: broken.at, why: broken.message };
        this.isLost = true;
      }
    }
  }

  private async next(): Promise<WarcRead | null> {
    const offset = await this.seek();
    if (offset === null) return null;
    const head = await this.head(offset);
    const length = lengthOf(head, offset);
    return { kind: 'record', offset, head, block: await this.block(head, length, offset), length };
  }

  private async block(head: WarcHead, length: number, offset: number): Promise<Buffer | null> {
    try {
      if (this.wants(head, length)) return await this.input.take(length);
      await this.input.skip(length);
      return null;
    } catch (error) {
      // Whatever is damaged in it, what is lost is this record.
      throw error instanceof BrokenInput ? new BrokenInput(offset, error.message) : error;
    }
  }

  /** Go to the next record, behind the line that begins it. */
  private async seek(): Promise<number | null> {
    for (;;) {
      const byte = await this.input.peek();
      if (byte === null) return null;
      const { offset } = this.input;
      const line = await this.input.line(LONGEST_LINE);
      const words = line?.toString('latin1') ?? '';
      if (beginsRecord(words)) return offset;
      if (words.trim() === '' || this.isLost) continue;
      throw new BrokenInput(offset, 'No record begins where one should');
    }
  }

  private async head(offset: number): Promise<WarcHead> {
    const lines: string[] = [];
    for (let size = 0; size < MAX_HEAD_BYTES;) {
      const line = await this.input.line(LONGEST_LINE);
      if (line === null) throw new BrokenInput(offset, 'The file ends in the head of the record');
      size += line.length;
      const words = line.toString('utf8').replace(/\r?\n$/, '');
      if (words === '') return readFields(lines);
      lines.push(words);
    }
    throw new BrokenInput(offset, `Its head has more than ${MAX_HEAD_BYTES} bytes`);
  }
}

function lengthOf(head: WarcHead, offset: number): number {
  const written = head.get('content-length') ?? '';
  if (/^\d{1,15}$/.test(written)) return Number(written);
  throw new BrokenInput(offset, 'It does not say how long it is');
}

function asBroken(error: unknown, offset: number): BrokenInput {
  if (error instanceof BrokenInput) return error;
  if (error instanceof DomainError) return new BrokenInput(offset, error.message);
  throw error;
}

async function* asItIs(file: FileBytes): AsyncGenerator<Stretch> {
  for (;;) {
    const at = file.offset;
    const bytes = await file.next();
    if (bytes === null) return;
    yield { bytes, at, counts: true };
  }
}

function beginsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function packedOtherwise(): DomainError {
  return new DomainError(
    'unsupported-media-type',
    'The archive is packed with Zstandard, which is not read',
    'Unpack it first, with “zstd -d” and the dictionary it names.',
  );
}

function noArchive(): DomainError {
  return new DomainError(
    'unsupported-media-type',
    'This is no WARC file: it does not begin with a record',
    'Give a file that ends in .warc or .warc.gz, whole and from its beginning.',
  );
}
