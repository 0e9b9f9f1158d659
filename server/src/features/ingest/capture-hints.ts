import type { CaptureHints } from '@uade/capture';
import type { CaptureEntity } from '../captures/capture.entity';

/** What is known of a stored capture, as it was when it came in. */
export function hintsOf({
  method,
  headers,
  mediaType,
  fileName,
  url,
}: Pick<CaptureEntity, 'method' | 'headers' | 'mediaType' | 'fileName' | 'url'>): CaptureHints {
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const declared = { fetched: header ?? null, pasted: 'text/plain; charset=utf-8', uploaded: mediaType };
  return { contentType: declared[method], fileName, url: url.startsWith('urn:') ? null : url };
}
