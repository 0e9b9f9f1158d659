import { DomainError, type ErrorCode } from '@uade/kernel';
import type { ArchivedPage } from '@uade/warc';
import { decodeBody } from '../../outgoing/body-limit';
import { FETCH_LIMITS } from '../../outgoing/fetch-limits';
import { FetchRefusal, type FetchRefusalCode } from '../../outgoing/fetch-refusal';

const CODES: Readonly<Partial<Record<FetchRefusalCode, ErrorCode>>> = {
  'body-too-large': 'input-too-large',
  'encoding-unknown': 'unsupported-media-type',
  'body-damaged': 'malformed-text',
};

/** What bodies of these codings begin with; those of others can't be told. */
const MAGICS: Readonly<Record<string, readonly number[]>> = {
  gzip: [0x1f, 0x8b],
  'x-gzip': [0x1f, 0x8b],
  zstd: [0x28, 0xb5, 0x2f, 0xfd],
};

/**
 * The body of an archived answer without its content codings, within what a capture may have.
 *
 * @throws input-too-large, unsupported-media-type, malformed-text
 */
export async function decodeArchived({ body, encoding, url }: ArchivedPage): Promise<Uint8Array> {
  if (isDecodedAlready(body, encoding)) return body;
  try {
    return await decodeBody(body, { url: url ?? 'The text', encoding }, FETCH_LIMITS);
  } catch (error) {
    const code = error instanceof FetchRefusal ? CODES[error.code] : undefined;
    if (!(error instanceof FetchRefusal) || code === undefined) throw error;
    throw new DomainError(
      code,
      error.message,
      'Take the page from another archive, or hand it in by itself.',
    );
  }
}

/** Some archives keep the header and the body that it no longer speaks of. */
function isDecodedAlready(body: Uint8Array, encoding: string | undefined): boolean {
  const magic = MAGICS[(encoding ?? '').trim().toLowerCase()];
  return magic?.every((byte, index) => body[index] === byte) === false;
}
