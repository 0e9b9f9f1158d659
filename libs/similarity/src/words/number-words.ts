import type { ReadLanguage } from '@uade/kernel';

/** Words for numbers: a value, then its forms in folded text. One and first are left out, they seldom count anything. */
const WORDS: Readonly<Record<ReadLanguage, string>> = {
  en: `2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve dozen, 13 thirteen,
    14 fourteen, 15 fifteen, 16 sixteen, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty, 30 thirty, 40 forty, 50 fifty,
    60 sixty, 70 seventy, 80 eighty, 90 ninety`,
  ru: `2 два две двух двум двумя, 3 три трех трем тремя, 4 четыре четырех четырем четырьмя, 5 пять пяти пятью,
    6 шесть шести шестью, 7 семь семи семью, 8 восемь восьми, 9 девять девяти девятью, 10 десять десяти десятью десятка,
    11 одиннадцать одиннадцати, 12 двенадцать двенадцати, 13 тринадцать тринадцати, 14 четырнадцать четырнадцати,
    15 пятнадцать пятнадцати, 16 шестнадцать шестнадцати, 17 семнадцать семнадцати, 18 восемнадцать восемнадцати,
    19 девятнадцать девятнадцати, 20 двадцать двадцати, 30 тридцать тридцати, 40 сорок сорока, 50 пятьдесят пятидесяти,
    60 шестьдесят шестидесяти, 70 семьдесят семидесяти, 80 восемьдесят восьмидесяти, 90 девяносто девяноста,
    200 двести двухсот, 300 триста трехсот, 400 четыреста четырехсот, 500 пятьсот пятисот, 600 шестьсот шестисот,
    700 семьсот семисот, 800 восемьсот восьмисот, 900 девятьсот девятисот, 1.5 полтора полторы полутора`,
  kk: `2 екі екеу, 3 үш үшеу, 4 төрт төртеу, 5 бес бесеу, 6 алты алтау, 7 жеті жетеу, 8 сегіз, 9 тоғыз, 10 он, 20 жиырма,
    30 отыз, 40 қырық, 50 елу, 60 алпыс, 70 жетпіс, 80 сексен, 90 тоқсан`,
};

/** Words that multiply what stands before them. */
const SCALES: Readonly<Record<ReadLanguage, string>> = {
  en: `100 hundred hundreds, 1e3 thousand thousands k, 1e6 million millions mln m, 1e9 billion billions bln bn,
    1e12 trillion trillions trln tn`,
  ru: `100 сто ста сотни сотен, 1e3 тысяча тысячи тысяч тысячу тысячам тысячами тысячах тыс,
    1e6 миллион миллиона миллионов миллионам миллионами млн, 1e9 миллиард миллиарда миллиардов миллиардам миллиардами млрд,
    1e12 триллион триллиона триллионов триллионам триллионами трлн`,
  kk: `100 жүз, 1e3 мың мыңға мыңнан мыңдай мыңды мыңы, 1e6 миллион миллионға миллионнан миллионды млн,
    1e9 миллиард миллиардқа миллиардтан миллиардты млрд, 1e12 триллион триллионға триллионнан триллионды трлн`,
};

const PERCENT: Readonly<Record<ReadLanguage, string>> = {
  en: '1 percent percentage',
  ru: '1 процент процента процентов проценту процентам процентах п',
  kk: '1 пайыз пайызға пайызы пайызға пайыздан пайыздық пайызын пайызды пайызының',
};

/** What a language knows about numbers in words. */
export interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly percent: ReadonlyMap<string, number>;
}

function table(source: string): ReadonlyMap<string, number> {
  const entries = source.split(',').flatMap((line) => {
    const [value, ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, Number(value)] as const);
  });
  return new Map(entries);
}

const make = (language: ReadLanguage): NumberWords => ({
  values: table(WORDS[language]),
  scales: table(SCALES[language]),
  percent: table(PERCENT[language]),
});

/** Numbers in words, by language. */
export const NUMBER_WORDS: Readonly<Record<ReadLanguage, NumberWords>> = {
  kk: make('kk'),
  ru: make('ru'),
  en: make('en'),
};
