import { compareVersions } from '@uade/change';
import type { ReadLanguage } from '@uade/kernel';
import { followSpan } from './follow-span';

const ON = { year: 2026, month: 3, day: 1 };

function follow(oldText: string, newText: string, quote: string, language: ReadLanguage = 'en') {
  const start = oldText.indexOf(quote);
  const span = { start, end: start + quote.length };
  const changes = compareVersions({ oldText, newText, language, on: ON });
  const followed = followSpan(span, oldText, newText, changes);
  const words = followed.place && newText.slice(followed.place.start, followed.place.end);
  return { fate: followed.fate, words, classes: followed.changes.map((change) => change.class) };
}

describe('a passage in an edited text', () => {
  it('moves with its words when something is put before it', () => {
    const old = 'The akim spoke. The bridge will be built by 1 July.';
    expect(follow(old, `Corrected. ${old}`, 'The bridge will be built by 1 July.')).toEqual({
      fate: 'moved',
      words: 'The bridge will be built by 1 July.',
      classes: [],
    });
  });

  it('leaves out what is put directly before or behind it', () => {
    const old = 'One. The bridge will be built. Three.';
    const now = 'One. Two. The bridge will be built. And more. Three.';
    expect(follow(old, now, 'The bridge will be built.').words).toBe('The bridge will be built.');
  });

  interface Case {
    readonly what: string;
    readonly language: ReadLanguage;
    readonly before: string;
    readonly after: string;
    readonly expected: string;
  }
  it.each<Case>([
    {
      what: 'a deadline taken out',
      language: 'en',
      before: 'The bridge will be built by 1 July.',
      after: 'The bridge will be built.',
      expected: 'date',
    },
    {
      what: 'another day',
      language: 'ru',
      before: 'Мост построят до 1 июля.',
      after: 'Мост построят до 1 декабря.',
      expected: 'date',
    },
    {
      what: 'a negation',
      language: 'en',
      before: 'The elections will be held in June.',
      after: 'The elections will not be held in June.',
      expected: 'negation',
    },
    {
      what: 'a negation',
      language: 'kk',
      before: 'Көпір биыл ашылады.',
      after: 'Көпір биыл ашылмайды.',
      expected: 'negation',
    },
    {
      what: 'another number',
      language: 'ru',
      before: 'Построим 12 школ в городе.',
      after: 'Построим 7 школ в городе.',
      expected: 'number',
    },
    {
      what: 'a weaker verb',
      language: 'en',
      before: 'The city must repair the pipes.',
      after: 'The city may repair the pipes.',
      expected: 'modality',
    },
  ])('goes to a person after $what ($language)', ({ language, before, after, expected }) => {
    const around = (words: string) => `Ақсу-Демо 2026. ${words} Ақсу-Демо.`;
    const { fate, words, classes } = follow(around(before), around(after), before, language);
    expect([fate, words]).toEqual(['changed', after]);
    expect(classes).toContain(expected);
  });

  it('goes to a person after another word too, for it may promise another thing', () => {
    const old = 'First. The city will build the bridge. Last.';
    expect(follow(old, old.replace('build', 'consider'), 'The city will build the bridge.').fate).toBe(
      'changed',
    );
  });

  it('stays without a person where only its spelling or its layout was mended', () => {
    const old = 'First. The goverment will build the bridge by the river. Last.';
    const now = old.replace('goverment', 'government');
    const { fate, words } = follow(old, now, 'The goverment will build the bridge by the river.');
    expect([fate, words]).toEqual(['reworded', 'The government will build the bridge by the river.']);
  });

  it('is not moved onto a promise of the same form about something else', () => {
    const promise = (day: string, law: string) =>
      `The ministry will submit by ${day} a draft of the ${law} law.`;
    const old = `Start. ${promise('1 July', 'banking')} ${promise('1 December', 'science')} End.`;
    const now = `Start. ${promise('1 December', 'science')} End.`;
    const { fate, words } = follow(old, now, promise('1 July', 'banking'));
    expect([fate, words]).toEqual(['orphaned', null]);
  });

  it('is found where its whole paragraph was moved', () => {
    const promise = 'The bridge over the Aqsu-Demo river will be built by 1 July.';
    const old = `${promise}\n\nThe akim spoke of the roads first.\n\nHe thanked everybody.`;
    const now = `The akim spoke of the roads first.\n\nHe thanked everybody.\n\n${promise}`;
    expect(follow(old, now, promise)).toMatchObject({ fate: 'moved', words: promise });
  });

  describe('whose sentence stands elsewhere, too', () => {
    const promise = 'The bridge over the Aqsu-Demo river will be built by 1 July.';
    const changed = 'The bridge over the Aqsu-Demo river will be built.';
    const text = (first: string, ...others: readonly string[]) =>
      `${first}\n\nThe akim spoke of the roads.\n\n${others.map((one) => `He said it again: ${one}`).join('\n\n')}`;

    it('goes to a person where it lost its deadline, for the other one stood there before', () => {
      const { fate, words, classes } = follow(text(promise, promise), text(changed, promise), promise);
      expect([fate, words]).toEqual(['changed', changed]);
      expect(classes).toContain('date');
    });

    it('goes to a person with its own words where several others stood there before', () => {
      const old = text(promise, promise, promise);
      const { fate, words } = follow(old, text(changed, promise, promise), promise);
      expect([fate, words]).toEqual(['changed', changed]);
    });

    it('is an orphan where it was taken out, and is not put on the other one', () => {
      const old = text(promise, promise);
      expect(follow(old, old.slice(promise.length + 2), promise)).toMatchObject({
        fate: 'orphaned',
        words: null,
      });
    });

    it('moves to a place where it did not stand before', () => {
      const { fate, words } = follow(text(promise), text(changed, promise), promise);
      expect([fate, words]).toEqual(['moved', promise]);
    });
  });

  it('is an orphan where its words are gone', () => {
    const old = 'The akim spoke.\n\nThe bridge will be built by 1 July.\n\nHe thanked everybody.';
    const now = 'The akim spoke.\n\nHe thanked everybody.';
    expect(follow(old, now, 'The bridge will be built by 1 July.')).toMatchObject({
      fate: 'orphaned',
      words: null,
    });
  });
});
