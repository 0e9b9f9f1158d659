import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import process from 'node:process';
import { textsOfSize } from './corpus.mjs';
import { median, slope, timed } from './timing.mjs';

const SIZE = 5 * 1024;
const DIFFERENT = 60;
const LANGUAGES = ['kk', 'ru', 'en'];

/** How many times the heap is looked at. */
const LOOKS = 10;

/** So many releases of each language are read before the clock runs: until then the engine compiles what it runs most. */
const WARM_UP = 1800;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/**
 * The chain after extraction over releases of 5 KB (UTF-8): releases a second in each language, and the heap that is left
 * after ever more of them.
 *
 * Every text is one that was not read before: a number in it differs, so that whatever is kept of a text shows.
 *
 * @returns `{perSecond: {kk: {median, fastest}, ru, en, all}, heapMb: [...], heapGrowthMb, heapSlope, releases}`; the fastest
 *   round is the one that other work disturbed least; `heapSlope` is in bytes a release, of the line that fits the looks best
 */
export async function measureEndurance(articles, { analysis }, releases) {
  const texts = new Map(
    LANGUAGES.map((language) => [
      language,
      textsOfSize(articles, { language, size: SIZE, count: DIFFERENT }),
    ]),
  );
  const perSecond = await rates(texts, releases / 20, analysis);
  const all = [...texts.values()].flat();
  const heapMb = [];
  const looks = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const first = (look * releases) / LOOKS;
    looks.push((await timed(() => readSome(all, releases / LOOKS, analysis, first))).cpu);
    collect();
    heapMb.push(process.memoryUsage().heapUsed / 1e6);
  }
  const heapGrowthMb = heapMb.at(-1) - heapMb[0];
  perSecond.all = ratesOf(looks, releases / LOOKS);
  const heapSlope = slope(heapMb.map((mb, look) => [((look + 1) * releases) / LOOKS, mb * 1e6]));
  return { perSecond, heapMb, heapGrowthMb, heapSlope, releases };
}

/** The languages in turns, so that what else the machine does meets all of them. */
async function rates(texts, releases, analysis) {
  for (const list of texts.values()) readSome(list, WARM_UP, analysis);
  const rounds = new Map([...texts.keys()].map((language) => [language, []]));
  for (let read = 0; read < releases; read += DIFFERENT) {
    for (const [language, list] of texts) {
      rounds.get(language).push((await timed(() => readSome(list, DIFFERENT, analysis, read))).cpu);
    }
  }
  return Object.fromEntries([...rounds].map(([language, times]) => [language, ratesOf(times, DIFFERENT)]));
}

const ratesOf = (rounds, count) => ({ median: count / median(rounds), fastest: count / Math.min(...rounds) });

function readSome(texts, count, { analyse }, first = 0) {
  for (let number = 0; number < count; number += 1) {
    const text = `${texts[number % texts.length]} ${first + number}`;
    analyse({ title: text.slice(0, 80), text, publishedAt: '2026-03-13T05:00:00Z' });
  }
}
