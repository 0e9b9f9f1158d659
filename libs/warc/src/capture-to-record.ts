import { writeDigest } from './digest';
import { writeHttpHead } from './http-message';
import { besideDecodedBody } from './stored-headers';
import type { Fields, WarcRecord } from './warc-record';

/** A receipt of bytes as it is to be archived. */
export interface ArchivedCapture {
  /** A UUID; the record is called by it. */
  readonly id: string;
  readonly method: 'fetched' | 'uploaded' | 'pasted';
  /** Slug of the source. */
  readonly source: string;
  readonly url: string;
  /** The address that answered, where it was another one. */
  readonly answeredUrl: string | null;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the decoded bytes. */
  readonly sha256: string;
  readonly byteLength: number;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly refusal: string | null;
  readonly fileName: string | null;
  readonly fetchedAt: Date | null;
  readonly receivedAt: Date;
}

/** The record of the same file that has the bytes of a capture. */
export interface BytesElsewhere {
  readonly id: string;
  readonly url: string;
  readonly date: Date;
}

/** What a record is made with. */
export interface RecordMaking {
  /** The bytes, or the record of the same file that has them; `null` where they are missing. */
  readonly content: { readonly bytes: Uint8Array } | { readonly elsewhere: BytesElsewhere } | null;
  /** Id of the record that says what the file is. */
  readonly infoId: string;
  /** SHA-256 of pieces, one after the other, in hexadecimal digits. */
  readonly sha256: (pieces: readonly Uint8Array[]) => string;
}

const REVISIT = 'http://netpreserve.org/warc/1.1/revisit';
const HTTP = 'application/http; msgtype=response';

/** A record's shape: its type, the fields that belong to it, and its block. */
interface Shape {
  readonly type: string;
  readonly fields: Fields;
  readonly block: readonly Uint8Array[];
}

/**
 * The record of a capture. What was fetched is a `response`, or a `revisit` where its bytes stand in another record; what was
 * handed in as a file or text is a `resource`; bytes that are missing leave a `metadata` record that says so.
 *
 * @see docs/adr/0020-warc.md
 */
export function toRecord(capture: ArchivedCapture, making: RecordMaking): WarcRecord {
  const { type, fields, block } = shapeOf(capture, making);
  return {
    fields: [
      ['WARC-Type', type],
      ['WARC-Record-ID', recordId(capture.id)],
      ['WARC-Warcinfo-ID', recordId(making.infoId)],
      ['WARC-Date', dateOf(capture).toISOString()],
      ['WARC-Target-URI', encodeSpaces(capture.url)],
      ...fields,
      ['WARC-Block-Digest', writeDigest(making.sha256(block))],
      ...ownFields(capture),
    ],
    block,
  };
}

/** When a capture was made, as far as anybody says. */
export function dateOf({ fetchedAt, receivedAt }: Pick<ArchivedCapture, 'fetchedAt' | 'receivedAt'>): Date {
  return fetchedAt ?? receivedAt;
}

/** A record's id as a WARC file writes it. */
export function recordId(uuid: string): string {
  return `<urn:uuid:${uuid}>`;
}

function shapeOf(capture: ArchivedCapture, { content }: RecordMaking): Shape {
  if (content === null) return missing(capture);
  if ('elsewhere' in content) return revisit(capture, content.elsewhere);
  return isAnswer(capture) ? response(capture, content.bytes) : resource(capture, content.bytes);
}

/** Whether a site answered with it; all else was handed in. Only an answer can stand without its bytes. */
export function isAnswer({ method, status }: Pick<ArchivedCapture, 'method' | 'status'>): boolean {
  return method === 'fetched' && status !== null;
}

function response(capture: ArchivedCapture, bytes: Uint8Array): Shape {
  return {
    type: 'response',
    fields: [['Content-Type', HTTP], ...payloadFields(capture)],
    block: [httpHead(capture), bytes],
  };
}

function revisit(capture: ArchivedCapture, { id, url, date }: BytesElsewhere): Shape {
  const profile = capture.status === 304 ? 'server-not-modified' : 'identical-payload-digest';
  const fields: Fields = [
    ['Content-Type', HTTP],
    ['WARC-Profile', `${REVISIT}/${profile}`],
    ['WARC-Refers-To', recordId(id)],
    ['WARC-Refers-To-Target-URI', encodeSpaces(url)],
    ['WARC-Refers-To-Date', date.toISOString()],
    ...payloadFields(capture),
  ];
  return { type: 'revisit', fields, block: [httpHead(capture)] };
}

function resource(capture: ArchivedCapture, bytes: Uint8Array): Shape {
  const { mediaType, charset } = capture;
  const contentType = charset === null ? mediaType : `${mediaType}; charset=${charset}`;
  return {
    type: 'resource',
    fields: [['Content-Type', contentType], ...payloadFields(capture)],
    block: [bytes],
  };
}

function missing({ sha256, byteLength }: ArchivedCapture): Shape {
  const lines = [
    `payload: missing`,
    `payload-digest: ${writeDigest(sha256)}`,
    `payload-length: ${byteLength}`,
  ];
  const block = new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''));
  return { type: 'metadata', fields: [['Content-Type', 'application/warc-fields']], block: [block] };
}

function httpHead({ status, headers, byteLength }: ArchivedCapture): Uint8Array {
  return writeHttpHead(status ?? 200, besideDecodedBody(headers, byteLength));
}

function payloadFields({ sha256, mediaType }: ArchivedCapture): Fields {
  return [
    ['WARC-Payload-Digest', writeDigest(sha256)],
    ['WARC-Identified-Payload-Type', mediaType],
  ];
}

/** What the standard has no field for; other readers pass over fields that they don't know. */
function ownFields(capture: ArchivedCapture): Fields {
  const { method, source, answeredUrl, fetchedAt, receivedAt, refusal, fileName } = capture;
  const given: readonly (readonly [string, string | null])[] = [
    ['Uade-Method', method],
    ['Uade-Source', source],
    ['Uade-Answered-URL', answeredUrl === null ? null : encodeSpaces(answeredUrl)],
    ['Uade-Fetched-At', fetchedAt?.toISOString() ?? null],
    ['Uade-Received-At', receivedAt.toISOString()],
    ['Uade-Refusal', refusal],
    ['Uade-File-Name', fileName === null ? null : encodeURIComponent(fileName.toWellFormed())],
  ];
  return given.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** A field ends where its line does, and an address has no spaces. */
function encodeSpaces(url: string): string {
  return url.replaceAll(/[\s\0]/g, (space) => encodeURIComponent(space));
}
