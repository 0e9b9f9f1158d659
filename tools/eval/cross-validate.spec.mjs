import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crossValidate, trainAndJudge } from './cross-validate.mjs';

const TOWNS = ['Aruna', 'Belqar', 'Cemal', 'Dorat', 'Esken', 'Fermen', 'Galym', 'Horda'];
/** Sentences about towns that do not exist; every second one states a figure. */
const items = TOWNS.flatMap((town, index) => [
  { index: 2 * index, text: `We built ${index + 3} schools in ${town} last year.`, gold: true },
  { index: 2 * index + 1, text: `I hope that you will like ${town}.`, gold: false },
]);
const byPair = ({ index }) => Math.floor(index / 2) % 4;

describe('a learned model in cross-validation', () => {
  it('judges every item once', () => {
    const judged = crossValidate(items, byPair, 4);
    assert.deepEqual(
      judged.map(({ index }) => index).sort((a, b) => a - b),
      items.map(({ index }) => index),
    );
  });

  it('tells figures from hopes in sentences that it was not fitted on', () => {
    for (const { gold, found, text } of crossValidate(items, byPair, 4)) assert.equal(found, gold, text);
  });

  it('does not look at the labels of the fold that it judges', () => {
    const scores = (list) =>
      crossValidate(list, byPair, 4)
        .filter((item) => byPair(item) === 2)
        .map(({ score }) => score);
    const mislabelled = items.map((item) => (byPair(item) === 2 ? { ...item, gold: !item.gold } : item));
    assert.deepEqual(scores(mislabelled), scores(items));
  });

  it('gives the same scores in each run', () => {
    assert.deepEqual(crossValidate(items, byPair, 4), crossValidate(items, byPair, 4));
  });

  it('can be trained on one set and judge another', () => {
    const other = [{ text: 'They built 12 roads in Igara last year.', gold: true }];
    const [judged] = trainAndJudge(items, (item) => byPair(item) === 0, other);
    assert.ok(judged.score > 0.5);
  });
});
