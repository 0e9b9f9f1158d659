import { fold } from '@uade/analysis';

const WORD = /[\p{L}\p{N}]+/gu;

/** Code units of a word that are the word without its endings, more or less. */
const STEM = 5;

/** By how many of its rarest words a sentence is looked up, and how many sentences each of them leads to at most. */
const MOST_WORDS = 16;
const MOST_UNDER_ONE = 24;

/** With how many words of a sentence are weighed. A longer one is no sentence. */
const LONGEST = 200;

/** How much of the weight of both must be in common. */
const LEAST = 0.5;

/** Words that stand in both make two sentences alike, rare ones more than common ones. */
export class SentenceIndex {
  readonly #sentences: readonly ReadonlySet<string>[];
  readonly #under = new Map<string, number[]>();
  readonly #weights: number[] = [];
  /** What was asked before: a text that says one thing a thousand times is looked through once. */
  readonly #answers = new Map<string, number | null>();

  /** @param sentences  What is looked through, each by its place in the list. */
  constructor(sentences: readonly string[]) {
    this.#sentences = sentences.map(stemsOf);
    this.#sentences.forEach((stems, at) => {
      for (const stem of stems) {
        const others = this.#under.get(stem);
        if (others === undefined) this.#under.set(stem, [at]);
        else others.push(at);
      }
    });
  }

  /**
   * The sentence that has most in common with another, if that is half of what either says at least.
   *
   * @param isFavoured  Which of two equals is meant, the same at every call; else it is the first.
   * @returns Its place, or `null`.
   */
  likest(sentence: string, isFavoured: (at: number) => boolean): number | null {
    const known = this.#answers.get(sentence);
    if (known !== undefined) return known;
    const answer = this.#lookUp(stemsOf(sentence), isFavoured);
    this.#answers.set(sentence, answer);
    return answer;
  }

  #lookUp(stems: ReadonlySet<string>, isFavoured: (at: number) => boolean): number | null {
    const weight = this.#weight(stems);
    const likely = this.#candidates(stems)
      .map((at) => ({ at, score: this.#likeness(stems, weight, at), favoured: isFavoured(at) }))
      .filter(({ score }) => score >= LEAST);
    likely.sort((a, b) => b.score - a.score || Number(b.favoured) - Number(a.favoured) || a.at - b.at);
    return likely[0]?.at ?? null;
  }

  #candidates(stems: ReadonlySet<string>): number[] {
    const known = [...stems].filter((stem) => this.#under.has(stem));
    const rarest = known.sort((a, b) => this.#count(a) - this.#count(b)).slice(0, MOST_WORDS);
    const found = rarest.flatMap((stem) => this.#under.get(stem)?.slice(0, MOST_UNDER_ONE) ?? []);
    return [...new Set(found)].sort((a, b) => a - b);
  }

  /** A part of a sentence is still from it: what counts is the mean of how much of each stands in the other. */
  #likeness(stems: ReadonlySet<string>, weight: number, at: number): number {
    const other = this.#sentences[at] ?? new Set();
    const otherWeight = (this.#weights[at] ??= this.#weight(other));
    let shared = 0;
    for (const stem of stems) if (other.has(stem)) shared += this.#weightOf(stem);
    if (weight === 0 || otherWeight === 0) return 0;
    return (shared / weight + Math.max(shared / weight, shared / otherWeight)) / 2;
  }

  #weight(stems: ReadonlySet<string>): number {
    let sum = 0;
    for (const stem of stems) sum += this.#weightOf(stem);
    return sum;
  }

  #weightOf(stem: string): number {
    return 1 + Math.log((this.#sentences.length + 1) / (this.#count(stem) + 1));
  }

  #count(stem: string): number {
    return this.#under.get(stem)?.length ?? 0;
  }
}

function stemsOf(sentence: string): ReadonlySet<string> {
  const words = fold(sentence.slice(0, LONGEST * 40)).match(WORD) ?? [];
  return new Set(words.slice(0, LONGEST).map((word) => word.slice(0, STEM)));
}
