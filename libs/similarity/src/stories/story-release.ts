import type { Origin } from '@uade/analysis';
import { paragraphSignatures, type SignedParagraph } from '../minhash/paragraphs';
import { signature, type Signature } from '../minhash/signature';
import { type Readable, readForComparing, type Reading } from '../features/reading';
import type { Publisher } from './citation';

/** A release as it is grouped into stories. */
export interface StoryRelease extends Readable, Publisher {
  readonly id: string;
  /** When it was published, in milliseconds since 1970 UTC; `null` where the page doesn't say. */
  readonly publishedAt: number | null;
  /** Whom it cites; `null` if nobody. */
  readonly origin: Origin;
}

/** A release with all that comparing it needs, read once. */
export interface PreparedRelease {
  readonly release: StoryRelease;
  readonly signature: Signature;
  readonly paragraphs: readonly SignedParagraph[];
  readonly reading: Reading;
}

/** Read a release for grouping. */
export function prepareRelease(release: StoryRelease): PreparedRelease {
  return {
    release,
    signature: signature(release.text),
    paragraphs: paragraphSignatures(release.text),
    // All that a source writes has its name, and so has all that is written after it.
    reading: readForComparing({ ...release, ignored: [release.source, release.origin?.name ?? ''] }),
  };
}
