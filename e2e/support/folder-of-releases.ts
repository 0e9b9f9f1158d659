import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asHtml, asPlainText, fictionalRelease } from '@uade/testing';

/** Writes so many fictional releases into a folder of its own, pages and plain texts in turn, in two folders. */
export function folderOfReleases(count: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'uade-releases-'));
  for (const month of ['one', 'two']) mkdirSync(path.join(folder, month));
  for (let number = 0; number < count; number += 1) {
    const release = fictionalRelease(number);
    const isPage = number % 2 === 0;
    const name = `${String(number).padStart(4, '0')}.${isPage ? 'html' : 'txt'}`;
    const content = isPage ? asHtml(release) : asPlainText(release);
    writeFileSync(path.join(folder, number % 3 === 0 ? 'one' : 'two', name), content);
  }
  return folder;
}
