import { recordId } from './capture-to-record';
import { writeDigest } from './digest';
import { oneLine, type Fields, type WarcRecord } from './warc-record';

/** What a file says of itself. */
export interface FileInfo {
  readonly id: string;
  readonly date: Date;
  readonly fileName: string;
  /** Name and version of the program that writes it. */
  readonly software: string;
  /** What was chosen, in words. */
  readonly description: string;
}

const encoder = new TextEncoder();

/** The first record of a file. */
export function infoRecord(
  { id, date, fileName, software, description }: FileInfo,
  sha256: (pieces: readonly Uint8Array[]) => string,
): WarcRecord {
  const about: Fields = [
    ['software', software],
    ['format', 'WARC File Format 1.1'],
    ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
    ['description', description],
    [
      'note',
      'Bodies are kept without their transfer and content codings; headers that speak of these are called x-crawler-….',
    ],
  ];
  const block = [encoder.encode(about.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join(''))];
  const fields: Fields = [
    ['WARC-Type', 'warcinfo'],
    ['WARC-Record-ID', recordId(id)],
    ['WARC-Date', date.toISOString()],
    ['WARC-Filename', fileName],
    ['Content-Type', 'application/warc-fields'],
    ['WARC-Block-Digest', writeDigest(sha256(block))],
  ];
  return { fields, block };
}
