import { createHash } from 'node:crypto';
import { MAX_CAPTURE_BYTES } from '@uade/capture';
import { DomainError } from '@uade/kernel';
import {
  type ArchivedAgain,
  type ArchivedPage,
  isPage,
  MAX_HEAD_BYTES,
  readDigest,
  type WarcHead,
} from '@uade/warc';

/** What a body may have, with the head of the answer and what chunks add to it. */
const MAX_BLOCK_BYTES = MAX_CAPTURE_BYTES + 2 * MAX_HEAD_BYTES;

/** Statuses that say something of a page without showing it. */
const TELLING: ReadonlySet<number | null> = new Set([304, 404, 410]);

const READ_MEDIA =
  /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|x?-?pdf))\s*(?:;|$)/i;

/** Whether a record's block is to be read. */
export function isWanted(head: WarcHead, length: number): boolean {
  return isPage(head) && length <= MAX_BLOCK_BYTES;
}

/** Whether an answer is kept as a receipt and not read: the page was gone, unchanged, or held no release. */
export function isReceipt({ status, refusal }: ArchivedPage | ArchivedAgain): boolean {
  return refusal !== null || TELLING.has(status);
}

/** Why an answer is passed over, in the plural; `null` where it is taken. */
export function passedOverAs(answer: ArchivedPage | ArchivedAgain): string | null {
  const { status, contentType, url } = answer;
  if (isReceipt(answer)) return null;
  if (status !== null && (status < 200 || status > 299)) return `answers with status ${status}`;
  if (contentType !== null && !READ_MEDIA.test(contentType)) return `bodies of ${shortType(contentType)}`;
  return url !== null && /^https?:\/\/[^/]+\/robots\.txt$/i.test(url) ? 'robots.txt files' : null;
}

/**
 * How a page was cut off by the tool that archived it, in the plural; `null` where it is whole. A revisit says so too, of
 * the bytes that it leaves to another record.
 */
export function cutOffAs(head: WarcHead): string | null {
  const reason = head.get('warc-truncated');
  if (reason === undefined || head.get('warc-type') === 'revisit') return null;
  return `pages that were cut off when they were archived${/^[a-z]{1,20}$/.test(reason) ? ` (${reason})` : ''}`;
}

/**
 * See that a block is what was archived, as far as the record says.
 *
 * @throws malformed-text
 */
export function checkBlock(head: WarcHead, block: Uint8Array): void {
  if (!hasDigest(head.get('warc-block-digest'), [block])) throw altered('block');
}

/**
 * See that a body is what was archived, as far as the record says. Tools take the digest of different things: the body as it came,
 * without its chunks, or unpacked.
 *
 * @throws malformed-text
 */
export function checkPayload(head: WarcHead, block: Uint8Array, bodies: readonly Uint8Array[]): void {
  const asItCame = Buffer.from(block.buffer, block.byteOffset, block.length).indexOf('\r\n\r\n') + 4;
  if (!hasDigest(head.get('warc-payload-digest'), [...bodies, block.subarray(asItCame)]))
    throw altered('body');
}

/** Whether the digest, where it is one that is known, is of one of these. */
function hasDigest(written: string | undefined, given: readonly Uint8Array[]): boolean {
  const digest = readDigest(written);
  if (digest === null) return true;
  const { algorithm, hex } = digest;
  return given.some((bytes) => createHash(algorithm).update(bytes).digest('hex') === hex);
}

function altered(part: string): DomainError {
  return new DomainError(
    'malformed-text',
    `Its ${part} has another digest than the record says: it was altered`,
    'Take another copy of the archive.',
  );
}

export function tooLarge(length: number): DomainError {
  return new DomainError(
    'input-too-large',
    `The record has ${length} bytes; pages of at most ${MAX_CAPTURE_BYTES} are taken`,
    'Hand in the release alone, without images and attachments.',
  );
}

export function damaged(why: string): DomainError {
  return new DomainError(
    'malformed-text',
    why,
    'Take another copy of the archive and run the import again; all other records are taken in.',
  );
}

export function bytesMissing(): DomainError {
  return new DomainError(
    'not-found',
    'It points at the bytes of another record, which is neither in this archive nor here',
    'Import the archive that has them first, then this one again.',
  );
}

function shortType(contentType: string): string {
  const [plain = ''] = contentType.split(';', 1);
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(plain.trim()) ? plain.trim().toLowerCase() : 'an unknown type';
}
