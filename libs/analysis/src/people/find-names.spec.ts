import { localeOf } from '../locales/locales';
import { fold } from '../rules/fold';
import { findNames } from './find-names';
import type { PeopleData } from './people-data';

const kazakh = localeOf('kk').people;

function withScore(score: number): PeopleData {
  return { ...kazakh, names: { ...kazakh.names, scorer: () => score } };
}

/** The names in a sentence that are taken for a person's. People and places in these sentences do not exist. */
function sureIn(text: string, data: PeopleData): string[] {
  return findNames(text, fold(text), data, [])
    .filter(({ sure }) => sure)
    .map(({ start, end }) => text.slice(start, end));
}

const SIGN = 'Бұл туралы Қияли Терекбаев айтты.';
const NO_SIGN = 'Бұл туралы Қияли Аңызтау айтты.';

describe('names with a learned scorer', () => {
  it('need little from it where they bear a sign, and much where they bear none', () => {
    expect(sureIn(SIGN, withScore(0.2))).toEqual(['Қияли Терекбаев']);
    expect(sureIn(SIGN, withScore(0.01))).toEqual([]);
    expect(sureIn(NO_SIGN, withScore(0.2))).toEqual([]);
    expect(sureIn(NO_SIGN, withScore(0.9))).toEqual(['Қияли Аңызтау']);
  });

  it('need nothing from it with an initial, of which it has no examples', () => {
    expect(sureIn('Бұл туралы Қ.Терекбаев айтты.', withScore(0))).toEqual(['Қ.Терекбаев']);
  });

  it('go by their signs in a language that has none', () => {
    const bare = { ...kazakh, names: { ...kazakh.names, scorer: undefined } };
    expect(sureIn(SIGN, bare)).toEqual(['Қияли Терекбаев']);
    expect(sureIn(NO_SIGN, bare)).toEqual([]);
  });
});

describe('a prefix before a family name', () => {
  const english = localeOf('en').people;

  it.each(['O’Mythen', "O'Mythen", 'McFabell', 'MacFabell', 'Mackey', 'Macdonell'])(
    'stands with the name it begins: %s',
    (family) => {
      const text = `So said Aru ${family} on Monday.`;
      const found = findNames(text, fold(text), english, []).map(({ start, end }) => text.slice(start, end));
      expect(found).toContain(`Aru ${family}`);
    },
  );

  it('makes no person of itself, however often it stands in a row', () => {
    expect(sureIn('O’'.repeat(40), english)).toEqual([]);
  });
});
