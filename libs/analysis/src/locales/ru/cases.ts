import { type Gender, genderOfGivenName } from '../../people/given-names';
import { FEMININE, HARD as MASCULINE_HARD, SOFT } from './roles';

/** Endings of an office's first word in other cases, with the ending of its dictionary form. */
const OFFICE_ENDINGS: readonly (readonly [stem: RegExp, nominative: string])[] = [
  [/^(министерств|правительств|ведомств|агентств|информагентств)(?:а|у|ом|е)(?![а-яё])/i, '$1о'],
  [/^(управлени|издани|объединени|отделени)(?:я|ю|ем|и)(?![а-яё])/i, '$1е'],
  [
    /^(комисси|компани|корпораци|парти|полици|академи|ассоциаци|федераци|организаци|администраци|инспекци|ассамбле)(?:и|ю|ей)(?![а-яё])/i,
    '$1я',
  ],
  [
    /^(пресс-служб|служб|поликлиник|генпрокуратур|прокуратур|палат|газет|фирм|акорд)(?:ы|е|у|ой)(?![а-яё])/i,
    '$1а',
  ],
  [/^(надзорн|контрольн)(?:ого|ому|ым|ом) орган(?:а|у|ом|е)(?![а-яё])/i, '$1ый орган'],
  [/^(глав)(?:ы|е|у|ой)(?![а-яё])/i, '$1а'],
  [
    /^(депутат|аким|министр|губернатор|журналист|эксперт|фермер|сенатор|директор|инженер|студент|эколог|волонтер|активист|аналитик|специалист|юрист|экономист|пенсионер|ветеран|врач|корреспондент)(?:ов|ам|ами|ах)(?![а-яё])/i,
    '$1ы',
  ],
  [/^(чиновник|участник|рыбак|работник|сотрудник|рабочи)(?:ов|ам|ами|ах)(?![а-яё])/i, '$1и'],
  [/^(учител)(?:ей|ям|ями|ях)(?![а-яё])/i, '$1я'],
  [
    /^(жител|представител|руководител|родител|предпринимател|водител|строител|спасател|зрител|писател)(?:ей|ям|ями|ях)(?![а-яё])/i,
    '$1и',
  ],
  [
    /^(председател|руководител|заместител|секретар|пресс-секретар|представител|учител|водител|преподавател|строител|спасател|следовател|жител|писател|предпринимател)(?:я|ю|ем|е)(?![а-яё])/i,
    '$1ь',
  ],
  [
    /^((?:[а-я]+-)?(?:мин(?:здрав|фин|транс|сельхоз|энерго|юст|обр|индустрии|торг|эконом|цифры)|регулятор|премьер|министр|аким|губернатор|мэр|президент|директор|ректор|начальник|депутат|сенатор|советник|акимат|нацбанк|комитет|(?:полит|гор|обл|пед)?совет|суд|фонд|банк|департамент|центр|университет|институт|колледж|союз|холдинг|завод|мажилис|сенат|парламент|телеканал|портал|профсоюз|штаб|клуб|архив|офицер|капитан|майор|полковник|инспектор|инженер|врач|эксперт|экономист|юрист|адвокат|прокурор|корреспондент|тренер|агроном|мастер|журналист|специалист|аналитик|глава|механик|архитектор|пенсионер|студент|фермер))(?:а|у|ом|е)(?![а-яё])/i,
    '$1',
  ],
];

/** The same of professions and whatever else people are called by, in both numbers. */
const ROLE_ENDINGS: readonly (readonly [stem: RegExp, nominative: string])[] = [
  [new RegExp(`^(${MASCULINE_HARD})(?<![гкхжшщч])(?:ов|ам|ами|ах)(?![а-яё])`, 'i'), '$1ы'],
  [new RegExp(`^(${MASCULINE_HARD})(?<=[гкхжшщч])(?:ов|ей|ам|ами|ах)(?![а-яё])`, 'i'), '$1и'],
  [new RegExp(`^(${SOFT})(?:ей|ям|ями|ях)(?![а-яё])`, 'i'), '$1и'],
  [new RegExp(`^(${MASCULINE_HARD})(?:а|у|ом|ем|е)(?![а-яё])`, 'i'), '$1'],
  [new RegExp(`^(${SOFT})(?:я|ю|ем|е)(?![а-яё])`, 'i'), '$1ь'],
  [new RegExp(`^(${FEMININE})(?<!суд)(?:ы|и|е|у|ой|ей|ою)(?![а-яё])`, 'i'), '$1а'],
];

/** "Национального банка" → "Национальный банк"; the adjective takes the gender of what follows. */
function withAdjective(written: string, [, stem = '', bent = '', rest = '']: readonly string[]): string {
  const noun = nominativeOffice(rest);
  if (noun === rest) return written;
  const neuter = /^\S*[ое](?= |$)/.test(noun);
  const ending = /[кгх]$/.test(stem) ? 'ий' : 'ый';
  const masculine = /^(?:областн|городск|краев|морск|речн)$/i.test(stem) ? 'ой' : ending;
  const other = neuter ? 'ое' : masculine;
  return `${stem}${/^[ое]й$/.test(bent) ? 'ая' : other} ${noun}`;
}

/** "Министерстве туризма" → "Министерство туризма". */
export function nominativeOffice(written: string): string {
  for (const [ending, nominative] of OFFICE_ENDINGS) {
    if (ending.test(written)) return written.replace(ending, nominative);
  }
  for (const [ending, nominative] of ROLE_ENDINGS) {
    if (ending.test(written)) return written.replace(ending, nominative);
  }
  const adjective = /^([а-яё]{3,24}?)(ого|его|ому|ему|ым|им|ом|ем|ой|ей) (.+)$/isu.exec(written);
  return adjective === null ? written : withAdjective(written, adjective);
}

/** One way a word of a name may end in another case, and how it ends in the dictionary. */
type Ending = readonly [oblique: RegExp, nominative: string];

/** How a kind of word is declined: its endings by case. The cases are genitive, dative, accusative, instrumental, prepositional. */
type Declined = Readonly<Record<Case, Ending>>;
type Case = 'gen' | 'dat' | 'acc' | 'ins' | 'pre';

const CASES: readonly Case[] = ['gen', 'acc', 'dat', 'ins', 'pre'];

function declined(stem: string, nominative: string, endings: readonly string[]): Declined {
  const [gen = '', dat = '', acc = '', ins = '', pre = ''] = endings;
  const ending = (oblique: string): Ending => [new RegExp(`(?<=${stem})(?:${oblique})$`, 'i'), nominative];
  return { gen: ending(gen), dat: ending(dat), acc: ending(acc), ins: ending(ins), pre: ending(pre) };
}

const HARD = '[бвгджзклмнпрстфхцчшщқғңһ]';
const SAME = ['', '', '', '', ''];

/** Family names of men, of women, and given names of both; the first kind that fits all words of a name stands. */
const FAMILY: Readonly<Record<Gender, readonly Declined[]>> = {
  m: [
    declined('(?:ов|ев|ёв|ин|ын)', '', ['а', 'у', 'а', 'ым', 'е']),
    declined('(?:ск|цк)', 'ий', ['ого', 'ому', 'ого', 'им', 'ом']),
    declined('(?:енк|чук|ко|ых|их|ұлы|улы|оглы|қызы|[иоыэюәіө])', '', SAME),
    declined(HARD, '', ['а', 'у', 'а', 'ом|(?<=[жцчшщ])ем', 'е']),
    declined('[аеиоуыэя]', 'й', ['я', 'ю', 'я', 'ем', 'е']),
  ],
  f: [
    declined('(?:ов|ев|ёв|ин|ын)', 'а', ['ой', 'ой', 'у', 'ой', 'ой']),
    declined('(?:ск|цк)', 'ая', ['ой', 'ой', 'ую', 'ой', 'ой']),
    declined('[а-яәғқңөұүһі]', '', SAME),
  ],
};
const GIVEN: Readonly<Record<Gender, readonly Declined[]>> = {
  m: [
    declined('(?:игор|лазар|рауил)', 'ь', ['я', 'ю', 'я', 'ем', 'е']),
    declined(HARD, '', ['а', 'у', 'а', 'ом|(?<=[жцчшщ])ем', 'е']),
    declined('[аеиоуыэюяәө]', 'й', ['я', 'ю', 'я', 'ем', 'е|и']),
    declined('[лрнт]', 'ь', ['я', 'ю', 'я', 'ем', 'е']),
    declined(HARD, 'а', ['ы|и', 'е', 'у', 'ой|ей', 'е']),
    declined('[лнь]', 'я', ['и', 'е', 'ю', 'ей', 'е']),
    declined('[иіыуаә]', '', SAME),
  ],
  f: [
    declined(HARD, 'а', ['ы|и', 'е', 'у', 'ой|ей', 'е']),
    declined('и', 'я', ['и', 'и', 'ю', 'ей', 'и']),
    declined('[бвгджзклмнпрстфхцчшщаеоуь]', 'я', ['и', 'е', 'ю', 'ей', 'е']),
    declined('[а-яәғқңөұүһі]', '', SAME),
  ],
};
const PATRONYMIC: Readonly<Record<Gender, readonly Declined[]>> = {
  m: [declined('(?:ич|ыч)', '', ['а', 'у', 'а', 'ем', 'е']), declined('(?:ұлы|улы|оглы)', '', SAME)],
  f: [declined('(?:вн|чн)', 'а', ['ы', 'е', 'у', 'ой', 'е']), declined('(?:қызы|кызы)', '', SAME)],
};

interface Reading {
  readonly words: readonly string[];
  readonly weight: number;
}

/**
 * The dictionary form of a given and a family name, in either order, with a patronymic or not: "Ерлана Тасболатова"
 * after "вице-премьера" → "Ерлан Тасболатов". All words are read in one case and one gender; a given name that is known
 * decides. A name that fits no reading stays as it is.
 *
 * @param oblique  Whether the words before show that the name is not in the nominative.
 */
export function nominativeName(written: string, oblique: boolean): string {
  const words = written.split(' ');
  if (words.length === 1) return nominativeFamilyName(written, oblique);
  if (words.length > 3 || words.some((word) => word.includes('.'))) return written;
  const asIs: Reading = { words, weight: (knownGender(words) === null ? 0 : 4) + (oblique ? -3 : 2) };
  const best = readings(words).reduce(
    (first, second) => (second.weight > first.weight ? second : first),
    asIs,
  );
  return best.words.join(' ');
}

function readings(words: readonly string[]): Reading[] {
  return (['m', 'f'] as const).flatMap((gender) =>
    CASES.flatMap((one) => {
      const undone = words.map((word, place) => undo(word, kindOf(words, place), gender, one));
      const changed = undone.filter((word, place) => word !== words[place]).length;
      if (undone.some((word) => word === null) || changed === 0) return [];
      const named = undone.map((word) => word ?? '');
      const known = knownGender(named);
      return [{ words: named, weight: weigh(known, gender) + (isForcedBy(words) ? 3 : 0) + changed / 4 }];
    }),
  );
}

function weigh(known: Gender | null, gender: Gender): number {
  if (known === null) return 0;
  return known === gender ? 4 : -4;
}

type Declension = Readonly<Record<Gender, readonly Declined[]>>;

/** What a word of a name is, by its place; a family name first is told by its ending before a patronymic. */
function kindOf(words: readonly string[], place: number): Declension {
  const word = words[place] ?? '';
  if (place > 0 && /(?:[иы]ч|[вч]н)(?:а|у|ем|е|ы|ой)?$|(?:ұлы|улы|оглы|қызы|кызы)$/.test(word))
    return PATRONYMIC;
  const familyFirst = words.length === 3 && place === 0 && kindOf(words, 2) === PATRONYMIC;
  return familyFirst || (place === words.length - 1 && place > 0) ? FAMILY : GIVEN;
}

function undo(word: string, kind: Declension, gender: Gender, one: Case): string | null {
  for (const endings of kind[gender]) {
    const [oblique, nominative] = endings[one];
    if (oblique.test(word)) return word.replace(oblique, nominative);
  }
  return null;
}

/** Endings that no name has in the nominative. */
function isForcedBy(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return /(?:[оеё]в|[иы]н)(?:у|ым|ой)$|(?:ск|цк)(?:ого|ому|им|ую|ой)$/.test(last) && words.length > 1;
}

function knownGender(words: readonly string[]): Gender | null {
  for (const word of words) {
    const gender = genderOfGivenName(word);
    if (gender !== null) return gender;
  }
  return null;
}

/** A family name alone: only endings that leave no doubt are undone, or those of a man where another case is certain. */
function nominativeFamilyName(word: string, oblique: boolean): string {
  const sure = word
    .replace(/(?<=(?:[оеё]в|[иы]н))(?:ым)$/, '')
    .replace(/(?<=(?:ск|цк))(?:ого|ому)$/, 'ий')
    .replace(/(?<=(?:[оеё]в|[иы]н))ой$/, 'а');
  return oblique && sure === word ? word.replace(/(?<=(?:[оеё]в|[иы]н))(?:а|у|е)$/, '') : sure;
}
