import { compareVersions } from '@uade/change';
import type { MarkPlaceEntity } from './edit.entity';
import { followMark } from './follow-mark';
import { type KnownMark, noteEdit } from './known-mark';

const ON = { year: 2026, month: 3, day: 1 };
const ROAD = 'A road to Aqsu-Demo will be built by 1 July.';
const LATER = 'A road to Aqsu-Demo will be built by 1 December.';
const text = (middle: string) => `The akim spoke in the town hall.\n\n${middle}\n\nThe people went home.`;

/** The versions of a release by their texts; a mark on words of the first of them, and the places that it got. */
function follow(quote: string, versions: readonly Version[]) {
  const texts = new Map(versions.map(({ says }, number) => [String(number), says]));
  const [first] = versions;
  const start = first?.says.indexOf(quote) ?? -1;
  const own = { start, end: start + quote.length };
  let mark: KnownMark = {
    ...{ type: 'annotation', id: 'mark', versionId: '0' },
    ...{ own, newest: null, stood: { versionId: '0', ...own } },
  };
  const places: (MarkPlaceEntity | null)[] = [];
  for (let number = 1; number < versions.length; number += 1) {
    const [old, now] = [versions[number - 1], versions[number]];
    if (old === undefined || now === undefined || now.isReread === true) continue;
    const changes = compareVersions({ oldText: old.says, newText: now.says, language: 'en', on: ON }).map(
      (change) => ({ ...change, classes: [...change.classes] }),
    );
    const before = { id: String(number - 1), text: old.says };
    const edited = { edit: { id: `edit ${number}`, changes }, before, after: { text: now.says }, texts };
    const place = followMark(mark, edited);
    const decided = place && now.isDropped === true ? DROP(place) : place;
    places.push(decided);
    if (decided !== null) mark = noteEdit(mark, decided, String(number));
  }
  return places.map((place, index) => {
    if (place === null) return null;
    const { fate, state, startOffset, endOffset } = place;
    const said = versions.filter(({ isReread }) => isReread !== true)[index + 1]?.says ?? '';
    return [fate, state, startOffset === null ? null : said.slice(startOffset, endOffset ?? 0)];
  });
}

interface Version {
  readonly says: string;
  /** Whether it is the same page, read again by a newer reader. */
  readonly isReread?: boolean;
  /** Whether a person dropped the mark in it. */
  readonly isDropped?: boolean;
}

const DROP = (place: MarkPlaceEntity): MarkPlaceEntity => ({
  ...place,
  state: 'dropped',
  startOffset: null,
  endOffset: null,
});

const WITH = { says: text(ROAD) };
const CHANGED = { says: text(LATER) };
const GONE = { says: text('It is a fine day.') };
const GONE_STILL = { says: text('It is a very fine day.') };
const RAIN = { says: text(`It rained. ${ROAD}`) };

describe('a mark', () => {
  it('has no place while its words are nowhere, and one again where they come back', () => {
    expect(follow(ROAD, [WITH, GONE, GONE_STILL, RAIN, WITH])).toEqual([
      ['orphaned', 'open', null],
      null,
      ['returned', 'settled', ROAD],
      ['moved', 'settled', ROAD],
    ]);
  });

  it('is found by the words on which it last stood, before those on which it was made', () => {
    expect(follow(ROAD, [WITH, CHANGED, GONE, CHANGED])).toEqual([
      ['changed', 'open', LATER],
      ['orphaned', 'open', null],
      ['returned', 'settled', LATER],
    ]);
    expect(follow(ROAD, [WITH, CHANGED, GONE, WITH]).at(-1)).toEqual(['returned', 'settled', ROAD]);
  });

  it('comes back by a person alone where one called it gone', () => {
    expect(follow(ROAD, [WITH, { ...GONE, isDropped: true }, GONE_STILL, WITH])).toEqual([
      ['orphaned', 'dropped', null],
      null,
      ['returned', 'open', ROAD],
    ]);
  });

  it('does not come back on words that stood there all along', () => {
    expect(follow(ROAD, [WITH, { ...RAIN, isDropped: true }, WITH, RAIN])).toEqual([
      ['moved', 'dropped', null],
      null,
      null,
    ]);
  });

  it('does not come back to one of several places', () => {
    const twice = { says: `One. ${ROAD} Two. One. ${ROAD} Two.` };
    expect(follow(ROAD, [WITH, GONE, twice])).toEqual([['orphaned', 'open', null], null]);
  });

  it('is found in a page that was read again, by the words on which it last stood', () => {
    const reread = { says: `Town hall news\n\n${CHANGED.says}`, isReread: true };
    const after = { says: reread.says.replace('fine', 'good').replace('went', 'walked') };
    expect(follow(ROAD, [WITH, CHANGED, reread, after])).toEqual([
      ['changed', 'open', LATER],
      ['moved', 'settled', LATER],
    ]);
  });

  it('stays dropped in a page that was read again', () => {
    const reread = { says: `Town hall news\n\n${WITH.says}`, isReread: true };
    const after = { says: reread.says.replace('went', 'walked') };
    expect(follow(ROAD, [WITH, { ...RAIN, isDropped: true }, reread, after])).toEqual([
      ['moved', 'dropped', null],
      null,
    ]);
  });
});
