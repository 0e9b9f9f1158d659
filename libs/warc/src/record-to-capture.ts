import { DomainError, truncate } from '@uade/kernel';
import { unchunk } from './chunked';
import { type Digest, readDigest } from './digest';
import { type HttpMessage, readHttpMessage } from './http-message';
import { asTheyCame } from './stored-headers';
import { readWarcDate, type WarcHead } from './warc-record';

/** What a record says of a page, whether or not it holds its bytes. */
export interface ArchivedAnswer {
  readonly method: 'fetched' | 'uploaded' | 'pasted';
  /** Begins with http:// or https://; `null` where the bytes are called by their hash. */
  readonly url: string | null;
  /** The address that answered, where our own archive says that it was another one. */
  readonly answeredUrl: string | null;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Declared media type, with its charset if it has one. */
  readonly contentType: string | null;
  readonly fileName: string | null;
  readonly fetchedAt: Date | null;
  /** Why no release was read from it where it was captured: a code of ours. */
  readonly refusal: string | null;
}

/** An answer with its bytes, in the content codings that `encoding` names. */
export interface ArchivedPage extends ArchivedAnswer {
  readonly kind: 'page';
  readonly body: Uint8Array;
  readonly encoding: string | undefined;
}

/** An answer that has the bytes of another record. */
export interface ArchivedAgain extends ArchivedAnswer {
  readonly kind: 'again';
  readonly refersTo: {
    readonly id: string | null;
    readonly url: string | null;
    readonly date: Date | null;
    readonly digest: Digest | null;
  };
}

/** Longer addresses are not kept, in UTF-16 code units. */
const MAX_ADDRESS = 2048;

/** The types of record that pages stand in; all others are passed over. */
export const READ_TYPES: ReadonlySet<string> = new Set(['response', 'resource', 'revisit']);

/** Address and method as the head has them; of what is neither a page nor a text of ours, `null`. */
export function isPage(head: WarcHead): boolean {
  const url = targetOf(head);
  const isOurs = url.startsWith('urn:sha256:') && head.has('uade-method');
  return READ_TYPES.has(head.get('warc-type') ?? '') && (isOurs || /^https?:\/\//i.test(url));
}

/** The address of a record; some tools write it in angle brackets. */
export function targetOf(head: WarcHead): string {
  return withoutBrackets(head.get('warc-target-uri') ?? '');
}

function withoutBrackets(address: string): string {
  return address.replace(/^<(.*)>$/, '$1');
}

/**
 * What a record holds.
 *
 * @param block  Of a record for which `isPage`.
 * @throws malformed-text, invalid-date
 */
export function readRecord(head: WarcHead, block: Uint8Array): ArchivedPage | ArchivedAgain {
  const target = targetOf(head);
  const date = readDate(head);
  const own = ownFields(head, date);
  const given = { ...own, url: /^https?:\/\//i.test(target) ? target : null };
  const type = head.get('warc-type');
  if (type === 'resource') return resource(given, head, block);
  if (type === 'revisit') return revisit(given, head, block);
  const { status, headers, body } = readHttpMessage(block);
  const plain = (headers['transfer-encoding'] ?? '').toLowerCase().includes('chunked') ? unchunk(body) : body;
  const encoding = headers['content-encoding'];
  const contentType = headers['content-type'] ?? null;
  const answer = { ...given, status, headers: asTheyCame(headers), contentType };
  return { kind: 'page', ...answer, body: plain ?? body, encoding };
}

type Given = Omit<ArchivedAnswer, 'status' | 'headers' | 'contentType'>;

function resource(given: Given, head: WarcHead, body: Uint8Array): ArchivedPage {
  const contentType = head.get('content-type') ?? null;
  return { kind: 'page', ...given, status: null, headers: {}, contentType, body, encoding: undefined };
}

function revisit(given: Given, head: WarcHead, block: Uint8Array): ArchivedAgain {
  const { status, headers } = block.length === 0 ? withoutHead(head) : readHttpMessage(block);
  return {
    kind: 'again',
    ...given,
    status,
    headers: asTheyCame(headers),
    contentType: headers['content-type'] ?? null,
    refersTo: refersTo(head),
  };
}

function withoutHead(head: WarcHead): Pick<HttpMessage, 'status' | 'headers'> {
  const isNotModified = head.get('warc-profile')?.endsWith('/server-not-modified') === true;
  return { status: isNotModified ? 304 : 200, headers: {} };
}

function refersTo(head: WarcHead): ArchivedAgain['refersTo'] {
  const date = head.get('warc-refers-to-date');
  const url = head.get('warc-refers-to-target-uri');
  return {
    id: head.get('warc-refers-to') ?? null,
    // Nothing is kept under an address with a NUL, and nothing can be asked for by it.
    url: url === undefined || url.includes('\0') ? null : withoutBrackets(url),
    date: date === undefined ? null : readWarcDate(date),
    digest: readDigest(head.get('warc-payload-digest')),
  };
}

function readDate(head: WarcHead): Date {
  const written = head.get('warc-date') ?? '';
  const date = readWarcDate(written);
  if (date !== null) return date;
  throw new DomainError(
    'invalid-date',
    `Its date “${truncate(written, 40)}” is none`,
    'Make the archive anew.',
  );
}

type Own = Pick<Given, 'method' | 'answeredUrl' | 'fetchedAt' | 'refusal' | 'fileName'>;

/** What only our own archives say; of others everything was fetched, at the record's date. */
function ownFields(head: WarcHead, date: Date): Own {
  const method = head.get('uade-method');
  const refusal = readCode(head);
  if (method !== 'uploaded' && method !== 'pasted') {
    const answeredUrl = readAddress(head.get('uade-answered-url'));
    return { method: 'fetched', answeredUrl, fetchedAt: date, refusal, fileName: null };
  }
  const written = head.get('uade-fetched-at');
  const fetchedAt = written === undefined ? null : readWarcDate(written);
  return {
    method,
    answeredUrl: null,
    fetchedAt,
    refusal,
    fileName: readFileName(head.get('uade-file-name')),
  };
}

function readAddress(written: string | undefined): string | null {
  if (written === undefined || written.length > MAX_ADDRESS || !/^https?:/i.test(written)) return null;
  return URL.canParse(written) ? new URL(written).href : null;
}

function readCode(head: WarcHead): string | null {
  return /^[a-z-]{1,60}$/.exec(head.get('uade-refusal') ?? '')?.[0] ?? null;
}

function readFileName(written: string | undefined): string | null {
  if (written === undefined) return null;
  try {
    return truncate(decodeURIComponent(written), 255);
  } catch {
    return null;
  }
}
