import { READ_LANGUAGES } from '@uade/kernel';
import { CONCEPTS, conceptsOf } from './lexicon';

describe('CONCEPTS', () => {
  it('names each concept once and knows a word for it in every language', () => {
    const ids = CONCEPTS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const poor = CONCEPTS.filter(({ beginnings }) =>
      READ_LANGUAGES.some((language) => beginnings[language].length === 0),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('is written in folded form, in the alphabet of its language', () => {
    const wrong = CONCEPTS.flatMap(({ beginnings: { kk, ru, en } }) => [
      ...[...kk, ...ru].filter((word) => !/^[а-яәғқңөұүһі+=-]+$|^covid$/.test(word)),
      ...en.filter((word) => !/^[a-zä+=-]+$/.test(word)),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('conceptsOf', () => {
  it('finds one idea in three languages', () => {
    expect(conceptsOf(['сайлау'], 'kk')).toEqual(['election']);
    expect(conceptsOf(['выборами'], 'ru')).toEqual(['election']);
    expect(conceptsOf(['elections'], 'en')).toEqual(['election']);
  });

  it.each(['sailaý', 'sailau', 'saılaw'])('knows a Kazakh word in Latin script: %s', (word) => {
    expect(conceptsOf([word], 'kk')).toEqual(['election']);
  });

  it('prefers the longest beginning and two words to one', () => {
    expect(conceptsOf(['министерству'], 'ru')).toEqual(['ministry']);
    expect(conceptsOf(['national', 'fund'], 'en')).toEqual(['national-fund']);
    expect(conceptsOf(['national', 'holiday'], 'en')).toEqual(['nation', 'holiday']);
  });

  it('takes a whole word only as a whole', () => {
    expect(conceptsOf(['gas'], 'en')).toEqual(['gas']);
    expect(conceptsOf(['gasp'], 'en')).toEqual([]);
  });
});
