import type { ArticleSelectors } from '@uade/capture';
import { sha256 } from '../../common/sha256';

/**
 * What selectors of a source's own add to the name of the extractor that reads its pages: other selectors read otherwise, and
 * that is no edit of the page.
 *
 * @returns Empty without selectors.
 */
export function readingKey(selectors: ArticleSelectors | null): string {
  if (selectors === null) return '';
  const { title, body, notBody, date } = selectors;
  return ` selectors/${sha256(JSON.stringify([title, body, notBody, date])).slice(0, 12)}`;
}
