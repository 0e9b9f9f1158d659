import { DomainError, truncate } from '@uade/kernel';

/** Named fields in their order, as in the head of a record or of an HTTP message. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** One record of a WARC file. */
export interface WarcRecord {
  readonly fields: Fields;
  /** The pieces that its block is made of. */
  readonly block: readonly Uint8Array[];
}

/** The head of a record that was read: its fields by name in lower case; of a repeated one the first. */
export type WarcHead = ReadonlyMap<string, string>;

/** A head that is longer is not read. */
export const MAX_HEAD_BYTES = 64 * 1024;

const encoder = new TextEncoder();
const END = encoder.encode('\r\n\r\n');

/** A record as bytes, its length with it; not compressed. */
export function writeRecord({ fields, block }: WarcRecord): Uint8Array[] {
  const length = block.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const lines = [...fields, ['Content-Length', String(length)] as const].map(
    ([name, value]) => `${name}: ${oneLine(value)}\r\n`,
  );
  return [encoder.encode(`WARC/1.1\r\n${lines.join('')}\r\n`), ...block, END];
}

/** What ends a line would begin another field. */
export function oneLine(value: string): string {
  return value.replaceAll(/[\r\n\0]+/g, ' ').trim();
}

/** Whether a line begins a record, of any version that is read. */
export function beginsRecord(line: string): boolean {
  return /^WARC\/(?:0\.1[78]|1\.[01])\s*$/.test(line);
}

/**
 * Read the fields of a record's head.
 *
 * @param lines  Without the line that begins the record, and without their line ends.
 * @throws malformed-text where a line is no field
 */
export function readFields(lines: readonly string[]): WarcHead {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) last[1] = `${last[1]} ${line.trim()}`;
    else if (colon > 0)
      fields.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
    else
      throw new DomainError(
        'malformed-text',
        `Its head holds a line that is no field: “${truncate(line, 60)}”`,
      );
  }
  return new Map(fields.reverse());
}

/**
 * When a record was captured, in the years 0001 to 9999; `null` where its date is none. Parts that are left out are the earliest.
 *
 * @see W3C, Date and Time Formats; WARC 1.1 allows fractions of a second
 */
export function readWarcDate(written: string): Date | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?Z)?)?)?$/.exec(
    written,
  );
  if (parts === null) return null;
  const [, year, month = '01', day = '01', minute = '00:00', second = '00', fraction = '0'] = parts;
  const date = new Date(
    `${year}-${month}-${day}T${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`,
  );
  return Number.isNaN(date.getTime()) || year === '0000' ? null : date;
}
