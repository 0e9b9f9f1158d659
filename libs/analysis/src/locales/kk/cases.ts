import { genderOfGivenName } from '../../people/given-names';

/** Case endings after a vowel, after `м н ң`, after other voiced sounds, and after voiceless ones; longest first. */
const ENDINGS: readonly (readonly [before: string, endings: string])[] = [
  ['[аәеиіоөуұүыэюя]', '[нд][ыі]ң|[ғг][ае]|н[ыі]|д[ае]н|д[ае]|мен'],
  ['[мнң]', 'н[ыі]ң|[ғг][ае]|д[ыі]|д[ае]|н[ае]н|мен'],
  ['ь', '[дт][ыі]ң|[ғгқк][ае]|[дт][ыі]|[дт][ае]н|[дт][ае]|[мбп]ен'],
  ['[рлй]', 'д[ыі]ң|[ғг][ае]|д[ыі]|д[ае]н|д[ае]|мен'],
  ['[зж]', 'д[ыі]ң|[ғг][ае]|д[ыі]|д[ае]н|д[ае]|бен'],
  ['[бвгдғ]', 'т[ыі]ң|[қк][ае]|т[ыі]|т[ае]н|т[ае]|пен'],
  ['[кқпстфхһцчшщ]', 'т[ыі]ң|[қк][ае]|т[ыі]|т[ае]н|т[ае]|пен'],
];
/** The same after a possessive, as in «Сәбитұлына», «министрін». */
const POSSESSED = /(?<=(?:ұл|улы?|қыз|кыз)[ыі])(?:н[ыі]ң|н[ае]н|нд[ае]|н[ае]|мен|н)$/;
const CASE_ENDING = new RegExp(ENDINGS.map(([before, endings]) => `(?<=${before})(?:${endings})$`).join('|'));
/** Ends of names that are whole: what follows them is the ending of a case. */
const WHOLE =
  /(?:[оеё]ва?|[иы]на?|ский|ская|цкий|енко|ұлы|улы|қызы|кызы|(?<=[а-яәіөүұғқңһ]{2})(?:бек|бай|жан|хан|гүл|нұр|ғали|қали|мұрат))$/;
/** Endings that no name in its dictionary form bears. */
const CERTAIN = /(?:[нд][ыі]ң|т[ыі]ң)$/;

/**
 * Without the ending of a case, where it can't belong to the name itself: «Тоқаевтың», «Сынақбаеваға» → «Тоқаев»,
 * «Сынақбаева»; «Айдана», «Нұрдан» stay.
 *
 * @param word  One word of a name, as written or folded.
 */
export function nominativeWord(word: string): string {
  const folded = word.toLowerCase();
  const possessed = folded.replace(POSSESSED, '');
  if (possessed !== folded) return word.slice(0, possessed.length);
  const ending = CASE_ENDING.exec(folded)?.[0];
  if (ending === undefined || genderOfGivenName(word) !== null) return word;
  const rest = word.slice(0, word.length - ending.length);
  const whole = WHOLE.test(rest.toLowerCase()) || genderOfGivenName(rest) !== null;
  return whole || (CERTAIN.test(ending) && (rest.length > 3 || SHORT.test(rest))) ? rest : word;
}

/** Endings that a family name behind a given name does not bear of its own. */
const BENT_FAMILY = /(?:(?<=[мбп]е)н|[ғқ]а|[гк]е)$/;
/** The accusative of names that are not Kazakh; those end in «-келді», «-берді», «-ты» of their own. */
const BENT_FOREIGN = /[а-яё]{4,}[сфхцщ]т[ыі]$/;
/** Family names of two or three letters. */
const SHORT =
  /^(?:ли|ни|ан|ем|ян|ко|хе|хо|те|ю|ким|пак|цой|хан|тен|кан|сон|ган|лим|шин|нам|хон|цай|бай|бек|хван|хам|чен|дан|кон|тян)$/i;

/** The dictionary form of a name: in Kazakh only its last word bends. */
export function nominativeName(written: string): string {
  const space = written.lastIndexOf(' ') + 1;
  const last = written.slice(space);
  const word = nominativeWord(last);
  return written.slice(0, space) + (space > 0 && word === last ? nominativeFamily(last) : word);
}

/** «Тәшенмен», «Пакқа» → «Тәшен», «Пак»: what fits the sound before it and leaves a name. */
function nominativeFamily(word: string): string {
  const ending = CASE_ENDING.exec(word.toLowerCase())?.[0];
  if (ending === undefined || genderOfGivenName(word) !== null) return word;
  if (!BENT_FAMILY.test(ending) && !BENT_FOREIGN.test(word.toLowerCase())) return word;
  const rest = word.slice(0, word.length - ending.length);
  return rest.length > 3 || SHORT.test(rest) ? rest : word;
}

/** The dictionary form of an office or a body: «министрінің», «әкімдіктің» → «министрі», «әкімдік». */
export function nominativeOffice(written: string): string {
  return written
    .replace(/(?<=[ыі])(?<!ақы)(?:ның|нің|на|не|нан|нен|мен|нда|нде|н)$/, '')
    .replace(/(?<=ш[ыі])(?:н[ыі]ң|[ғг][ае]|н[ыі]|д[ае]н?|мен)$/, '')
    .replace(/(?<!ақор)(?<=[мнр])(?:[нд][ыі]ң|[ғг][ае]|д[ыі]|д[ае]|[дн][ае]н|мен)$/i, '')
    .replace(/(?<=[лйз])(?:д[ыі]ң|[ғг][ае]|д[ае]н|мен|бен)$/, '')
    .replace(/(?<=[аяеәө])(?:н[ыі]ң|[ғг][ае]|н[ыі]|д[ае]|д[ае]н|мен)$/, '')
    .replace(/(?<=[спш])т[ыі]ң$/, '')
    .replace(/(?<=[кқт])(?:т[ыі]ң|[қк][ае]|т[ыі]|т[ае]н|т[ае]|пен)$/, '');
}
