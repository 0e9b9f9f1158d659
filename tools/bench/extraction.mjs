import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { median, timed } from './timing.mjs';

const ROUNDS = 5;

/**
 * Pages a second of our reading (from bytes) and of Readability over linkedom (from text decoded before), in turns on the
 * same pages, so that whatever else the machine does meets both.
 *
 * @returns `{pages, ours, theirs, ratio}`; the ratio is the median of the rounds' ratios.
 */
export async function compareExtraction(pages, { readArticle, decodeBytes }) {
  const texts = pages.map(({ bytes, hints }) => {
    return decodeBytes(bytes, { contentType: hints.contentType, mediaType: 'text/html' }).text;
  });
  const ours = async () => {
    for (const { bytes, hints } of pages) await readArticle(bytes, hints).catch(refusal);
  };
  const theirs = () => texts.forEach(readability);
  const rounds = [];
  await ours();
  theirs();
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ ours: (await timed(ours)).cpu, theirs: (await timed(theirs)).cpu });
  }
  return {
    pages: pages.length,
    ours: pages.length / median(rounds.map((round) => round.ours)),
    theirs: pages.length / median(rounds.map((round) => round.theirs)),
    ratio: median(rounds.map((round) => round.theirs / round.ours)),
  };
}

function refusal(error) {
  if (error.code === undefined) throw error;
}

function readability(html) {
  try {
    return new Readability(parseHTML(html).document).parse();
  } catch {
    // It has pages of its own that it can't read; their time counts all the same.
    return null;
  }
}
