import { toOneAlphabet } from './transliterate';

describe('toOneAlphabet', () => {
  it.each([
    ['tokaev', ['тоқаев', 'toqaev', 'токаев', 'tokayev', 'tokaev']],
    ['jetisu', ['жетісу', 'жетысу', 'zhetisu', 'jetisu', 'jetisý']],
    ['majilis', ['мәжіліс', 'мажилис', 'mazhilis', 'majilis', 'mäjilis']],
    ['ulitau', ['ұлытау', 'улытау', 'ulytau', 'ūlytau']],
    ['simkent', ['шымкент', 'shymkent', 'şymkent']],
    ['semei', ['семей', 'semey', 'semei']],
  ])('reads %s alike in every spelling', (plain, spellings) => {
    expect(spellings.map(toOneAlphabet)).toEqual(spellings.map(() => plain));
  });
});
