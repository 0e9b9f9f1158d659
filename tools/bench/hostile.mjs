import process from 'node:process';
import { ensureBuilt } from '../process/build.mjs';
import { loadE2e } from '../process/load-e2e.mjs';
import { reporter } from '../process/reporter.mjs';
import { growthExponent, median, timed } from './timing.mjs';

const SIZES = [1, 2, 4, 8];

/** After a size that took this long, in seconds, the larger ones are not tried: what is that slow has been found out. */
const ENOUGH = 30;

const repeated = (piece, bytes) => piece.repeat(Math.max(1, Math.ceil(bytes / Buffer.byteLength(piece))));
/** Pieces that differ from each other in one word of small letters, another in each. */
function counted(piece, bytes) {
  const pieces = [];
  for (let number = 0, length = 0; length < bytes; number += 1) {
    pieces.push(piece(wordOf(number)));
    length += Buffer.byteLength(pieces.at(-1));
  }
  return pieces.join('');
}

/** A word that can be spoken, another for each number. */
const wordOf = (number) => [...`1${number}`].map((digit) => 'bdfgklmnpr'[digit]).join('a');

const cyrillic = (word) =>
  word.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x3cf));

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

const PARAGRAPH =
  '<p>Аким города Акса Мысал Уйдырма рассказал жителям, что до конца года откроют две школы и отремонтируют мост через реку.</p>';

/** A page whose article holds `inside` between paragraphs that make it one. */
const page = (inside) =>
  `<!doctype html><html lang="ru"><head><title>Две школы</title></head><body><article><h1>Две школы</h1>${PARAGRAPH.repeat(5)}
${inside}${PARAGRAPH.repeat(5)}</article></body></html>`;

/** Texts and pages that somebody might send us to keep us busy, each of about as many bytes as asked for. */
const INPUTS = {
  'one sentence, en': (bytes) =>
    repeated('the minister will build the new school for the region and ', bytes),
  'one sentence, ru': (bytes) => repeated('министр поручил построить школу до 1 июля и обеспечить ', bytes),
  'one sentence, kk': (bytes) =>
    repeated('министр жаңа мектеп салуды тапсырды және қамтамасыз етуді ', bytes),
  'one word': (bytes) => repeated('қ', bytes),
  'unclosed quotes': (bytes) => repeated('«Біз «салам, “we will „build ', bytes),
  'quotes only': (bytes) => repeated('"', bytes),
  'closed quotes': (bytes) => repeated('«Мы построим школу», — сказал аким. ', bytes),
  'speech verbs': (bytes) => repeated('сказал министр said that деді айтуынша ', bytes),
  numbers: (bytes) => repeated('1 2 3,5 10.12.2026 1 500 000 ', bytes),
  dates: (bytes) => repeated('до 1 июля 2027 года by 1 July 2027 1 шілдеге дейін ', bytes),
  'full stops': (bytes) => repeated('. ', bytes),
  abbreviations: (bytes) => repeated('т.е. г. А.Б. млн. ', bytes),
  capitals: (bytes) => repeated('Aru Testova Болат Үлгі ', bytes),
  'prefixes of names': (bytes) => page(`<p>${repeated('O’', bytes)}</p>`),
  'mixed scripts': (bytes) => repeated('ұйым мир law 法律 قانون 🦅 \u0301 ', bytes),
  'lone surrogates and NUL': (bytes) =>
    Buffer.from(`\ufeff${repeated('a\ud800 \0 \udc00б ', bytes)}`, 'utf16le'),
  paragraphs: (bytes) => repeated('Мы сделаем.\n\n', bytes),
  'lines without an end mark': (bytes) => repeated('Школа и мост через реку\n\n', bytes),
  'lines that open a quote': (bytes) => repeated('"Слово о мосте\n\n', bytes),
  'numbered lines': (bytes) => repeated('1. Мост через реку построят\n', bytes),
  'speech that goes on': (bytes) => repeated('Построим, – сказал он. – Она нужна. – ', bytes),
  'look-alike letters': (bytes) => repeated('Үкiметкe тaпсырaмын ', bytes),
  'words passed on': (bytes) => repeated('«Да», – цитирует слова министра агентство. ', bytes),
  dialogue: (bytes) => repeated('– Да\n', bytes),
  dashes: (bytes) => repeated('– сказал министр, ', bytes),
  'reported speech, kk': (bytes) => repeated('министр жолдың дайын екенін тағы ', bytes),
  'reported speech, ru': (bytes) => repeated('по словам акима, отметил министр, что ', bytes),
  'names and offices': (bytes) => repeated('министр Ару Тестова, аким области Болат Үлгі, ', bytes),
  'speakers in no list, en': (bytes) =>
    counted((word) => `“The river is high today and we wait,” sighed the ${word} keeper.\n\n`, bytes),
  'speakers in no list, ru': (bytes) =>
    counted((word) => `«Вода поднялась, и мы ждём парома», – вздохнул ${cyrillic(word)}енщик.\n\n`, bytes),
  'speakers named later, one line': (bytes) =>
    counted(
      (word) => `“We waited for years,” recalls a resident. Gonda ${capital(word)} lives here. `,
      bytes,
    ),
  'bodies and their press services': (bytes) =>
    counted(
      (word) =>
        `The press service of the Ministry of ${capital(word)} reports. “We build,” the ministry said. “We do,” the department said.\n\n`,
      bytes,
    ),
  'words for somebody': (bytes) =>
    counted(
      (word) =>
        `Эксперт ${cyrillic(word)}ова пришла. На уловку попалась жительница ${cyrillic(word)}ска. «Голос был вежливый, мы поверили», – рассказала женщина. «Да», – сказал сосед. `,
      bytes,
    ),
  'offices of many fields': (bytes) =>
    counted(
      (word) =>
        `директор ${cyrillic(word)}ов отдела дорог Марат Сынаков, директор отдела ${cyrillic(word)}ов, `,
      bytes,
    ),
  'nested elements': (bytes) => page(repeated('<div><p>слово ', bytes)),
  'nested inline elements': (bytes) => page(repeated('<b><a href=x>', bytes)),
  'nested tables': (bytes) => page(repeated('<table><tr><td>слово ', bytes)),
  'closing tags only': (bytes) => page(repeated('</p></div>', bytes)),
  'open tags': (bytes) => page(repeated('<a <b "', bytes)),
  'open comments': (bytes) => page(repeated('<!-- <!', bytes)),
  attributes: (bytes) => page(`<p ${repeated('a="b" ', bytes)}>слово</p>`),
  'a title of separators': (bytes) =>
    page('').replace(
      '<title>',
      `<meta property="og:site_name" content="Site"><title>${'-'.repeat(bytes)}x Site`,
    ),
  references: (bytes) => page(`<p>${repeated('&amp&#x41;&notthere;&', bytes)}</p>`),
  links: (bytes) => page(repeated('<a href="/x">Қала бағдарламасы</a> ', bytes)),
  'short paragraphs': (bytes) => page(repeated('<p>Мы построим.</p>', bytes)),
  siblings: (bytes) =>
    page(repeated('<div class="content"><p>Мы построим школу, говорит аким.</p></div>', bytes)),
};

/**
 * Time of the whole chain against the size of hostile input.
 *
 * @param base  Bytes of the smallest size.
 * @returns per input `{seconds: [1x, 2x, 4x, 8x], exponent, refused}`; `exponent` is 1 for linear growth.
 */
export async function measureHostile(libs, base) {
  const results = {};
  for (const [name, make] of Object.entries(INPUTS)) results[name] = await grow(make, libs, base);
  return results;
}

async function grow(make, libs, base) {
  const seconds = [];
  let refused = null;
  for (const size of SIZES) {
    const made = make(size * base);
    const bytes = new Uint8Array(typeof made === 'string' ? Buffer.from(made) : made);
    const rounds = [];
    // The first round warms up.
    for (let round = 0; round < 4 && (rounds.at(-1) ?? 0) < ENOUGH; round += 1) {
      rounds.push((await timed(async () => (refused = await chain(bytes, libs)))).cpu);
    }
    seconds.push(rounds.length > 1 ? median(rounds.slice(1)) : rounds[0]);
    if (seconds.at(-1) > ENOUGH) break;
  }
  return { seconds, exponent: growthExponent(seconds.map((time, index) => [SIZES[index], time])), refused };
}

/** @returns the code of the refusal, `null` where it was read. */
async function chain(bytes, { capture, analysis }) {
  try {
    const article = await capture.readArticle(bytes, { contentType: null, fileName: null, url: null });
    analysis.analyse(article);
    return null;
  } catch (error) {
    if (error.code === undefined) throw error;
    return error.code;
  }
}

/** @returns what `measureHostileSites` of `e2e/speed/hostile-sites.ts` gives */
export async function measureHostileSites() {
  await ensureBuilt(['server'], reporter(process.stdout));
  const { measureHostileSites: measure } = await loadE2e('speed/hostile-sites');
  return measure();
}

/** A head and a row for each request. */
export function hostileSitesTable(measured) {
  return [
    ['request', 's', 'others asked', 'p99 ms', 'longest ms', 'MB before', 'most MB'],
    ...measured.map(({ name, seconds, others, residentMb }) => [
      name,
      seconds.toFixed(1),
      String(others.count),
      others.p99.toFixed(0),
      others.longest.toFixed(0),
      residentMb.before.toFixed(0),
      residentMb.most.toFixed(0),
    ]),
  ];
}
