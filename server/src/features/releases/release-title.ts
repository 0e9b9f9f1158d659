import type { Analysis } from '@uade/contracts';

/** What a release is called; without a title, the beginning of its first line. */
export function titleOf({ title, text }: Pick<Analysis, 'title' | 'text'>): string {
  if (title !== null) return title;
  const [line = ''] = text.split('\n', 1);
  return line.length <= 120 ? line : `${line.slice(0, 119).trimEnd()}…`;
}
