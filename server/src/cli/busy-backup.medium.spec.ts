import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  askRunning,
  type BuiltPrograms,
  buildPrograms,
  type RunningServer,
  untilCaptured,
  writeReleases,
} from './testing/built-programs';

const RELEASES = 40;

// Servers and commands are started as processes.
jest.setTimeout(300_000);

/** Everything that an import writes, without the ids and times that differ from one run to the next. */
const CONTENT = [
  `SELECT url, sha256, byte_length, file_name FROM capture ORDER BY url`,
  `SELECT capture.url, number, cause, version.title, text_sha256, version.language, sentences
   FROM release_version version JOIN capture ON capture.id = capture_id ORDER BY capture.url, number`,
  `SELECT canonical_url, language, title, version_count, undecided_count FROM release ORDER BY canonical_url`,
  `SELECT text_sha256, start_offset, end_offset, type, quote, rule, score, kind FROM suggestion
   JOIN release_version version ON version.id = version_id ORDER BY text_sha256, start_offset, type`,
  `SELECT text_sha256, start_offset, end_offset, kind FROM statement
   JOIN release_version version ON version.id = version_id ORDER BY text_sha256, start_offset`,
  `SELECT name FROM speaker ORDER BY name`,
  // Stories are a worker's business, which goes on after the import and is none of it.
  `SELECT name, count(*) FROM event WHERE name NOT LIKE 'story.%' GROUP BY name ORDER BY name`,
];

let folder: string;
let releases: string;
let programs: BuiltPrograms;
const servers: RunningServer[] = [];

const dataDirOf = (name: string): string => path.join(folder, name);

async function startServer(dataDir: string): Promise<RunningServer> {
  const server = await programs.startServer(dataDir);
  servers.push(server);
  return server;
}

async function contentOf(dataDir: string): Promise<unknown[][][]> {
  const content: unknown[][][] = [];
  for (const query of CONTENT) content.push(await askRunning(dataDir, query));
  return content;
}

async function run(dataDir: string, ...args: string[]): Promise<string> {
  const { code, said } = await programs.startCommand(dataDir, ...args).ended;
  if (code !== 0) throw new Error(`uade ${args.join(' ')} ended with ${String(code)}: ${said}`);
  return said;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'uade-busy-backup-'));
  releases = path.join(folder, 'releases');
  writeReleases(releases, RELEASES);
  programs = buildPrograms();
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

afterAll(() => {
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

it('a backup taken while a server imports restores into an empty folder, with nothing half there', async () => {
  const dataDir = dataDirOf('busy');
  const file = path.join(folder, 'busy.tar.gz');
  await startServer(dataDir);
  const command = programs.startCommand(dataDir, 'import', releases);
  await untilCaptured(dataDir, 5, command);
  await run(dataDir, 'backup', file);
  expect((await command.ended).code).toBe(0);
  const imported = await contentOf(dataDir);
  expect(imported[0]).toHaveLength(RELEASES);
  expect(imported[3]?.length).toBeGreaterThan(0);

  const copy = dataDirOf('copy');
  expect(await run(copy, 'restore', file)).toContain('Everything that can be checked is as it was written.');
  await startServer(copy);
  const [captures = [], versions] = await contentOf(copy);
  expect(captures.length).toBeGreaterThanOrEqual(5);
  expect(versions).toHaveLength(captures.length);
  await run(copy, 'import', releases);
  expect(await contentOf(copy)).toEqual(imported);
});
