import { Readable } from 'node:stream';
import type { LiveMessage } from '@uade/contracts';
import type { Told } from './live-feed';

/** How much a reader may be behind, in bytes: who does not read is cut off, and catches up when they are back. */
const MOST_BEHIND = 512 * 1024;

/** How soon a browser comes back by itself, in milliseconds. */
const RETRY_MS = 2000;

/** The stream to one browser, in the form of server-sent events. Ends itself where its reader is too slow. */
export class LiveStream extends Readable {
  constructor(private readonly mostBehind = MOST_BEHIND) {
    super();
    this.push(`retry: ${RETRY_MS}\n\n`);
  }

  override _read(): void {
    // What is to be told comes by itself.
  }

  tell({ message, cursor }: Told): void {
    this.write(`id: ${cursor}\n${dataOf(message)}`);
  }

  /** A sign of life. A comment would keep a proxy awake too, but scripts do not see comments, and our page waits for it. */
  beat(): void {
    this.write(dataOf({ schemaVersion: 1, type: 'beat' }));
  }

  private write(text: string): void {
    if (this.destroyed) return;
    if (this.readableLength + Buffer.byteLength(text) > this.mostBehind) this.destroy();
    else this.push(text);
  }
}

/** JSON has no line breaks, so that one `data` line holds it. */
function dataOf(message: LiveMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}
