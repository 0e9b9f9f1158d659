/** The stems by which months begin in English, Russian and Kazakh (Cyrillic and Latin script), January first. */
const MONTH_STEMS: readonly (readonly string[])[] = [
  ['jan', 'январ', 'янв', 'қаңтар', 'қаң', 'qańtar', 'qantar', 'qañtar'],
  ['feb', 'феврал', 'фев', 'ақпан', 'ақп', 'aqpan'],
  ['mar', 'март', 'мар', 'наурыз', 'нау', 'naýryz', 'nauryz'],
  ['apr', 'апрел', 'апр', 'сәуір', 'сәу', 'sáýir', 'sáuir', 'säuir', 'sauir'],
  ['may', 'май', 'мая', 'мамыр', 'мам', 'mamyr'],
  ['jun', 'июн', 'маусым', 'мау', 'maýsym', 'mausym'],
  ['jul', 'июл', 'шілде', 'шіл', 'shilde', 'şılde'],
  ['aug', 'август', 'авг', 'тамыз', 'там', 'tamyz'],
  ['sep', 'сентябр', 'сен', 'қыркүйек', 'қыр', 'qyrkúıek', 'qyrkúiek', 'qyrkuiek', 'qyrküiek'],
  ['oct', 'октябр', 'окт', 'қазан', 'қаз', 'qazan'],
  ['nov', 'ноябр', 'ноя', 'қараша', 'қар', 'qarasha', 'qaraşa'],
  ['dec', 'декабр', 'дек', 'желтоқсан', 'жел', 'jeltoqsan', 'zheltoksan'],
];

const byStem = new Map(
  MONTH_STEMS.flatMap((stems, index) => stems.map((stem) => [stem, index + 1] as const)),
);
const LONGEST_STEM = Math.max(...[...byStem.keys()].map((stem) => stem.length));

/** What may follow a stem: "january", "марта", "наурызда", "sept". */
const MOST_ENDING = 6;

/** The month that a word names, 1–12, in any of its case forms, or `null`. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().normalize('NFC').replace(/\.$/, '');
  for (let length = Math.min(LONGEST_STEM, lower.length); length >= 3; length--) {
    const month = byStem.get(lower.slice(0, length));
    if (month !== undefined && lower.length - length <= MOST_ENDING) return month;
  }
  return null;
}
