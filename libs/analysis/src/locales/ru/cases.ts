/** Endings of an office's first word in other cases, with the ending of its dictionary form. */
const OFFICE_ENDINGS: readonly (readonly [stem: RegExp, nominative: string])[] = [
  [/^((?:перв)(?:ого|ому|ым|ом))(?= )/i, 'первый'],
  [/^(министерств|правительств|ведомств)(?:а|у|ом|е)(?![а-яё])/i, '$1о'],
  [/^(пресс-служб|генпрокуратур|палат)(?:ы|е|у|ой)(?![а-яё])/i, '$1а'],
  [/^(глав)(?:ы|е|у|ой)(?![а-яё])/i, '$1а'],
  [
    /^(председател|руководител|заместител|секретар|пресс-секретар|представител)(?:я|ю|ем|е)(?![а-яё])/i,
    '$1ь',
  ],
  [
    /^((?:[а-я]+-)?(?:премьер|министр|аким|губернатор|мэр|президент|директор|ректор|начальник|депутат|сенатор|акимат))(?:а|у|ом|е)(?![а-яё])/i,
    '$1',
  ],
];

/** "Министерстве туризма" → "Министерство туризма". */
export function nominativeOffice(written: string): string {
  for (const [ending, nominative] of OFFICE_ENDINGS) {
    if (ending.test(written)) return written.replace(ending, nominative);
  }
  return written;
}

/** Endings of a man's and a woman's name in one case: given name, family name, and what they become. */
const NAME_ENDINGS: readonly (readonly [
  given: RegExp,
  family: RegExp,
  givenBase: string,
  familyBase: string,
])[] = [
  [/(?<=[бвгджзклмнпрстфхцчшщ])ом$/, /(?<=[еио][внт])ым$/, '', ''],
  [/(?<=[бвгджзклмнпрстфхцчшщ])у$/, /(?<=(?:ов|ев|ин))у$/, '', ''],
  [/(?<=[бвгджзклмнпрстфхцчшщ])а$/, /(?<=(?:ов|ев|ин))а$/, '', ''],
  [/(?:ы|и|ой|ей)$/, /(?<=(?:ов|ев|ин))ой$/, 'а', 'а'],
  [/.$/, /(?<=(?:ов|ев|ин))ой$/, '$&', 'а'],
];

/**
 * The dictionary form of a given name and a family name that stand in another case: "Ерлана Тасболатова" after
 * "вице-премьера" → "Ерлан Тасболатов". Names that don't bend, or whose ending is not known, stay as they are.
 *
 * @param oblique  Whether the words before are in another case than the first.
 */
export function nominativeName(written: string, oblique: boolean): string {
  const [given, family, ...rest] = written.split(' ');
  if (given === undefined || family === undefined || rest.length > 0) return written;
  const feminine = /(?:ов|ев|ин)ой$/.test(family);
  if (!oblique && !feminine) return written;
  for (const [givenEnding, familyEnding, givenBase, familyBase] of NAME_ENDINGS) {
    if (!givenEnding.test(given) || !familyEnding.test(family)) continue;
    return `${given.replace(givenEnding, givenBase)} ${family.replace(familyEnding, familyBase)}`;
  }
  return written;
}
