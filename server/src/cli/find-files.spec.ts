import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFiles } from './find-files';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'uade-find-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), 'x');
};

it('finds the releases of a folder and of those in it, in an order that does not change', async () => {
  ['b.html', 'a/z.txt', 'a.PDF', 'c.markdown'].forEach(write);
  const { files, isFolder } = await findFiles(folder);
  expect(files).toEqual(['a.PDF', path.join('a', 'z.txt'), 'b.html', 'c.markdown']);
  expect(isFolder).toBe(true);
});

it('counts files of other kinds and says nothing of hidden ones', async () => {
  ['a.html', 'origin.json', '.git/config.txt', '.hidden.html'].forEach(write);
  expect(await findFiles(folder)).toMatchObject({ files: ['a.html'], ignored: 1 });
});

it('takes a file that is named whatever its ending', async () => {
  write('release');
  expect(await findFiles(path.join(folder, 'release'))).toMatchObject({
    folder,
    files: ['release'],
    isFolder: false,
  });
});

it('refuses a name that is not there, and a folder with nothing to read', async () => {
  await expect(findFiles(path.join(folder, 'missing'))).rejects.toMatchObject({ code: 'not-found' });
  await expect(findFiles(folder)).rejects.toMatchObject({ code: 'empty-input' });
});
