import { Client } from 'pg';
import { createSuiteDatabase, type SuiteDatabase } from '../../database/testing/suite-database';
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
  expect(said).toMatch(/ok +3 places and quotations/);
  expect(said).toMatch(/ok +1 links of the audit chain/);
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
    `UPDATE audit_payload SET reason = 'Because.'`,
    new RegExp(`audit entry ${IDS.entry}`),
  ],
  ['the time of a decision', `UPDATE audit_entry SET at = at + interval '1 ms'`, /audit link 1/],
  ['the audit chain by taking a link out', `UPDATE audit_link SET seq = 2`, /audit link 1: it is missing/],
])('finds what was done to %s', async (_what, statement, finding) => {
  await tamper(statement);
  const { code, said } = await verify();
  expect(code).toBe(1);
  expect(said).toMatch(finding);
});

it('does not take bytes that were erased by a decision for altered ones', async () => {
  await tamper('UPDATE blob SET bytes = NULL');
  const { code, said } = await verify();
  expect(code).toBe(0);
  expect(said).toMatch(/1 raw bytes, 1 of them erased/);
});
