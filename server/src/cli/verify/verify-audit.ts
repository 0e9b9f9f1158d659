import { chainHash, type ChainedEntry, GENESIS } from '../../database/audit-hash';
import { auditPayloadHash } from '../../database/audit-trail';
import type { CheckResult, Finding } from './finding';
import { inBatches, NIL, type VerifyRun } from './in-batches';

interface LinkRow {
  readonly key: string;
  readonly hash: string;
  readonly entry: ChainedEntry;
  /** Whether its time is in whole milliseconds, as all are that we write: hashes know no smaller parts. */
  readonly isWhole: boolean;
}

const BATCH = 1000;

/** Whether the words of every decision are there and have their hash, and the chain over the decisions is whole. */
export async function verifyAudit(run: VerifyRun): Promise<CheckResult[]> {
  return [await verifyWords(run), await verifyChain(run)];
}

async function verifyWords(run: VerifyRun): Promise<CheckResult> {
  const findings: Finding[] = [];
  let checked = 0;
  const query = `SELECT entry.id AS key, entry.payload_sha256 AS hash, payload.reason, payload.payload
    FROM audit_entry entry LEFT JOIN audit_payload payload ON payload.entry_id = entry.id
    WHERE entry.id > $1 ORDER BY entry.id LIMIT $2`;
  type Words = { key: string; hash: string; reason: string | null; payload: string | null };
  const look = ({ key, hash, reason, payload }: Words): void => {
    checked += 1;
    if (reason === null || payload === null) findings.push(`audit entry ${key}: its words are missing`);
    else if (auditPayloadHash(reason, payload) !== hash)
      findings.push(`audit entry ${key}: its words were altered`);
  };
  await inBatches<Words>(run, { query, first: NIL, size: BATCH }, (rows) => rows.forEach(look));
  return { what: 'audit entries', checked, findings };
}

/** An entry that is not in the chain yet is no finding: the worker adds it after its transaction. */
async function verifyChain(run: VerifyRun): Promise<CheckResult> {
  const findings: Finding[] = [];
  let previous = GENESIS;
  let expected = 1n;
  const query = `SELECT link.seq::text AS key, link.hash, json_build_object('id', entry.id, 'at', entry.at,
      'actorId', entry.actor_id, 'action', entry.action, 'subjectType', entry.subject_type,
      'subjectId', entry.subject_id, 'payloadSha256', entry.payload_sha256) AS entry,
      extract(microseconds FROM entry.at)::int % 1000 = 0 AS "isWhole"
    FROM audit_link link JOIN audit_entry entry ON entry.id = link.entry_id
    WHERE link.seq > $1::bigint ORDER BY link.seq LIMIT $2`;
  const look = ({ key, hash, entry, isWhole }: LinkRow): void => {
    if (BigInt(key) !== expected) findings.push(`audit link ${expected}: it is missing`);
    const recomputed = chainHash(previous, { ...entry, at: new Date(entry.at) });
    if (recomputed !== hash || !isWhole)
      findings.push(`audit link ${key}: its entry or what stood before it was altered`);
    previous = hash;
    expected = BigInt(key) + 1n;
  };
  await inBatches<LinkRow>(run, { query, first: '0', size: BATCH }, (rows) => rows.forEach(look));
  const { rows } = await run.client.query<{ count: number }>(
    `SELECT count(*)::int FROM audit_entry WHERE NOT EXISTS (SELECT FROM audit_link WHERE entry_id = audit_entry.id)`,
  );
  const waiting = rows[0]?.count ?? 0;
  const unknown =
    waiting === 0
      ? []
      : [`${waiting} audit entries are not in the chain yet: nothing vouches for them so far.`];
  return { what: 'links of the audit chain', checked: Number(expected - 1n), findings, unknown };
}
