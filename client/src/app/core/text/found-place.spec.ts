import { queryOfFound, sentenceOfFound } from './found-place';

const TEXT = 'The park is open. The bridge will be built. The bridge is long.';
const SENTENCES = [
  { start: 0, end: 17 },
  { start: 18, end: 43 },
  { start: 44, end: 63 },
];

it('finds the sentence of a found word again', () => {
  const excerpt = { text: TEXT.slice(4), found: [{ start: 40 + 4, end: 40 + 10 }] };
  const { find = '' } = queryOfFound(excerpt);
  expect(find).toBe('bridge is long.');
  expect(sentenceOfFound(TEXT, find, SENTENCES)).toEqual(SENTENCES[2]);
});

it('finds none where nothing was found in the text, or it says something else by now', () => {
  expect(queryOfFound({ text: 'The bridge', found: [] })).toEqual({});
  expect(sentenceOfFound(TEXT, 'tunnel', SENTENCES)).toBeNull();
  expect(sentenceOfFound(TEXT, '', SENTENCES)).toBeNull();
});
