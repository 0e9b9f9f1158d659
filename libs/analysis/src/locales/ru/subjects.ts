import { cue } from '../../rules/rule';
import { RU_AGENT } from './roles';

/** Words that stand where a subject can, and are none. */
const NONE =
  '(?!(?:г-жа|г-н|госпожа|господин|нам|им|вам|всем|там|тут|так|как|вслед|сейчас|потом|затем|вдруг|он|она|их|под|над|перед|через|без|при|год|час|день|том|тем|чем|итог|конец|вновь|опять|лишь|теперь|здесь|впредь|сегодня|вчера|тогда|иногда|сначала|меня|тебя|себя|когда|два|для|дважды|однажды|всегда|снова|зря|хотя|после|лично|прямо|назад|вперед|вслух|хором|наш|ваш|свой|весь|один|одна|этот|эта|сам|сама|ответ|вопрос|голос|смех|документ|отчет|доклад|пост|комментарий|приказ|указ|закон|материал|источник|текст|плакат|звонок)(?![а-я-]))';
const MASCULINE = String.raw`(?:[а-я-]{2,20}(?:ый|ий|ой) ){0,2}(?<head>${NONE}[а-я-]{3,24}[бвгджзклмнпрстфхцчшщйь])`;
const FEMININE = String.raw`(?:[а-я-]{2,20}(?:ая|яя) ){0,2}(?<head>${NONE}[а-я-]{3,24}[аяь])`;
const AGENT = String.raw`(?:[а-я-]{2,20}(?:ый|ий|ой|ая) ){0,2}(?<head>${NONE}${RU_AGENT})`;
/** What belongs to the noun: «смотритель старого маяка». */
const CHAIN = String.raw`(?: (?!(?:сегодня|вчера|затем|тогда|когда|всегда|снова|однако|также|после|для)\b)[а-я-]{3,20}(?:ого|его|ой|ей|ых|их|а|я|ы|и|ов|ев|ом|ем)){0,3}`;
const PAST = '[а-я]{1,18}[аеиуыяо]';
const SELF = '(?:ся|сь)?';

/** Subjects of Russian clauses beside quotes: right behind a verb of their gender, first, or some words behind the verb. */
export const RU_SUBJECTS: readonly RegExp[] = [
  cue(String.raw`\b${PAST}л${SELF} (?<who>${MASCULINE}${CHAIN})\b`),
  cue(String.raw`\b${PAST}ла${SELF} (?<who>${FEMININE}${CHAIN})\b`),
  cue(String.raw`\b[а-я]{1,18}(?:ла|[аеиуюя]ет|[иея]т)${SELF} (?<who>${AGENT}${CHAIN})\b`),
  cue(String.raw`^[^а-я]{0,4}(?<who>${MASCULINE}${CHAIN}) (?:[а-я]{2,12}о )?${PAST}л${SELF}\b`),
  cue(String.raw`^[^а-я]{0,4}(?<who>${FEMININE}${CHAIN}) (?:[а-я]{2,12}о )?${PAST}ла${SELF}\b`),
  cue(
    String.raw`\b[а-я]{1,18}(?:ла?|[аеиуюя]ет|[иея]т)${SELF} (?:[а-я-]{1,20} ){1,4}?(?<who>${AGENT}${CHAIN})\b`,
  ),
];
