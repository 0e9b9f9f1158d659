import type { EntityManager } from 'typeorm';

/** A record of what people decide, as its audit entry names it. */
interface RecordTable {
  /** SQL of its id; the row is called `row`. */
  readonly key: string;
  /** SQL of the subject of its audit entry. */
  readonly subject: string;
  /** SQL of the time at which it was made. */
  readonly at: string;
  /** SQL of everything that it holds, in an order that never changes. */
  readonly content: string;
}

/** Microseconds, whatever the time zone of the connection. */
const instant = (column: string): string => `extract(epoch FROM ${column})`;

/** A column added later must not change the hashes of what is there: list it only where it is set. */
export const RECORD_TABLES = {
  status_change: {
    key: 'row.id::text',
    subject: 'row.commitment_id',
    at: 'row.decided_at',
    content: `row.id, row.commitment_id, row.kind, row.corrects, row.from_status, row.to_status, row.holds_from,
      ${instant('row.decided_at')}, row.reason, row.actor_id, row.approved_by,
      (SELECT jsonb_agg(jsonb_build_array(piece.id, piece.position, piece.polarity, piece.version_id, piece.start_offset,
         piece.end_offset, piece.quote, piece.url, piece.note) ORDER BY piece.position, piece.id)
       FROM evidence piece WHERE piece.status_change_id = row.id)`,
  },
  suggestion_decision: {
    key: 'row.id::text',
    subject: 'row.suggestion_id',
    at: 'row.decided_at',
    content: `row.id, row.suggestion_id, row.decision, row.reason, row.commitment_id, row.actor_id,
      ${instant('row.decided_at')}`,
  },
  story_decision: {
    key: 'row.id::text',
    subject: 'row.release_id',
    at: 'row.decided_at',
    content: `row.id, row.kind, row.release_id, row.others, row.undoes, row.reason, row.actor_id, ${instant('row.decided_at')}`,
  },
  annotation_revision: {
    key: `row.annotation_id || '/' || row.revision`,
    subject: 'row.annotation_id',
    at: 'row.at',
    content: `row.annotation_id, row.revision, row.body, row.removed, row.actor_id, ${instant('row.at')}`,
  },
} as const satisfies Record<string, RecordTable>;

export type RecordTableName = keyof typeof RECORD_TABLES;

/** The record that a decision made: where it is kept and its id there, `<annotation>/<revision>` of a revision. */
export interface RecordKey {
  readonly table: RecordTableName;
  readonly id: string;
}

/** SQL of the hash of a row called `row`. */
export function recordHashSql(table: RecordTableName): string {
  return `encode(sha256(convert_to(jsonb_build_array(${RECORD_TABLES[table].content})::text, 'UTF8')), 'hex')`;
}

/** A record as its audit entry names it, with its time and the hash of all that it holds. */
export async function describeRecord(
  manager: EntityManager,
  { table, id }: RecordKey,
): Promise<RecordKey & { readonly at: string; readonly sha256: string }> {
  const { subject, at } = RECORD_TABLES[table];
  const [keyed, revision] = id.split('/');
  const isIt =
    revision === undefined ? 'row.id = $1' : `${subject} = $1 AND row.revision = ${Number(revision)}`;
  const [found] = await manager.query<{ at: Date; sha256: string }[]>(
    `SELECT ${at} AS at, ${recordHashSql(table)} AS sha256 FROM ${table} row WHERE ${isIt}`,
    [keyed],
  );
  if (found === undefined) throw new Error(`The record ${table} ${id} was not written.`);
  return { table, id, at: found.at.toISOString(), sha256: found.sha256 };
}
