import { Client } from 'pg';
import { createSuiteDatabase, type SuiteDatabase } from '../../database/testing/suite-database';
import { createTestApp } from '../../testing/test-app';
import { IDS, writeContent } from '../testing/fictional-content';
import { surroundings } from '../testing/surroundings';
import { verifyDatabase } from './verify-database';

let database: SuiteDatabase;

beforeEach(async () => {
  database = await createSuiteDatabase();
  await writeContent(database.ownerUrl);
});

afterEach(() => database.drop());

/** Alter what nobody may alter: triggers are off, as for somebody with the database's files in hand. */
async function tamper(statement: string): Promise<void> {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = 'replica'`);
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function verify(): Promise<{ code: number; said: string }> {
  const heard = surroundings();
  const code = await verifyDatabase(database.ownerUrl, heard);
  return { code, said: heard.printed.join('\n') };
}

it('finds nothing where nothing was altered, and says how much it looked at', async () => {
  const { code, said } = await verify();
  expect(code).toBe(0);
  expect(said).toMatch(/ok +1 raw bytes/);
  expect(said).toMatch(/ok +5 places and quotations/);
  expect(said).toMatch(/ok +3 links of the audit chain/);
});

it.each([
  ['raw bytes', `UPDATE blob SET bytes = bytes || 'x'::bytea`, /blob [0-9a-f]{64}: its bytes have the hash/],
  ['the length of a capture', `UPDATE capture SET byte_length = 1`, new RegExp(`capture ${IDS.capture}`)],
  ['a text', `UPDATE release_version SET text = text || '.'`, new RegExp(`version ${IDS.version}: its text`)],
  [
    'the place of a mention',
    `UPDATE mention SET start_offset = start_offset - 1`,
    new RegExp(`mention ${IDS.mention}`),
  ],
  [
    'a place behind the end',
    `UPDATE annotation SET end_offset = 9999`,
    new RegExp(`annotation ${IDS.annotation}`),
  ],
  [
    'a quotation',
    `UPDATE suggestion SET quote = 'The bridge will not be built by 1 July.'`,
    new RegExp(`suggestion ${IDS.suggestion}`),
  ],
  [
    'the reason of a decision',
    `UPDATE audit_payload SET reason = 'Because.' WHERE entry_id = '${IDS.entry}'`,
    new RegExp(`audit entry ${IDS.entry}`),
  ],
  ['the time of a decision', `UPDATE audit_entry SET at = at + interval '1 ms'`, /audit link 1/],
  ['the codec of bytes', `UPDATE blob SET codec = 'zstd'`, /blob [0-9a-f]{64}: its bytes can’t be unpacked/],
  [
    'bytes, by taking them out',
    `DELETE FROM blob`,
    new RegExp(`capture ${IDS.capture}: the blob that its sha256 names`),
  ],
  [
    'a capture, by taking it out',
    `DELETE FROM capture`,
    new RegExp(`release_version ${IDS.version}: the capture that its capture_id names`),
  ],
  [
    'a version, by taking it out',
    `DELETE FROM release_version`,
    new RegExp(`mention ${IDS.mention}: the release_version`),
  ],
  [
    'the address of a capture',
    `UPDATE capture SET url = 'https://example.org/'`,
    new RegExp(`release_version ${IDS.version}: its capture is of another address`),
  ],
  [
    'which version is the newest',
    `UPDATE release SET current_version_id = '${IDS.version}'`,
    new RegExp(`release ${IDS.release}: its newest version`),
  ],
  [
    'the release of a suggestion',
    `UPDATE release_version SET release_id = gen_random_uuid()`,
    new RegExp(`suggestion ${IDS.suggestion}: its version is of another release`),
  ],
  [
    'a passage of evidence',
    `UPDATE evidence SET quote = 'Another.'`,
    new RegExp(`evidence ${IDS.evidence}: its quotation`),
  ],
  [
    'a statement',
    `UPDATE statement SET end_offset = 9999`,
    new RegExp(`statement ${IDS.statement}: its place`),
  ],
  [
    'the changes of an edit',
    `UPDATE edit SET changes = jsonb_set(changes, '{0,new,end}', '9999')`,
    new RegExp(`edit ${IDS.edit}: a change lies outside`),
  ],
  [
    'the place that an edit gave a mention',
    `UPDATE mark_place SET found_end = 9999`,
    new RegExp(`mark_place ${IDS.place}: it lies outside`),
  ],
  [
    'the words at that place',
    `UPDATE mark_place SET found_start = found_start - 1, found_end = found_end - 1`,
    new RegExp(`mark_place ${IDS.place}: where its words`),
  ],
  [
    'the place where words came back',
    `UPDATE mark_place SET fate = 'returned', old_start = NULL, old_end = NULL, found_end = 9999`,
    new RegExp(`mark_place ${IDS.place}: it lies outside`),
  ],
  [
    'the release of an edit',
    `UPDATE edit SET release_id = gen_random_uuid()`,
    new RegExp(`edit ${IDS.edit}: its versions are of another release`),
  ],
  [
    'raw bytes, by emptying their row',
    `UPDATE blob SET bytes = NULL`,
    /blob [0-9a-f]{64}: its bytes are missing/,
  ],
  [
    'the words of a decision, by emptying their row',
    `UPDATE audit_payload SET reason = NULL, payload = NULL`,
    new RegExp(`audit entry ${IDS.entry}: its words are missing`),
  ],
  [
    'the words of a decision, by taking them out',
    `DELETE FROM audit_payload`,
    new RegExp(`audit entry ${IDS.entry}: its words are missing`),
  ],
  [
    'the audit chain by taking a link out',
    `DELETE FROM audit_link WHERE seq = 1`,
    /audit link 1: it is missing/,
  ],
])('finds what was done to %s', async (_what, statement, finding) => {
  await tamper(statement);
  const { code, said } = await verify();
  expect(code).toBe(1);
  expect(said).toMatch(finding);
});

it('says the same as JSON, with everything it looked at', async () => {
  await tamper(`UPDATE release_version SET text = text || '.'`);
  const heard = surroundings();
  expect(await verifyDatabase(database.ownerUrl, heard, { form: 'json' })).toBe(1);
  const { ok, checks } = JSON.parse(heard.printed.join('\n')) as {
    ok: boolean;
    checks: { what: string; checked: number; findings: string[] }[];
  };
  expect(ok).toBe(false);
  expect(checks.map(({ what }) => what)).toEqual([
    'raw bytes',
    'texts of versions',
    'places and quotations',
    'versions read again from their bytes',
    'edits',
    'places that edits gave marks',
    'links from row to row',
    'rules of what belongs to what',
    'rows worked out from records',
    'decisions against their audit entries',
    'audit entries',
    'links of the audit chain',
    'notes outside of the database',
  ]);
  expect(checks[1]?.findings).toHaveLength(2);
});

it('finds nothing in what the demo brings', async () => {
  const demo = await createTestApp({ demo: true });
  try {
    const heard = surroundings();
    expect(await verifyDatabase(demo.database.ownerUrl, heard)).toBe(0);
    expect(heard.printed.at(-1)).toBe('Everything that can be checked is as it was written.');
  } finally {
    await demo.close();
  }
});
