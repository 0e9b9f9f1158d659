import { DomainError } from '@uade/kernel';
import { whyUnstorable } from '../../common/storable-text';
import type { CaptureEntity } from './capture.entity';

/** What is claimed of bytes that are to be kept. */
export interface Claims extends Pick<CaptureEntity, 'headers' | 'fileName' | 'fetchedAt'> {
  /** `null` where there is none. */
  readonly url: string | null;
}

/** Addresses are looked up by an index, which has no room for longer ones. */
const MAX_URL_BYTES = 2048;

const [FIRST_YEAR, LAST_YEAR] = [1, 9999];

/**
 * See that claims can be kept as they are: whatever way they come in, a database that takes no such thing is no reason to end
 * in an error that names nothing.
 *
 * @throws invalid-input, malformed-text, invalid-date
 */
export function checkReceipt({ url, headers, fileName, fetchedAt }: Readonly<Claims>): void {
  if (url !== null) checkUrl(url);
  for (const [name, value] of Object.entries(headers)) checkText(value, `Its header “${name}”`);
  if (fileName !== null) checkText(fileName, 'Its file name');
  if (fetchedAt !== null) checkYear(fetchedAt);
}

function checkUrl(url: string): void {
  checkText(url, 'Its address');
  const length = Buffer.byteLength(url);
  if (length > MAX_URL_BYTES) {
    throw new DomainError(
      'invalid-input',
      `Its address has ${length} bytes; at most ${MAX_URL_BYTES} are kept`,
      'Leave out what the page does not need, such as what follows a “?”, or hand the page in as a file.',
    );
  }
  if (!URL.canParse(url)) {
    throw new DomainError(
      'invalid-input',
      'Its address is none that a browser could open',
      'Correct the address, or hand the page in as a file.',
    );
  }
}

function checkText(text: string, name: string): void {
  const why = whyUnstorable(text);
  if (why === null) return;
  throw new DomainError(
    'malformed-text',
    `${name} ${why}`,
    'Hand the page in by itself, without what is damaged.',
  );
}

function checkYear(fetchedAt: Date): void {
  const year = fetchedAt.getUTCFullYear();
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return;
  throw new DomainError(
    'invalid-date',
    `It is said to have been fetched in the year ${year}`,
    'Give the time at which it was fetched, in UTC.',
  );
}
