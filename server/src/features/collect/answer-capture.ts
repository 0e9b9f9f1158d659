import { newId } from '../../common/new-id';
import { sha256 } from '../../common/sha256';
import type { FetchAnswer } from '../../outgoing/safe-fetch';
import type { CaptureEntity } from '../captures/capture.entity';
import type { SourceItemEntity } from '../sources/source-item.entity';
import { pageUrl } from './page-url';

/** An answer that no release is read from, and whose it is. */
interface Answered {
  readonly item: Pick<SourceItemEntity, 'sourceId'>;
  readonly answer: FetchAnswer;
  readonly url: string;
  readonly actorId: string;
  readonly now: Date;
}

/**
 * The receipt of an answer that brought no new page.
 *
 * @param last  The capture whose bytes it shares; `null` where it has bytes of its own.
 */
export function toCapture(
  { item, answer, url, actorId, now }: Answered,
  last: CaptureEntity | null,
): CaptureEntity {
  const { status, headers, body, fetchedAt } = answer;
  return {
    id: newId(),
    sourceId: item.sourceId,
    method: 'fetched',
    url,
    answeredUrl: answeredBy(answer, url),
    status,
    headers: { ...headers },
    sha256: last?.sha256 ?? sha256(body),
    byteLength: last?.byteLength ?? body.length,
    mediaType: last?.mediaType ?? mediaTypeOf(headers['content-type']),
    charset: last?.charset ?? null,
    refusal: null,
    fileName: null,
    fetchedAt,
    receivedAt: now,
    actorId,
  };
}

/** The address that answered; `null` where it is the page's own. */
export function answeredBy({ finalUrl }: Pick<FetchAnswer, 'finalUrl'>, url: string): string | null {
  return pageUrl(finalUrl) === url ? null : finalUrl;
}

/** As declared, without parameters; what nobody read is not judged. */
function mediaTypeOf(contentType: string | undefined): string {
  const [declared = ''] = (contentType ?? '').split(';', 1);
  const plain = declared.trim().toLowerCase();
  return /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(plain) ? plain : 'application/octet-stream';
}
