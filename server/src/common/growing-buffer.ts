const FIRST_CAPACITY = 16 * 1024;

/** Bytes that arrive in pieces, copied into one buffer that doubles when it is full: it holds no piece itself. */
export class GrowingBuffer {
  private buffer = Buffer.alloc(0);
  private used = 0;

  /** In bytes. */
  get size(): number {
    return this.used;
  }

  append(piece: Uint8Array): void {
    const needed = this.used + piece.byteLength;
    if (needed > this.buffer.byteLength) {
      const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.buffer.byteLength * 2, FIRST_CAPACITY));
      this.buffer.copy(grown, 0, 0, this.used);
      this.buffer = grown;
    }
    this.buffer.set(piece, this.used);
    this.used = needed;
  }

  /** All bytes so far, in memory of their own and no more of it than they need. */
  toBytes(): Uint8Array {
    return new Uint8Array(this.buffer.subarray(0, this.used));
  }
}
