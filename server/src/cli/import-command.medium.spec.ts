import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  askRunning,
  type BuiltPrograms,
  buildPrograms,
  type RunningServer,
  writeReleases,
} from './testing/built-programs';

jest.setTimeout(180_000);

let folder: string;
let dataDir: string;
let programs: BuiltPrograms;
let server: RunningServer;

const uade = (...args: string[]) => programs.startCommand(dataDir, ...args).ended;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'uade-import-'));
  dataDir = path.join(folder, 'data');
  programs = buildPrograms();
  server = await programs.startServer(dataDir);
});

afterAll(async () => {
  await server.stop();
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

it('takes what can be read, and names every other file with reason and remedy', async () => {
  const releases = path.join(folder, 'mixed');
  writeReleases(releases, 2);
  writeFileSync(path.join(releases, 'empty.txt'), '');
  writeFileSync(
    path.join(releases, 'picture.html'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  );
  writeFileSync(path.join(releases, 'notes.json'), '{}');
  const { code, said } = await uade('import', releases);
  expect(code).toBe(1);
  expect(said).toContain('Imported 2, unchanged 0, refused 2.');
  expect(said).toMatch(/empty\.txt: .*empty\. .+\./);
  expect(said).toMatch(/picture\.html: .+\. .+\./);
  expect(said).toContain('Passed over 1 files of other kinds.');
  expect(await askRunning(dataDir, 'SELECT count(*)::int FROM capture')).toEqual([[2]]);
});

it('puts a page under the source, address and time that are given', async () => {
  const page = path.join(folder, 'page');
  mkdirSync(page);
  writeReleases(page, 3);
  const file = path.join(page, 'release-003.txt');
  await uade('import', file, '--url', 'https://example.org/3', '--fetched-at', '2026-01-02T03:04:05Z');
  const query = `SELECT source.slug, url, method, fetched_at = '2026-01-02T03:04:05Z' FROM capture
    JOIN source ON source.id = source_id WHERE url LIKE 'https%'`;
  expect(await askRunning(dataDir, query)).toEqual([['imported', 'https://example.org/3', 'uploaded', true]]);
});

it('keeps a page that is older than what is here, and says so', async () => {
  const older = path.join(folder, 'older.txt');
  writeFileSync(older, 'The bridge\n\nThe city of Aqsu-Demo will open its bridge by 1 July 2027.');
  const { code, said } = await uade(
    ...['import', older, '--url', 'https://example.org/3', '--fetched-at', '2025-01-02T03:04:05Z'],
  );
  expect([code, said]).toEqual([
    0,
    expect.stringContaining('older than what is here and kept without a reading 1'),
  ]);
  const query = `SELECT count(*)::int FROM release_version JOIN release ON release.id = release_id WHERE canonical_url LIKE '%org/3'`;
  expect(await askRunning(dataDir, query)).toEqual([[1]]);
});

it.each([
  ['a source that is not there', ['--source', 'nobody'], 1, /no source “nobody”.*imported/],
  ['an address of another kind', ['--url', 'ftp://example.org/'], 2, /--url ftp.*http/],
  ['a time that is none', ['--fetched-at', 'yesterday'], 2, /--fetched-at yesterday/],
])('refuses %s before anything is stored', async (_what, options, expected, reason) => {
  const before = await askRunning(dataDir, 'SELECT count(*)::int FROM capture');
  writeReleases(path.join(folder, 'refused'), 4);
  const { code, said } = await uade('import', path.join(folder, 'refused/release-004.txt'), ...options);
  expect(code).toBe(expected);
  expect(said).toMatch(reason);
  expect(await askRunning(dataDir, 'SELECT count(*)::int FROM capture')).toEqual(before);
});

it('says what it can do, and that it does not know a command', async () => {
  expect(await uade('help')).toMatchObject({ code: 0, said: expect.stringContaining('backup FILE') });
  expect(await uade('fly')).toMatchObject({ code: 2, said: expect.stringContaining('no command “fly”') });
});
