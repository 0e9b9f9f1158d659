/** A stretch of a WARC file, unpacked. */
export interface Stretch {
  readonly bytes: Buffer;
  /** Where it begins in the file; of a packed stretch, where its gzip member begins. */
  readonly at: number;
  /** Whether `at` counts on with every byte, as in a file that is not packed. */
  readonly counts: boolean;
}

/** Where the bytes of a file are damaged; what comes after it may be whole. */
export class BrokenInput extends Error {
  override readonly name = 'BrokenInput';

  /**
   * @param at    Offset in the file.
   * @param why   What is wrong, in words.
   */
  constructor(
    readonly at: number,
    why: string,
  ) {
    super(why);
  }
}

/** Stretches in their order; in the place of what can't be unpacked stands what is wrong with it. */
export type Stretches = AsyncIterator<Stretch | BrokenInput>;

/** Bytes to be read one after the other, of which no more is held than the next stretch and what is asked for. */
export class WarcInput {
  private held: Stretch | null = null;
  private from = 0;

  constructor(private readonly stretches: Stretches) {}

  /** The offset in the file of the next byte; of the end, where the last one stood. */
  get offset(): number {
    if (this.held === null) return 0;
    return this.held.counts ? this.held.at + this.from : this.held.at;
  }

  /** The next byte; `null` at the end. */
  async peek(): Promise<number | null> {
    return (await this.fill()) ? (this.held?.bytes[this.from] ?? null) : null;
  }

  /**
   * The next line with its line end, or as much of it as `most` bytes hold; `null` at the end.
   *
   * @throws BrokenInput
   */
  async line(most: number): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    let length = 0;
    while (length < most && (await this.fill())) {
      const rest = this.rest().subarray(0, most - length);
      const end = rest.indexOf(10);
      const piece = end < 0 ? rest : rest.subarray(0, end + 1);
      pieces.push(piece);
      length += piece.length;
      this.from += piece.length;
      if (end >= 0) break;
    }
    return length === 0 ? null : Buffer.concat(pieces, length);
  }

  /**
   * The next `length` bytes.
   *
   * @throws BrokenInput where there are fewer
   */
  async take(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    await this.each(length, (piece) => pieces.push(piece));
    return Buffer.concat(pieces, length);
  }

  /**
   * Pass over the next `length` bytes.
   *
   * @throws BrokenInput where there are fewer
   */
  async skip(length: number): Promise<void> {
    await this.each(length, () => undefined);
  }

  private async each(length: number, use: (piece: Buffer) => void): Promise<void> {
    const start = this.offset;
    for (let missing = length; missing > 0;) {
      if (!(await this.fill()))
        throw new BrokenInput(start, `The file ends ${missing} bytes before the record does`);
      const piece = this.rest().subarray(0, missing);
      use(piece);
      missing -= piece.length;
      this.from += piece.length;
    }
  }

  private rest(): Buffer {
    return this.held?.bytes.subarray(this.from) ?? Buffer.alloc(0);
  }

  /** @returns Whether a byte is held. */
  private async fill(): Promise<boolean> {
    while (this.held === null || this.from >= this.held.bytes.length) {
      const next = await this.stretches.next();
      if (next.done === true) return false;
      if (next.value instanceof BrokenInput) throw next.value;
      this.held = next.value;
      this.from = 0;
    }
    return true;
  }
}
