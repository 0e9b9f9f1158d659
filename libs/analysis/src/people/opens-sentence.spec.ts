import { opensSentence } from './opens-sentence';

it.each([
  ['', 'Asel'],
  ['It rained. ', 'Asel'],
  ['He asked: «', 'Asel'],
  ['“It rained.” ', 'Asel'],
  ['It rained\n– ', 'Asel'],
])('is so behind “%s”', (before, word) => {
  expect(opensSentence(before + word, before.length)).toBe(true);
});

it.each(['the mayor ', 'the mayor, ', 'the company “'])('is not so behind “%s”', (before) => {
  expect(opensSentence(`${before}Asel`, before.length)).toBe(false);
});
