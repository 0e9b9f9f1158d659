import { RECORD_TABLES, recordHashSql, type RecordTableName } from '../../database/record-hash';
import type { CheckResult, Finding } from './finding';
import { inStream, type VerifyRun } from './in-batches';

interface RecordRow {
  readonly id: string;
  /** Whether an audit entry names it with this hash, with any hash, or in the words of entries before hashes. */
  readonly matches: boolean | null;
  readonly hashed: boolean | null;
  readonly worded: boolean | null;
}

/** What entries say that were written before they kept the hash of their record; the entry's payload is called `payload`. */
const WORDED: Readonly<Record<RecordTableName, string>> = {
  status_change: `payload->>'statusChangeId' = row.id::text AND payload->>'kind' = row.kind
    AND payload->>'corrects' IS NOT DISTINCT FROM row.corrects::text AND payload->>'from' = row.from_status
    AND payload->>'to' IS NOT DISTINCT FROM row.to_status AND payload->>'holdsFrom' = row.holds_from::text
    AND reason = row.reason`,
  suggestion_decision: `action = 'suggestion.' || row.decision AND reason = row.reason
    AND payload->>'commitmentId' IS NOT DISTINCT FROM row.commitment_id::text`,
  story_decision: `payload->>'decisionId' = row.id::text AND payload->'others' = to_jsonb(row.others) AND reason = row.reason
    AND payload->>'undoes' IS NOT DISTINCT FROM row.undoes::text
    AND action = CASE row.kind WHEN 'join' THEN 'story.joined' WHEN 'split' THEN 'story.split' ELSE 'story.undone' END`,
  annotation_revision: `payload->>'body' = row.body
    AND (action = 'annotation.removed') = row.removed AND (action = 'annotation.made') = (row.revision = 1)`,
};

const TABLES = Object.keys(RECORD_TABLES) as RecordTableName[];

/** Whether every decision is as its audit entry says, and every decision that an entry names is there. */
export async function verifyRecords(run: VerifyRun): Promise<CheckResult[]> {
  const findings: Finding[] = [];
  let [checked, unhashed] = [0, 0];
  for (const table of TABLES) {
    await inStream<RecordRow>(run, recordsOf(table), (rows) => {
      checked += rows.length;
      unhashed += rows.filter(({ hashed, worded }) => hashed !== true && worded === true).length;
      findings.push(...rows.flatMap((row) => findingOf(table, row)));
    });
    await inStream<{ entry: string; id: string }>(run, missingFrom(table), (rows) => {
      findings.push(
        ...rows.map(({ entry, id }) => `${table} ${id}: it is missing; audit entry ${entry} names it`),
      );
    });
  }
  const unknown =
    unhashed === 0
      ? []
      : [
          `${unhashed} decisions were made before audit entries kept hashes: their times and evidence can’t be compared.`,
        ];
  return [{ what: 'decisions against their audit entries', checked, findings, unknown }];
}

function findingOf(table: RecordTableName, { id, matches, hashed, worded }: RecordRow): Finding[] {
  if (matches === true) return [];
  if (hashed === true) return [`${table} ${id}: it is not what its audit entry says`];
  return worded === true ? [] : [`${table} ${id}: no audit entry says so`];
}

function recordsOf(table: RecordTableName): string {
  const { key, subject } = RECORD_TABLES[table];
  const isNamed = `payload->'record'->>'table' = '${table}' AND payload->'record'->>'id' = ${key}`;
  return `SELECT ${key} AS id, found.* FROM ${table} row CROSS JOIN LATERAL (
      SELECT bool_or(${isNamed} AND payload->'record'->>'sha256' = ${recordHashSql(table)} AND actor_id = row.actor_id) AS matches,
        bool_or(${isNamed}) AS hashed,
        bool_or(payload->'record' IS NULL AND actor_id = row.actor_id AND ${WORDED[table]}) AS worded
      FROM (SELECT entry.action, entry.actor_id, payload.reason,
          CASE WHEN payload.payload IS JSON OBJECT THEN payload.payload::jsonb END AS payload
        FROM audit_entry entry JOIN audit_payload payload ON payload.entry_id = entry.id
        WHERE entry.subject_id = ${subject}) entry) found`;
}

/** The records that audit entries name and that are not there. */
function missingFrom(table: RecordTableName): string {
  const { key, subject } = RECORD_TABLES[table];
  return `SELECT entry.entry_id AS entry, entry.id FROM (
      SELECT audit.id AS entry_id, audit.subject_id, coalesce(payload->'record'->>'id', ${WORDED_ID[table]}) AS id
      FROM (SELECT audit_entry.id, subject_id, action,
          CASE WHEN payload.payload IS JSON OBJECT THEN payload.payload::jsonb END AS payload
        FROM audit_entry JOIN audit_payload payload ON payload.entry_id = audit_entry.id) audit
      WHERE payload->'record' IS NULL OR payload->'record'->>'table' = '${table}') entry
    WHERE entry.id IS NOT NULL
      AND NOT EXISTS (SELECT FROM ${table} row WHERE ${subject} = entry.subject_id AND ${key} = entry.id)`;
}

/** The id of its record that an entry kept before it kept hashes. */
const WORDED_ID: Readonly<Record<RecordTableName, string>> = {
  status_change: `CASE WHEN action = 'commitment.status-changed' THEN payload->>'statusChangeId' END`,
  suggestion_decision: 'NULL',
  story_decision: `CASE WHEN action LIKE 'story.%' THEN payload->>'decisionId' END`,
  annotation_revision: 'NULL',
};
