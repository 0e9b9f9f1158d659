import { fold } from '@uade/analysis';
import { toOneAlphabet } from '@uade/similarity';

/** In shorter words one letter makes another word: "now" and "not". */
const SHORTEST_MISSPELT = 5;

/** The last letters of a word are its ending, and another ending says another thing. */
const ENDING = 2;
const DIGIT = /\p{N}/u;

/**
 * Whether one word is the other misspelt: another case, another spelling of the same sounds, or one letter left out,
 * added, mistaken or exchanged with its neighbour, not in its ending and not in a number.
 */
export function spelledAnew(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one === other) return true;
  if (DIGIT.test(one + other)) return false;
  if (toOneAlphabet(one) === toOneAlphabet(other)) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORTEST_MISSPELT || Math.abs(one.length - other.length) > 1) return false;
  return one.slice(-ENDING) === other.slice(-ENDING) && oneLetterApart(one, other);
}

function oneLetterApart(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const [restA, restB] = [a.slice(head), b.slice(head)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}
