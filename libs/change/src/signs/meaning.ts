import { without } from '../counts';
import type { ChangeData, Modality } from '../locales/change-data';

/** The negations among folded words, each as it stands. */
export function negationsIn(words: readonly string[], data: ChangeData): string[] {
  return words.filter((word, index) => {
    if (isForm(word, data.negatedForm, data)) return true;
    if (!data.negations.some((sign) => fits(word, sign))) return false;
    return !bounds(words, index, data);
  });
}

function isForm(word: string, form: RegExp | null, { lookalikes }: ChangeData): boolean {
  return form !== null && form.test(word) && !lookalikes.has(word);
}

/** Whether the word only helps to bound something: "no later than". */
function bounds(words: readonly string[], index: number, { notNegating }: ChangeData): boolean {
  return notNegating.some(
    ([first, second]) =>
      (words[index] === first && words[index + 1] === second) ||
      (words[index - 1] === first && words[index] === second),
  );
}

/** Whether one word was made the opposite of another: "lawful" and "unlawful", "шекті" and "шексіз", "opens" and "closes". */
export function turnedRound(before: readonly string[], after: readonly string[], data: ChangeData): boolean {
  const [gone, come] = [without(before, after), without(after, before)];
  return gone.some((word) =>
    come.some((other) => opposite(word, other, data) || opposite(other, word, data)),
  );
}

/** Shorter words begin with the letters of a prefix by chance. */
const SHORTEST_TURNED = 4;

/** How many letters two words share at their beginning if the one is the other without something. */
const SHARED = 3;

function opposite(word: string, other: string, { opposites, antonyms }: ChangeData): boolean {
  if (antonyms.some(([some, others]) => begins(word, some) && begins(other, others))) return true;
  if (word.length < SHORTEST_TURNED) return false;
  const shared = word.slice(0, SHARED) === other.slice(0, SHARED);
  return (
    opposites.before.some((prefix) => other === prefix + word) ||
    (shared && opposites.after.some((ending) => other.endsWith(ending) && !word.endsWith(ending)))
  );
}

const begins = (word: string, signs: readonly string[]): boolean => signs.some((sign) => fits(word, sign));

/** The modalities among folded words, one for each word that carries one. */
export function modalitiesIn(words: readonly string[], data: ChangeData): Modality[] {
  return words.flatMap((word) => {
    if (isForm(word, data.intendedForm, data)) return ['intended' as const];
    const found = KINDS.find((kind) => data.modality[kind].some((sign) => fits(word, sign)));
    return found === undefined ? [] : [found];
  });
}

const KINDS: readonly Modality[] = ['certain', 'obliged', 'advised', 'possible', 'intended', 'conditional'];

/** Whether a folded word is, or begins with, the sign. */
export function fits(word: string, sign: string): boolean {
  return sign.endsWith('=') ? word === sign.slice(0, -1) : word.startsWith(sign);
}
