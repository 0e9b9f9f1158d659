import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { townPage } from '../features/archive/testing/collected-pages';
import { packed, response } from '../features/archive/testing/warc-text';
import {
  askRunning,
  type BuiltPrograms,
  buildPrograms,
  type RunningServer,
  untilCaptured,
  writeReleases,
} from './testing/built-programs';

const RELEASES = 30;

// Servers and commands are started for real, over and over.
jest.setTimeout(300_000);

const CAPTURES = `SELECT method, url, sha256, fetched_at, file_name FROM capture ORDER BY url`;
const VERSIONS = `SELECT capture.url, number, version.title, text_sha256 FROM release_version version
  JOIN capture ON capture.id = capture_id ORDER BY capture.url, number`;

let folder: string;
let archive: string;
let programs: BuiltPrograms;
let server: RunningServer | null = null;

const at = (name: string): string => path.join(folder, name);

async function run(dataDir: string, ...args: string[]): Promise<string> {
  const { code, said } = await programs.startCommand(dataDir, ...args).ended;
  if (code !== 0) throw new Error(`uade ${args.join(' ')} ended with ${String(code)}: ${said}`);
  return said;
}

async function contentOf(dataDir: string): Promise<unknown[][][]> {
  server = await programs.startServer(dataDir);
  const content = [await askRunning(dataDir, CAPTURES), await askRunning(dataDir, VERSIONS)];
  await server.stop();
  server = null;
  return content;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'uade-archive-'));
  archive = at('all.warc.gz');
  programs = buildPrograms();
  writeReleases(at('releases'), RELEASES);
  await run(at('origin'), 'import', at('releases'));
  expect(await run(at('origin'), 'export', archive)).toContain(`Wrote ${RELEASES} captures`);
});

afterEach(async () => {
  await server?.stop();
  server = null;
});

afterAll(() => {
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

it('an archive that is imported, killed in the middle and begun again, brings what was exported, once', async () => {
  const killed = programs.startCommand(at('target'), 'import', archive);
  await untilCaptured(at('target'), 5, killed);
  killed.process.kill('SIGKILL');
  await killed.ended;
  const said = await run(at('target'), 'import', archive);
  expect(said).toMatch(/Imported \d+, unchanged ([5-9]|[12]\d), kept without a reading 0, refused 0\./);
  expect(said).toContain('Passed over 1: warcinfo records.');
  expect(await contentOf(at('target'))).toEqual(await contentOf(at('origin')));
  expect(await run(at('target'), 'verify')).toContain('Everything that can be checked is as it was written.');
});

it('names what is damaged with its place and goes on behind it', async () => {
  const damaged = at('damaged.warc.gz');
  const bytes = readFileSync(archive);
  bytes.fill(0, 3000, 3060);
  writeFileSync(damaged, bytes);
  const { code, said } = await programs.startCommand(at('damaged'), 'import', damaged).ended;
  expect(code).toBe(1);
  expect(said).toMatch(/damaged\.warc\.gz, byte \d+: .+\. Take another copy of the archive/);
  const [, imported = '0'] = /Imported (\d+)/.exec(said) ?? [];
  expect(Number(imported)).toBeGreaterThanOrEqual(RELEASES - 3);
});

it('names a record with an address that nothing could be kept under, and shows no more of it than a terminal should', async () => {
  const odd = at('odd.warc.gz');
  const page = Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'),
    townPage('We will mark the ford'),
  ]);
  const url = 'https://aqsu-demo.example/odd';
  writeFileSync(odd, packed(response(`${url}?\u001b[31m${'a'.repeat(5000)}`, page), response(url, page)));
  const { code, said } = await programs.startCommand(at('odd'), 'import', odd).ended;
  expect(code).toBe(1);
  expect(said).toMatch(
    /odd\.warc\.gz, byte 0, https:\/\/aqsu-demo\.example\/odd\?\ufffd\[31ma{200,280}…: Its address has 50\d\d bytes/,
  );
  expect(said).toContain('Imported 1,');
});

it('writes what fits, and nothing where nothing does', async () => {
  const some = at('some.warc.gz');
  expect(await run(at('origin'), 'export', some, '--source', 'imported')).toContain('captures to');
  expect(gunzipSync(readFileSync(some)).toString('utf8')).toContain('source=imported');
  const { code, said } = await programs.startCommand(
    at('origin'),
    'export',
    at('none.warc.gz'),
    '--from',
    '1999-01-01',
    '--to',
    '1999-01-02',
  ).ended;
  expect({ code, said }).toMatchObject({
    code: 1,
    said: expect.stringContaining('Nothing was captured that fits.'),
  });
  expect(() => readFileSync(at('none.warc.gz'))).toThrow('ENOENT');
});

it.each([
  [['export', 'a.warc.gz', '--release', 'x'], /no id/],
  [['export', 'a.warc.gz', '--from', 'yesterday'], /--from/],
  [['import', 'a.warc.gz', '--url', 'https://example.org/'], /no such file|for files/],
  [['import', 'https://example.org/sitemap.xml'], /--source/],
])('does not understand %j', async (args, why) => {
  const { code, said } = await programs.startCommand(at('origin'), ...args).ended;
  expect(code).not.toBe(0);
  expect(said).toMatch(why);
});
