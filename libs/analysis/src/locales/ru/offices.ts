import { genderOfGivenName } from '../../people/given-names';

/** Countries in the genitive: whose presidents and ministers are of other countries. */
export const COUNTRY =
  '(?:(?:республики )?(?:узбекистан|кыргызстан|таджикистан|корея|беларусь|индия|молдова|сербия|армения|польша|болгария)|узбекистана|кыргызстана|киргизии|таджикистана|туркменистана|туркмении|россии|рф|российской федерации|беларуси|белоруссии|украины|азербайджана|армении|грузии|китая|кнр|турции|сша|соединенных штатов|франции|германии|италии|испании|польши|венгрии|сербии|румынии|болгарии|финляндии|великобритании|японии|кореи|южной кореи|монголии|индии|ирана|ирака|пакистана|афганистана|катара|оаэ|саудовской аравии|иордании|египта|израиля|вьетнама|малайзии|индонезии|сингапура|бразилии|канады|норвегии|швеции|дании|швейцарии|австрии|бельгии|нидерландов|чехии|словакии|хорватии|словении|греции|португалии|латвии|литвы|эстонии|ирландии|исландии|кипра|албании|молдовы|молдавии|таиланда|филиппин|бангладеш|шри-ланки|непала|кувейта|бахрейна|омана|сирии|ливана|ливии|марокко|алжира|туниса|эфиопии|кении|нигерии|юар|аргентины|чили|мексики|кубы|перу|колумбии|австралии|новой зеландии|евросоюза|европейского союза|еврокомиссии|европейского совета|оон|обсе)';
const IS_COUNTRY = new RegExp(`^${COUNTRY}$`);

/** Nouns in the genitive that look like past tenses, and past tenses end nothing that belongs to an office. */
const LIKE_PAST =
  '(?:зала|дела|села)|[а-я]{0,8}(?:отдела|канала|филиала|журнала|персонала|вокзала|квартала|стола|раздела|портала|терминала|капитала|земли|торговли|отрасли|аула|полигона|холла|клуба|комсомола|мола|узла|поля|узлы)';
/** Words with the ending of a genitive that do not belong to an office. */
const NEVER =
  '(?:вчера|сегодня|завтра|всегда|тогда|когда|иногда|снова|сначала|дважды|трижды|однажды|почти|или|если|даже|лишь|рада|готова|уверена|согласна|должна|намерена|права|обязана|меня|тебя|себя|нас|вас|они|для|из-за|говоря|судя|глядя|стоя|сидя|пока|зря|эта|эти|сама|сами|такая|другая|хотя|начала|после|ни|ей|ее|его|их|ему|им|наши|свои|все|всей|всех|лично)';
const WORD = 'а-яәғқңөұүһі';
const ADJECTIVE = `(?!${NEVER}\\b)[${WORD}-]{2,24}(?:ого|его|ой|ей|ых|их) `;
const NOUN = String.raw`(?:${LIKE_PAST}\b|(?:осужденн|потерпевш|обвиняем|подозреваем|погибш|пострадавш)(?:ого|ей|ой|их|ых)\b|(?:школ|больниц|дорог|сил|войск|дел|служб|партий|земель|вод|рек|услуг|закупок|цен|стран|клиник|семей|ферм|связи|мид|мвд|мчс|цик|кнб|спк|жкх|рк|дчс|дп|дкнб|гу|цон|нпп|опс|соббез|[бвгдзклмнпрстфхцчшщ]{2,5})\b|(?!${NEVER}\b)[${WORD}-]{2,24}(?:а|я|ы|и|ов|ев|ей|ий)\b(?<!(?:[аеиуыяо]ла|[аеиуыяо]ли|лась|лись|лся|ая|яя|ии ли|ями|ами|ась|ись)))`;
const QUOTED = String.raw`(?:(?:ао|тоо|ооо|нк|нао|гу|кгу|гкп|ркп|кх|ип) )?["«“„][^"»”“\n]{2,50}["»”“]`;

/** «одного из них», «одной из крупных компаний» */
const ONE_OF = String.raw`одн(?:ого|ой) из (?:них\b|(?:${ADJECTIVE})?[${WORD}-]{3,24}\b)`;

/** What belongs to an office behind it: "отряда спасателей", «областного управления здравоохранения», «АО „Сынақ“». */
export const CHAIN = String.raw`(?: (?:${QUOTED}|${ONE_OF}|(?:(?:${ADJECTIVE}){0,2}${NOUN}|(?:${ADJECTIVE}){1,2}[${WORD}-]{3,24}(?:ма|та|ра|са|да|ка|га|за|ства|ов|ев)\b)(?: ${QUOTED})?)){1,3}(?:(?:,| и) (?:${ADJECTIVE})?[${WORD}-]{3,24}(?:ства|ости|ения|ания|ики|ии)\b)?(?: по (?:[${WORD}-]{3,24}(?:ым|им|ой|ей|ому|ему) ){0,2}[${WORD}-]{3,24}(?:ам|ям|у|ю|е|и)\b(?: (?:${ADJECTIVE})?${NOUN}){0,3})?`;

/** Words behind which a capital names a place and not the holder. */
const BEFORE_PLACE =
  /^(?:(?:Центральн|Южн|Северн|Западн|Восточн|Средн)(?:ой|ого)|города|села|поселка|посёлка|аула|имени|округа|станции|реки|республики|по|и)$/i;

/** Of a place, unless two capitals follow. */
const RESIDENT = /^(?:жител|урожен)\p{Ll}+$/iu;
/** Behind it, one capital is its name, two are somebody's, and three are both. */
const STATION = /^станции$/i;
const PLACE_FOLLOWS = /^(?:города|села|поселка|посёлка|аула|станции)$/i;

/** How much of the words is the office and not its holder's name: «директор музея | Ерлан Сынаков». */
export function officeLength(written: string, behind = ''): number {
  const words = [...written.matchAll(/["«“„][^"»”“\n]{2,50}["»”“]|[^ \n]+/gu)];
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const near = words.slice(index - 1, index + 2).map(([one]) => one);
    const rest = written.slice(word.index + word[0].length) + behind;
    const isLast = index === words.length - 1 || STATION.test(near[0] ?? '');
    if (!beginsName(near) && !(isLast && isGivenName(near, rest))) continue;
    const kept = written.slice(0, word.index).trimEnd();
    return kept.replace(/ (?:имени|по|и)$/i, '').length;
  }
  return written.length;
}

/** «аким города | Ерлан Сынаков»: a given name with one more capital behind it is no city. */
function isGivenName([before = '', word = '']: readonly string[], behind: string): boolean {
  const capitals = capitalsAt(behind);
  if (!PLACE_FOLLOWS.test(before) || !isName(word) || capitals.length === 0) return false;
  if (STATION.test(before)) return capitals.length === 1;
  return looksGiven(word) || (capitals.length === 1 && !FAMILY.test(capitals.join('')));
}

/** The words with capitals that stand first. */
function capitalsAt(behind: string): readonly string[] {
  return /^(?: \p{Lu}[\p{L}-]*)+/u.exec(behind)?.[0].trim().split(' ') ?? [];
}

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

/** Ends of given names, as few places have them. */
const GIVEN = /(?:бек|хан|гуль|жан|бай|мурат|касым|султан|гали|нур|мир|дин)$/;

function looksGiven(word: string): boolean {
  return genderOfGivenName(word) !== null || GIVEN.test(word);
}

/** Ends of family names: behind a city's name the holder may be named by the family's alone. */
const FAMILY = /(?:[оеё]ва?|[иы]на?|ский|ская|енко)$/;

/** A capital begins a name, unless a place's own must stand there; where a place must stand and none does, it ends too. */
function beginsName([before = '', word = '', behind = '']: readonly string[]): boolean {
  if (RESIDENT.test(before)) return /^\p{Lu}/u.test(behind);
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return PLACE_FOLLOWS.test(before) && /^\p{Ll}/u.test(word);
  return !BEFORE_PLACE.test(before) && !isAdjective(word, behind) && !isProper(word);
}

/** «Примерной области», «Центральной Азии»: an adjective of a place, with its noun; «Сергей» is none. */
function isAdjective(word: string, behind: string): boolean {
  if (!/(?:ого|его|ой|ей|ых|их)$/.test(word) || genderOfGivenName(word) !== null) return false;
  return /^\p{Ll}/u.test(behind) || (/^\p{Lu}/u.test(behind) && !/(?:[оеё]в|[иы]н)ой$/.test(word));
}

function isProper(word: string): boolean {
  return BODY.test(word) || IS_COUNTRY.test(word.toLowerCase());
}

/** Bodies that are written with a capital. */
const BODY =
  /^(?:Мин(?:здрав|фин|транс|труд|сельхоз|прос|энерго|юст|оборон|индустр|нац|культур|эко|цифр|пром|стр|образ|инф|науки|водр)|Федераци|Комитет|Министерств|Агентств|Департамент|Управлени|Совет|Сенат|Мажилис|Парламент|Правительств|Администраци|Палат|Фонд|Банк|Национальн|Государственн|Верховн|Высш|Центр|Коллеги|Ассоциаци|Союз|Ассамбле|Комисси|Канцеляри|Нацбанк|Нацбюро|Нацфонд|Госдум|Генпрокур|Глав[аы]|Президент|Премьер|Министр[ао]?|Аким[ао]?|Верховн|Центральн|Конституцион|Служб|Инспекци|Академи|Университет|Институт|Казахстан|Алматы|Астаны|Республик)/;
