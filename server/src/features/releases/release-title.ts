import { shorten } from '@uade/kernel';
import type { Analysis } from '@uade/contracts';

/** What a release is called; without a title, the beginning of its first line. */
export function titleOf({ title, text }: Pick<Analysis, 'title' | 'text'>): string {
  if (title !== null) return title;
  const [line = ''] = text.split('\n', 1);
  return shorten(line, 120);
}
