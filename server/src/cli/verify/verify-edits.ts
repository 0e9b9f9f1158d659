import type { MarkFate } from '@uade/contracts';
import type { CheckResult, Finding } from './finding';
import { inBatches, NIL, type VerifyRun } from './in-batches';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Change {
  readonly old: Span;
  readonly new: Span;
}

interface Place {
  readonly id: string;
  readonly fate: MarkFate;
  /** `null` where its words stood nowhere and came back. */
  readonly old: Span | null;
  /** Where the program found the words, and where they stand by now; `null` where nobody knows. */
  readonly found: Span | null;
  readonly now: Span | null;
}

interface Text {
  readonly title: string;
  readonly text: string;
}

interface Edit {
  readonly key: string;
  readonly from: Text;
  readonly to: Text;
  readonly changes: readonly Change[];
  readonly titleChanges: readonly Change[];
  readonly places: readonly Place[];
}

const span = (start: string, end: string) =>
  `CASE WHEN ${start} IS NOT NULL THEN json_build_object('start', ${start}, 'end', ${end}) END`;

const QUERY = `SELECT edit.id AS key, changes, title_changes AS "titleChanges",
    json_build_object('title', old.title, 'text', old.text) AS from,
    json_build_object('title', new.title, 'text', new.text) AS to,
    coalesce((SELECT json_agg(json_build_object('id', place.id, 'fate', fate, 'old', ${span('old_start', 'old_end')},
        'found', ${span('found_start', 'found_end')}, 'now', ${span('start_offset', 'end_offset')}) ORDER BY place.id)
      FROM mark_place place WHERE edit_id = edit.id), '[]') AS places
  FROM edit JOIN release_version old ON old.id = from_version_id JOIN release_version new ON new.id = to_version_id
  WHERE edit.id > $1 ORDER BY edit.id LIMIT $2`;

/** Whether the changes of every edit, and the places that it gave marks, lie in the two texts that it compares. */
export async function verifyEdits(run: VerifyRun): Promise<CheckResult[]> {
  const edits: Finding[] = [];
  const places: Finding[] = [];
  let [editCount, placeCount] = [0, 0];
  await inBatches<Edit>(run, { query: QUERY, first: NIL, size: 20 }, (batch) => {
    for (const edit of batch) {
      editCount += 1;
      placeCount += edit.places.length;
      if (!changesLieIn(edit)) edits.push(`edit ${edit.key}: a change lies outside of the texts`);
      places.push(...edit.places.flatMap((place) => findingsOf(edit, place)));
    }
  });
  return [
    { what: 'edits', checked: editCount, findings: edits },
    { what: 'places that edits gave marks', checked: placeCount, findings: places },
  ];
}

function changesLieIn({ changes, titleChanges, from, to }: Edit): boolean {
  return (
    changes.every((change) => liesIn(change.old, from.text) && liesIn(change.new, to.text)) &&
    titleChanges.every((change) => liesIn(change.old, from.title) && liesIn(change.new, to.title))
  );
}

function findingsOf({ from, to }: Edit, { id, fate, old, found, now }: Place): Finding[] {
  const isIn =
    (old === null || liesIn(old, from.text)) &&
    [found, now].every((place) => place === null || liesIn(place, to.text));
  if (!isIn) return [`mark_place ${id}: it lies outside of the text`];
  if (
    fate !== 'moved' ||
    found === null ||
    old === null ||
    wordsAt(from.text, old) === wordsAt(to.text, found)
  )
    return [];
  return [`mark_place ${id}: where its words should stand unchanged, others do`];
}

function liesIn({ start, end }: Span, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

/** However they are set. */
function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
}
