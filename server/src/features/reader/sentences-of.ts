import type { Span } from '@uade/kernel';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';

/** The sentences of a version as spans. */
export function sentencesOf({ sentences }: Pick<ReleaseVersionEntity, 'sentences'>): Span[] {
  return sentences.flatMap((start, index) => {
    const end = sentences[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}
