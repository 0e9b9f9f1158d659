import type { RecordedChange } from '@uade/tracking';
import { currentStatus } from '@uade/tracking';
import { wordsVector } from '../../database/words';
import type { CheckResult, Finding } from './finding';
import { inStream, type VerifyRun } from './in-batches';

/** The rows of a table whose derived values are not what their records give, and which values those are. */
interface Derivation {
  readonly table: string;
  readonly query: string;
}

/** SQL of the names of the values that differ, from pairs of the name and whether it is right. */
function differing(pairs: Readonly<Record<string, string>>): string {
  const names = Object.entries(pairs).map(
    ([name, isRight]) => `CASE WHEN (${isRight}) IS NOT TRUE THEN '${name}' END`,
  );
  return `array_remove(ARRAY[${names.join(', ')}], NULL)`;
}

const same = (a: string, b: string): string => `${a} IS NOT DISTINCT FROM ${b}`;

const DERIVATIONS: readonly Derivation[] = [
  {
    table: 'release',
    query: `SELECT row.id, ${differing({
      version_count:
        'row.version_count = made.versions AND made.newest IS NOT DISTINCT FROM nullif(made.versions, 0)',
      undecided_count: 'row.undecided_count = made.undecided',
      commitment_count: 'row.commitment_count = made.commitments',
      title: `version.id IS NULL OR row.title = version.title`,
      language: `version.id IS NULL OR (row.language = version.language AND row.script = version.script)`,
      published_at: `version.id IS NULL OR ${same('row.published_at', 'version.published_at')}`,
      'search words': `version.id IS NULL OR row.words = ${wordsVector('version.title', 'version.text')}`,
    })} AS values
    FROM release row LEFT JOIN release_version version ON version.id = row.current_version_id CROSS JOIN LATERAL (
      SELECT (SELECT count(*) FROM release_version WHERE release_id = row.id) AS versions,
        (SELECT max(number) FROM release_version WHERE release_id = row.id) AS newest,
        (SELECT count(*) FROM suggestion WHERE release_id = row.id AND type = 'commitment' AND state = 'open'
          AND superseded_by IS NULL) AS undecided,
        (SELECT count(*) FROM mention JOIN release_version ON release_version.id = mention.version_id
          WHERE release_version.release_id = row.id AND mention.withdrawn_at IS NULL) AS commitments) made`,
  },
  {
    table: 'commitment',
    query: `SELECT row.id, ${differing({
      mention_count: 'row.mention_count = stated.count',
      first_mention_id: same('row.first_mention_id', 'first.id'),
      first_said_at: same('row.first_said_at', 'first.published_at'),
      'search words': `row.words = ${wordsVector('row.title', `coalesce(stated.quotes, '')`)}`,
    })} AS values
    FROM commitment row CROSS JOIN LATERAL (
      SELECT count(*), string_agg(quote, E'\\n' ORDER BY id) AS quotes FROM mention
      WHERE commitment_id = row.id AND withdrawn_at IS NULL) stated
    LEFT JOIN LATERAL (
      SELECT mention.id, version.published_at FROM mention JOIN release_version version ON version.id = mention.version_id
      WHERE mention.commitment_id = row.id AND mention.withdrawn_at IS NULL
      ORDER BY version.published_at ASC NULLS LAST, mention.id LIMIT 1) first ON true`,
  },
  {
    table: 'suggestion',
    query: `SELECT row.id, ${differing({
      state: `row.state = CASE decision.decision WHEN 'accepted' THEN 'accepted' WHEN 'rejected' THEN 'rejected' ELSE 'open' END`,
      last_decision_id: `decision.suggestion_id = coalesce(row.continues_id, row.id)
        OR (decision.id IS NULL AND row.continues_id IS NULL)`,
      'last decision': `NOT EXISTS (SELECT FROM suggestion_decision later WHERE later.suggestion_id = row.id
        AND (decision.id IS NULL OR later.decided_at > decision.decided_at))`,
    })} AS values
    FROM suggestion row LEFT JOIN suggestion_decision decision ON decision.id = row.last_decision_id`,
  },
  {
    table: 'annotation',
    query: `SELECT row.id, ${differing({
      row_version: 'row.row_version = made.revisions AND row.row_version = revision.revision',
      body: 'row.body = revision.body',
      removed_at: '(row.removed_at IS NOT NULL) = revision.removed',
      changed_at: 'row.changed_at = revision.at',
    })} AS values
    FROM annotation row CROSS JOIN LATERAL (
      SELECT count(*) AS revisions, max(revision) AS newest FROM annotation_revision WHERE annotation_id = row.id) made
    LEFT JOIN annotation_revision revision ON revision.annotation_id = row.id AND revision.revision = made.newest`,
  },
  {
    table: 'story',
    query: `SELECT row.id, ${differing({
      release_count: 'row.release_count = (SELECT count(*) FROM release WHERE story_id = row.id)',
      primary_release_id:
        'EXISTS (SELECT FROM release WHERE release.id = row.primary_release_id AND release.story_id = row.id)',
    })} AS values FROM story row`,
  },
  {
    table: 'edit',
    query: `SELECT row.id, ${differing({
      change_count:
        'row.change_count = jsonb_array_length(row.changes) + jsonb_array_length(row.title_changes)',
    })} AS values FROM edit row`,
  },
];

interface RatedCommitment {
  readonly id: string;
  readonly status: string;
  readonly since: string | null;
  readonly changes: readonly RecordedChange[];
}

const RATED = `SELECT row.id, row.status, row.status_since::text AS since, coalesce((
    SELECT json_agg(json_build_object('id', change.id, 'kind', kind, 'corrects', corrects, 'to', to_status,
      'holdsFrom', holds_from, 'decidedAt', decided_at)) FROM status_change change
    WHERE change.commitment_id = row.id), '[]') AS changes FROM commitment row`;

/** Whether everything that is worked out from records is what they give. */
export async function verifyDerived(run: VerifyRun): Promise<CheckResult[]> {
  const findings: Finding[] = [];
  let checked = 0;
  for (const { table, query } of DERIVATIONS) {
    await inStream<{ id: string; values: string[] }>(run, query, (rows) => {
      checked += rows.length;
      for (const { id, values } of rows)
        findings.push(...values.map((name) => `${table} ${id}: its ${name} is not what its records give`));
    });
  }
  await inStream<RatedCommitment>(run, RATED, (rows) => {
    for (const { id, status, since, changes } of rows) {
      const current = currentStatus(changes);
      if (current.status !== status || current.since !== since)
        findings.push(`commitment ${id}: its status is not what its status changes give`);
    }
  });
  return [{ what: 'rows worked out from records', checked, findings }];
}
