import { candidatePairs } from './candidate-pairs';
import { countRarities } from './group-stories';
import { prepareRelease } from './story-release';

function prepared(text: string, index: number) {
  return prepareRelease({
    id: `r${index}`,
    language: 'en',
    title: null,
    text,
    source: 'Qala Pressi',
    address: null,
    origin: null,
    publishedAt: index * 1000,
    on: { year: 2027, month: 3, day: 1 },
  });
}

describe('candidatePairs', () => {
  it('meets the few before for each of many copies, so that pairs grow with the releases and not with their square', () => {
    const copies = Array.from({ length: 200 }, (_, index) =>
      prepared('The road to Aksu-Demo is open again.', index),
    );
    const pairs = candidatePairs(copies, countRarities(copies));
    expect(pairs.length).toBeLessThanOrEqual(200 * 24);
    expect(new Set(pairs.map(([, later]) => later)).size).toBe(199);
  });

  it('names each pair once, the earlier first', () => {
    const texts = [
      'Ten schools open in Aksu-Demo.',
      'Ten schools will open, Aksu-Demo says.',
      'Carpets are shown.',
    ];
    const releases = texts.map(prepared);
    const pairs = candidatePairs(releases, countRarities(releases));
    expect(pairs).toContainEqual([0, 1]);
    expect(pairs.every(([earlier, later]) => earlier < later)).toBe(true);
    expect(new Set(pairs.map(String)).size).toBe(pairs.length);
  });

  it('finds no pair among releases without a word', () => {
    const empty = [prepared('', 0), prepared(' … ', 1)];
    expect(candidatePairs(empty, countRarities(empty))).toEqual([]);
  });
});
