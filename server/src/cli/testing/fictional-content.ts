import { Client } from 'pg';
import { sha256 } from '../../common/sha256';
import { type ChainedEntry, chainHash, GENESIS } from '../../database/audit-hash';
import { auditPayloadHash } from '../../database/audit-trail';

/** Ids of what `writeContent` writes. */
export const IDS = {
  account: '01990000-0000-7000-8000-000000000001',
  source: '01990000-0000-7000-8000-000000000002',
  capture: '01990000-0000-7000-8000-000000000003',
  release: '01990000-0000-7000-8000-000000000004',
  version: '01990000-0000-7000-8000-000000000005',
  suggestion: '01990000-0000-7000-8000-000000000006',
  decision: '01990000-0000-7000-8000-000000000007',
  commitment: '01990000-0000-7000-8000-000000000008',
  mention: '01990000-0000-7000-8000-000000000009',
  annotation: '01990000-0000-7000-8000-00000000000a',
  entry: '01990000-0000-7000-8000-00000000000b',
  changedVersion: '01990000-0000-7000-8000-00000000000c',
  edit: '01990000-0000-7000-8000-00000000000d',
  place: '01990000-0000-7000-8000-00000000000e',
  statusChange: '01990000-0000-7000-8000-00000000000f',
  evidence: '01990000-0000-7000-8000-000000000010',
  statement: '01990000-0000-7000-8000-000000000011',
} as const;

const AT = '2026-02-03T04:05:06.789Z';
const BYTES = Buffer.from('\uFEFF<p>\\N\t«Көкөзек» \u{1F309}</p>\n');
/** A surrogate pair before the quotation: its offsets count two units where PostgreSQL counts one character. */
export const TEXT = 'Көкөзек \u{1F309} әкімі:\n\nThe bridge will be built by 1 July.';
const QUOTE = 'The bridge will be built by 1 July.';
const START = TEXT.indexOf(QUOTE);
const PLACE = [START, START + QUOTE.length, QUOTE];
/** What the page says later: a word more, before the quotation. */
const ADDED = 'Жаңалық. ';
const CHANGED_TEXT = `${ADDED}${TEXT}`;

/** Write a little of everything, with every kind of reference: a fictional town's promise of a bridge, accepted. */
export async function writeContent(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const [statement, values] of [...capturedRows(), ...decidedRows(), ...editedRows(), ...auditRows()])
      await client.query(statement, values);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

type Rows = [statement: string, values: unknown[]][];

function capturedRows(): Rows {
  const hash = sha256(BYTES);
  return [
    [`INSERT INTO account VALUES ($1, 'aigul', 'Aigul Fiction', 'analyst', $2)`, [IDS.account, AT]],
    [
      `INSERT INTO source VALUES ($1, 'kokozek', 'Town of Köközek', NULL, '{en}', true, $2)`,
      [IDS.source, AT],
    ],
    [`INSERT INTO blob VALUES ($1, $2)`, [hash, BYTES]],
    [
      `INSERT INTO capture (id, source_id, method, url, headers, sha256, byte_length, media_type, received_at, actor_id)
       VALUES ($1, $2, 'uploaded', $3, '{}', $4, $5, 'text/html', $6, $7)`,
      [IDS.capture, IDS.source, `urn:sha256:${hash}`, hash, BYTES.length, AT, IDS.account],
    ],
    [
      `INSERT INTO release (id, source_id, canonical_url, language, script, title, current_version_id, words, created_at)
       VALUES ($1, $2, $3, 'en', 'Latn', 'A bridge', $4, search_words('A bridge', $5), $6)`,
      [IDS.release, IDS.source, `urn:sha256:${hash}`, IDS.version, TEXT, AT],
    ],
    [
      `INSERT INTO release_version (id, release_id, number, capture_id, cause, extractor, title, text, text_sha256,
         language, script, sentences, created_at)
       VALUES ($1, $2, 1, $3, 'page-changed', 'uade-capture/0.0.1 uade-reader/0.0.1', 'A bridge', $4, $5, 'en', 'Latn', '{0}', $6)`,
      [IDS.version, IDS.release, IDS.capture, TEXT, sha256(TEXT), AT],
    ],
    [`INSERT INTO event (at, name, payload) VALUES ($1, 'release.captured', '{"schemaVersion": 1}')`, [AT]],
  ];
}

function decidedRows(): Rows {
  return [
    [
      `INSERT INTO suggestion (id, release_id, version_id, type, start_offset, end_offset, quote, restated, rule, score,
         extractor, created_at) VALUES ($1, $2, $3, 'commitment', $4, $5, $6, false, 'spec', 0.1, 'spec/1', $7)`,
      [IDS.suggestion, IDS.release, IDS.version, ...PLACE, AT],
    ],
    [
      `INSERT INTO commitment (id, title, kind, testability, success_criterion, words, created_by, created_at)
       VALUES ($1, 'A bridge by July', 'pledge', 'testable', 'It carries cars.', '', $2, $3)`,
      [IDS.commitment, IDS.account, AT],
    ],
    [
      `INSERT INTO suggestion_decision VALUES ($1, $2, 'accepted', 'A date and a thing.', $3, $4, $5)`,
      [IDS.decision, IDS.suggestion, IDS.commitment, IDS.account, AT],
    ],
    [`UPDATE suggestion SET state = 'accepted', last_decision_id = $1`, [IDS.decision]],
    [
      `INSERT INTO mention (id, commitment_id, role, version_id, start_offset, end_offset, quote, suggestion_id, extractor,
         created_by, created_at) VALUES ($1, $2, 'made', $3, $4, $5, $6, $7, 'spec/1', $8, $9)`,
      [IDS.mention, IDS.commitment, IDS.version, ...PLACE, IDS.suggestion, IDS.account, AT],
    ],
    [
      `UPDATE commitment SET first_mention_id = $1, mention_count = 1, words = search_words(title, $2)`,
      [IDS.mention, QUOTE],
    ],
    [
      `INSERT INTO annotation (id, version_id, start_offset, end_offset, quote, prefix, suffix, motivation, body, creator_id,
         created_at, changed_at) VALUES ($1, $2, $3, $4, $5, '', '', 'commenting', 'Which bridge?', $6, $7, $7)`,
      [IDS.annotation, IDS.version, ...PLACE, IDS.account, AT],
    ],
    [
      `INSERT INTO annotation_revision VALUES ($1, 1, 'Which bridge?', false, $2, $3)`,
      [IDS.annotation, IDS.account, AT],
    ],
  ];
}

/** The page says a word more: a second version, the edit between them, and where the mention stands now. */
function editedRows(): Rows {
  const change = {
    kind: 'added',
    old: { start: 0, end: 0 },
    new: { start: 0, end: ADDED.length },
    class: 'wording',
  };
  const changes = JSON.stringify([{ ...change, classes: ['wording'], significance: 0.1 }]);
  const [moved, end] = [START + ADDED.length, START + ADDED.length + QUOTE.length];
  return [
    [
      `INSERT INTO release_version (id, release_id, number, capture_id, cause, extractor, title, text, text_sha256,
         language, script, sentences, created_at)
       VALUES ($1, $2, 2, $3, 'page-changed', 'uade-capture/0.0.1 uade-reader/0.0.1', 'A bridge', $4, $5, 'en', 'Latn', '{0}', $6)`,
      [IDS.changedVersion, IDS.release, IDS.capture, CHANGED_TEXT, sha256(CHANGED_TEXT), AT],
    ],
    [
      `UPDATE release SET current_version_id = $1, version_count = 2, commitment_count = 1, words = search_words(title, $2)`,
      [IDS.changedVersion, CHANGED_TEXT],
    ],
    [
      `INSERT INTO edit (id, release_id, from_version_id, to_version_id, class, classes, significance, change_count,
         title_changes, changes, created_at) VALUES ($1, $2, $3, $4, 'wording', '{wording}', 0.1, 1, '[]', $5, $6)`,
      [IDS.edit, IDS.release, IDS.version, IDS.changedVersion, changes, AT],
    ],
    [
      `INSERT INTO mark_place (id, edit_id, mention_id, fate, state, old_start, old_end, found_start, found_end,
         start_offset, end_offset, removed, added) VALUES ($1, $2, $3, 'moved', 'settled', $4, $5, $6, $7, $6, $7, '', '')`,
      [IDS.place, IDS.edit, IDS.mention, START, START + QUOTE.length, moved, end],
    ],
    [
      `INSERT INTO statement (id, version_id, start_offset, end_offset, kind, utterance, extractor)
       VALUES ($1, $2, $3, $4, 'direct', 0, 'spec/1')`,
      [IDS.statement, IDS.version, START, START + QUOTE.length],
    ],
    [
      `INSERT INTO status_change (id, commitment_id, kind, from_status, to_status, holds_from, decided_at, reason, actor_id)
       VALUES ($1, $2, 'change', 'not-yet-rated', 'kept', '2026-07-01', $3, 'It stands.', $4)`,
      [IDS.statusChange, IDS.commitment, AT, IDS.account],
    ],
    [`UPDATE commitment SET status = 'kept', status_since = '2026-07-01'`, []],
    [
      `INSERT INTO evidence (id, status_change_id, position, polarity, version_id, start_offset, end_offset, quote, note)
       VALUES ($1, $2, 0, 'supports', $3, $4, $5, $6, '')`,
      [IDS.evidence, IDS.statusChange, IDS.version, ...PLACE],
    ],
  ];
}

/** Entries as they were before they kept hashes of their records, and one link of the chain over each. */
function auditRows(): Rows {
  const decided: readonly Omit<FictionalEntry, 'at' | 'actorId' | 'payloadSha256'>[] = [
    {
      id: IDS.entry,
      action: 'suggestion.accepted',
      subjectType: 'suggestion',
      subjectId: IDS.suggestion,
      reason: 'A date and a thing.',
      payload: JSON.stringify({ commitmentId: IDS.commitment }),
    },
    {
      id: '01990000-0000-7000-8000-000000000021',
      action: 'annotation.made',
      subjectType: 'annotation',
      subjectId: IDS.annotation,
      reason: '',
      payload: JSON.stringify({ body: 'Which bridge?' }),
    },
    {
      id: '01990000-0000-7000-8000-000000000022',
      action: 'commitment.status-changed',
      subjectType: 'commitment',
      subjectId: IDS.commitment,
      reason: 'It stands.',
      payload: JSON.stringify({
        statusChangeId: IDS.statusChange,
        kind: 'change',
        corrects: null,
        from: 'not-yet-rated',
        to: 'kept',
        holdsFrom: '2026-07-01',
      }),
    },
  ];
  let hash = GENESIS;
  return decided.flatMap(({ reason, payload, ...rest }, at): Rows => {
    const payloadSha256 = auditPayloadHash(reason, payload);
    const entry = { ...rest, at: new Date(AT), actorId: IDS.account, payloadSha256 };
    hash = chainHash(hash, entry);
    return [
      [
        `INSERT INTO audit_entry (id, at, actor_id, action, subject_type, subject_id, payload_sha256)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [entry.id, entry.at, entry.actorId, entry.action, entry.subjectType, entry.subjectId, payloadSha256],
      ],
      [`INSERT INTO audit_payload VALUES ($1, $2, $3)`, [entry.id, reason, payload]],
      [`INSERT INTO audit_link VALUES ($1, $2, $3)`, [at + 1, entry.id, hash]],
    ];
  });
}

type FictionalEntry = ChainedEntry & { readonly reason: string; readonly payload: string };
