/** What somebody who owns the database did to it, and the row or table that has to be named. */
export type Tampering = readonly [what: string, sql: string, named: RegExp];

const LINK_HASH = `encode(sha256(convert_to(coalesce((SELECT hash FROM audit_link before WHERE before.seq = link.seq - 1),
    repeat('0', 64)) || E'\\n' || entry.id || E'\\n' || to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || E'\\n' || entry.actor_id || E'\\n' || entry.action || E'\\n' || entry.subject_type || E'\\n' || entry.subject_id
    || E'\\n' || entry.payload_sha256, 'UTF8')), 'hex')`;
const LAST = '(SELECT max(seq) FROM audit_link)';
const LAST_ENTRY = `(SELECT entry_id FROM audit_link WHERE seq = ${LAST})`;
const VERSION = '(SELECT current_version_id FROM release ORDER BY id LIMIT 1)';

/** Each record, by the columns that are its id, its time and a text of it. */
const DECISIONS = [
  ['status_change', 'id', 'decided_at', 'reason'],
  ['suggestion_decision', 'id', 'decided_at', 'reason'],
  ['story_decision', 'id', 'decided_at', 'reason'],
  ['annotation_revision', 'annotation_id', 'at', 'body'],
] as const;

const one = (table: string): string => `ctid = (SELECT ctid FROM ${table} ORDER BY 1 LIMIT 1)`;

function ofRecord([table, id, at, text]: (typeof DECISIONS)[number]): Tampering[] {
  const named = new RegExp(`^${table} `);
  const forged = `INSERT INTO ${table} SELECT (jsonb_populate_record(row, '{"${id}": "01990000-0000-7000-8000-0000000000ff", "undoes": null}')).*
    FROM ${table} row WHERE ${table === 'story_decision' ? `kind <> 'undo'` : 'true'} LIMIT 1`;
  return [
    [`${table}: all rows removed`, `DELETE FROM ${table}`, named],
    [
      `${table}: the last row removed`,
      `DELETE FROM ${table} WHERE ctid = (SELECT ctid FROM ${table} ORDER BY ${at} DESC LIMIT 1)`,
      named,
    ],
    [`${table}: one row removed`, `DELETE FROM ${table} WHERE ${one(table)}`, named],
    [`${table}: rewritten`, `UPDATE ${table} SET ${text} = ${text} || '.' WHERE ${one(table)}`, named],
    [
      `${table}: a time moved by a microsecond`,
      `UPDATE ${table} SET ${at} = ${at} + interval '1 microsecond' WHERE ${one(table)}`,
      named,
    ],
    [
      `${table}: another actor`,
      `UPDATE ${table} SET actor_id = gen_random_uuid() WHERE ${one(table)}`,
      named,
    ],
    [`${table}: a row forged`, forged, named],
  ];
}

const derived = (table: string, column: string, value: string, where = 'true'): Tampering => [
  `${table}.${column}: set to ${value} by hand`,
  `UPDATE ${table} SET ${column} = ${value} WHERE id = (SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1)`,
  new RegExp(`^${table} `),
];

export const TAMPERINGS: readonly Tampering[] = [
  [
    'version: its text, its hash and the name of its extractor rewritten',
    `UPDATE release_version SET text = text || '.', text_sha256 = encode(sha256(convert_to(text || '.', 'UTF8')), 'hex'),
      extractor = 'uade-capture/9.0.0 uade-reader/9.0.0' WHERE id = ${VERSION}`,
    /^versions: 1 name an unknown extractor/,
  ],
  [
    'audit: all rows removed',
    'DELETE FROM audit_link; DELETE FROM audit_payload; DELETE FROM audit_entry',
    /^audit chain/,
  ],
  [
    'audit: the last five removed',
    `DELETE FROM audit_payload WHERE entry_id IN (SELECT entry_id FROM audit_link ORDER BY seq DESC LIMIT 5);
     DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link ORDER BY seq DESC LIMIT 5);
     DELETE FROM audit_link WHERE seq > ${LAST} - 5`,
    /^audit chain/,
  ],
  ['audit: all links removed', 'DELETE FROM audit_link', /^audit chain/],
  ['audit: the last link removed', `DELETE FROM audit_link WHERE seq = ${LAST}`, /^audit chain/],
  ['audit: a link in the middle removed', 'DELETE FROM audit_link WHERE seq = 2', /^audit link 2/],
  [
    'audit: an entry in the middle removed',
    'DELETE FROM audit_entry WHERE id = (SELECT entry_id FROM audit_link WHERE seq = 2)',
    /^audit link 2/,
  ],
  [
    'audit: words of the last entry rewritten, with its hash and its link',
    `UPDATE audit_payload SET reason = 'Another.' WHERE entry_id = ${LAST_ENTRY};
     UPDATE audit_entry SET payload_sha256 = (SELECT encode(sha256(convert_to(reason || E'\\n' || payload, 'UTF8')), 'hex')
       FROM audit_payload WHERE entry_id = audit_entry.id) WHERE id = ${LAST_ENTRY};
     UPDATE audit_link link SET hash = ${LINK_HASH} FROM audit_entry entry WHERE entry.id = link.entry_id AND link.seq = ${LAST}`,
    /^audit chain/,
  ],
  [
    'audit: words that are no JSON',
    `UPDATE audit_payload SET payload = 'x' WHERE entry_id = ${LAST_ENTRY}`,
    /^audit entry/,
  ],
  [
    'audit: a time moved by a microsecond',
    `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = ${LAST_ENTRY}`,
    /^audit link/,
  ],
  ...DECISIONS.flatMap(ofRecord),
  ['evidence: removed', 'DELETE FROM evidence', /^(status_change|evidence)/],
  ['evidence: rewritten', `UPDATE evidence SET note = note || '.'`, /^status_change/],
  [
    'version: title',
    `UPDATE release_version SET title = title || '.' WHERE id = ${VERSION}`,
    /^version .*title/,
  ],
  [
    'version: date',
    `UPDATE release_version SET published_at = published_at + interval '1 microsecond' WHERE published_at IS NOT NULL`,
    /^version .*date/,
  ],
  [
    'version: text, with its hash',
    `UPDATE release_version SET text = text || '.', text_sha256 = encode(sha256(convert_to(text || '.', 'UTF8')), 'hex') WHERE id = ${VERSION}`,
    /^version .*text/,
  ],
  [
    'version: title, date and text, with the hash, and the release',
    `UPDATE release_version SET title = 'X', published_at = now(), text = text || '.',
       text_sha256 = encode(sha256(convert_to(text || '.', 'UTF8')), 'hex') WHERE id = ${VERSION};
     UPDATE release SET title = version.title, published_at = version.published_at, words = search_words(version.title, version.text)
       FROM release_version version WHERE version.id = ${VERSION} AND release.current_version_id = version.id`,
    /^version .*title/,
  ],
  [
    'capture: one removed',
    'DELETE FROM capture WHERE id = (SELECT id FROM capture ORDER BY id LIMIT 1)',
    /^capture/,
  ],
  [
    'commitment: another status',
    `UPDATE commitment SET status = CASE status WHEN 'broken' THEN 'stalled' ELSE 'broken' END`,
    /^commitment .*status/,
  ],
  derived('commitment', 'status_since', `'1999-01-01'`),
  derived('commitment', 'mention_count', 'mention_count + 1'),
  derived(
    'commitment',
    'first_said_at',
    `first_said_at + interval '1 microsecond'`,
    'first_said_at IS NOT NULL',
  ),
  derived('commitment', 'words', `''`),
  derived('release', 'words', `''`),
  derived('release', 'title', `'X'`),
  derived('release', 'published_at', `'1999-01-01'`),
  derived('release', 'version_count', 'version_count + 1'),
  derived('release', 'undecided_count', 'undecided_count + 1'),
  derived('release', 'commitment_count', 'commitment_count + 1'),
  derived('suggestion', 'state', `'rejected'`, `state = 'open'`),
  derived('suggestion', 'state', `'open'`, `state = 'accepted'`),
  derived('annotation', 'body', `'X'`),
  derived('annotation', 'removed_at', 'now()', 'removed_at IS NULL'),
  derived('annotation', 'row_version', 'row_version + 1'),
  derived('story', 'release_count', 'release_count + 1'),
  derived('edit', 'change_count', 'change_count + 1'),
];
