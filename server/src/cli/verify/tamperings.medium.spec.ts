import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Annotation, Commitment, Page, ReleaseStory } from '@uade/contracts';
import { Client } from 'pg';
import { systemClock } from '../../common/system-clock';
import {
  chainHead,
  type Checkpoint,
  checkpointFile,
  noteSeen,
  readCheckpoint,
  writeCheckpoint,
} from '../../database/checkpoint';
import { createSuiteDatabase } from '../../database/testing/suite-database';
import { AuditChain } from '../../features/audit/audit-chain';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { surroundings } from '../testing/surroundings';
import { TAMPERINGS } from './testing/tamperings';
import { countRecords, parseHead, queryOf, replaceCheckpoint } from './verify-checkpoint';
import { CHECKS, runChecks, verifyDatabase } from './verify-database';

const PROOF = [{ polarity: 'supports', url: 'https://qala-pressi.example/en/seen', note: 'A visit' }];

/** Reading every version again takes longer than all the rest. */
const QUICK = CHECKS.filter(([what]) => what !== 'readings');

let test: TestApp;
let client: Client;
let file: string;
let checkpoint: Checkpoint | 'unreadable' | null;
let rated: Commitment;
let story: { readonly id: string; readonly other: string } | null = null;

/** Ask for something to be made, and give what came of it. */
async function make<Made>(path: string, body: object, ifMatch?: number): Promise<Made> {
  const answer = await test.ask('POST', path, { body, ...(ifMatch === undefined ? {} : { ifMatch }) });
  if (answer.status >= 300) throw new Error(answer.body);
  return answer.json<Made>();
}

/** Do something as somebody does whose clock says `now`. */
async function at<Done>(now: string, work: () => Promise<Done>): Promise<Done> {
  const clock = jest.spyOn(systemClock, 'now').mockReturnValue(new Date(now));
  try {
    return await work();
  } finally {
    clock.mockRestore();
  }
}

async function rate(now: string, status: string): Promise<void> {
  const body = { to: status, holdsFrom: '2024-05-01', reason: 'Seen there.', evidence: PROOF };
  rated = await at(now, () => make(`/commitments/${rated.id}/status-changes`, body, rated.version));
}

beforeAll(async () => {
  test = await createTestApp({ demo: true });
  file = checkpointFile({ dataDir: test.dataDir, databaseUrl: null });
  client = new Client({ connectionString: test.database.superuserUrl });
  await client.connect();
  const list = (await test.ask('GET', '/commitments?limit=200')).json<Page<{ id: string; status: string }>>();
  const unrated = list.items.find(({ status }) => status === 'not-yet-rated');
  rated = (await test.ask('GET', `/commitments/${unrated?.id ?? ''}`)).json<Commitment>();
  await rate('2026-03-02T12:00:00.000Z', 'in-progress');
  const { versionId, start, end } = rated.mentions[0] as Commitment['mentions'][number];
  const note = await make<Annotation>('/annotations', { versionId, start, end, body: 'Which one?' });
  await test.ask('PATCH', `/annotations/${note.id}`, {
    body: { body: 'Which of them?' },
    ifMatch: note.version,
  });
  await decideStory('2026-03-02T12:00:00.000Z', { decision: 'split', reason: 'Another event.' });
});

afterAll(async () => {
  await client.end();
  await test.close();
});

/** Decide on the story of the first release that has one. */
async function decideStory(now: string, body: object): Promise<ReleaseStory> {
  const { rows } = await client.query<{ id: string; others: string[] }>(
    `SELECT id, (SELECT array_agg(id) FROM release other WHERE other.story_id = release.story_id AND other.id <> release.id) AS others
     FROM release WHERE story_id IS NOT NULL ORDER BY id LIMIT 1`,
  );
  story ??= { id: rows[0]?.id ?? '', other: rows[0]?.others[0] ?? '' };
  const path = `/releases/${story.id}/story`;
  const { version } = (await test.ask('GET', path)).json<ReleaseStory>();
  return at(now, () => make<ReleaseStory>(`${path}-decisions`, body, version));
}

it('a decision on a story has effect where the clock was set back before it', async () => {
  const body = { decision: 'join', with: story?.other, reason: 'The same event.' };
  const joined = await decideStory('2026-03-01T12:00:00.000Z', body);
  expect(joined.story?.members.map(({ releaseId }) => releaseId)).toContain(story?.other);
});

it('a status change has effect where the clock was set back before it', async () => {
  await rate('2026-03-01T12:00:00.000Z', 'stalled');
  expect(rated.status).toBe('stalled');
  expect(rated.statusChanges.map(({ to }) => to)).toEqual(['in-progress', 'stalled']);
});

describe('a database that was altered behind our back', () => {
  beforeAll(async () => {
    while (!(await test.app.get(AuditChain).lengthen()));
    const heard = surroundings();
    const code = await verifyDatabase(test.database.ownerUrl, heard, { file });
    expect([code, heard.printed.filter((line) => /DIFFERS|^ {8}(?!not known)/.test(line))]).toEqual([0, []]);
    checkpoint = await readCheckpoint(file);
  });

  it.each(TAMPERINGS)('%s', async (what, sql, named) => {
    const checks = what.startsWith('version') ? CHECKS : QUICK;
    await client.query('BEGIN');
    try {
      await client.query(`SET LOCAL session_replication_role = 'replica'`);
      await client.query(sql);
      const results = await runChecks(client, surroundings(), { checkpoint, against: null }, { checks });
      expect(results.flatMap(({ findings }) => findings)).toContainEqual(expect.stringMatching(named));
    } finally {
      await client.query('ROLLBACK');
    }
  });

  it('is in order once everything is as it was', async () => {
    await client.query('BEGIN');
    const results = await runChecks(client, surroundings(), { checkpoint, against: null });
    await client.query('ROLLBACK');
    expect(results.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('the checkpoint', () => {
  const headOf = async () => chainHead(queryOf(client));
  const verified = (against: string | null = null, begin = false) =>
    verifyDatabase(test.database.ownerUrl, surroundings(), {
      ...{ file, begin },
      against: against === null ? null : parseHead(against),
    });

  it('is moved on with the chain, and holds how many rows each record has', async () => {
    expect(await readCheckpoint(file)).toEqual({
      ...(await headOf()),
      rows: await countRecords(client),
    });
  });

  it('is written by the server, as the app’s role, once the chain has grown', async () => {
    const { rows } = await client.query<{ hash: string }>('SELECT hash FROM audit_link WHERE seq = 2');
    await writeCheckpoint(file, { seq: '2', hash: rows[0]?.hash ?? '', rows: {} });
    await test.app.get(AuditChain).lengthen();
    expect(await readCheckpoint(file)).toEqual({ ...(await headOf()), rows: {} });
  });

  it('may be behind the chain: a process may end between the two', async () => {
    const { rows } = await client.query<{ hash: string }>('SELECT hash FROM audit_link WHERE seq = 1');
    await writeCheckpoint(file, { seq: '1', hash: rows[0]?.hash ?? '', rows: { audit_entry: 1 } });
    expect(await verified()).toBe(0);
    expect(await readCheckpoint(file)).toMatchObject(await headOf());
  });

  it('is not moved back or over a chain that contradicts it', async () => {
    const ahead = { seq: '9999', hash: 'f'.repeat(64), rows: {} };
    await writeCheckpoint(file, ahead);
    await test.app.get(AuditChain).lengthen();
    expect(await verified()).toBe(1);
    expect(await readCheckpoint(file)).toEqual(ahead);
    await replaceCheckpoint(client, file);
    expect(await verified()).toBe(0);
  });

  it('that is missing where the chain has links is named, and begun anew by nobody but who asks for it', async () => {
    rmSync(file);
    await test.app.get(AuditChain).lengthen();
    expect([await verified(), existsSync(file)]).toEqual([1, false]);
    expect([await verified(null, true), await readCheckpoint(file)]).toMatchObject([0, await headOf()]);
  });

  it('contradicts a database that was made anew in the place of the one before', async () => {
    const anew = await createSuiteDatabase();
    const heard = surroundings();
    const before = await readCheckpoint(file);
    const code = await verifyDatabase(anew.ownerUrl, heard, { file });
    await anew.drop();
    expect([code, await readCheckpoint(file)]).toEqual([1, before]);
    expect(heard.printed.join('\n')).toContain('of the checkpoint is missing or another one');
  });

  it('stays where another process has brought it, when something older was seen to be in order', async () => {
    const before = (await readCheckpoint(file)) as Checkpoint;
    await noteSeen(file, { seq: '1', hash: 'a'.repeat(64), rows: { audit_entry: 1 } });
    expect(await readCheckpoint(file)).toEqual(before);
  });

  it('of an older release is taken over by its new name', async () => {
    const before = await readCheckpoint(file);
    renameSync(file, path.join(path.dirname(file), '7412345678901234567-16384.json'));
    expect(await readCheckpoint(file)).toEqual(before);
    expect(await verified()).toBe(0);
  });

  it('that cannot be read is named', async () => {
    writeFileSync(file, '{');
    expect(await verified()).toBe(1);
    await replaceCheckpoint(client, file);
  });

  it('that was noted elsewhere is compared with the chain', async () => {
    const { seq, hash } = await headOf();
    expect(await verified(`${seq}:${hash}`)).toBe(0);
    expect(await verified(`${seq}:${'0'.repeat(64)}`)).toBe(1);
    expect(parseHead('12:34')).toBeNull();
  });
});
