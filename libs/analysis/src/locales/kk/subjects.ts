import { cue } from '../../rules/rule';
import { KK_AGENT } from './roles';

const WORD = '[а-яәіөүұғқңһ-]';
/** Whose or where somebody is: «маяктың күзетшісі», «ауылдық емші». */
const OWNER = `(?:${WORD}{2,24}(?:ның|нің|дың|дің|тың|тің|лық|лік|дық|дік|тық|тік|дағы|дегі|тағы|тегі) ){0,2}`;
/** Words behind a verb that are no subject. */
const NONE =
  '(?!(?:бүгін|кеше|ол|олар|енді|тағы|қайта|кейін|сосын|бірге|өзі|бұрын|жақында|[а-яәіөүұғқңһ]{2,12}нш[ыі]|сонда|содан|биыл)(?![а-яәіөүұғқңһ]))';
/** Where a word has no ending of a case and is no verb. */
const BARE =
  '(?<!(?:[нд][ыі]ң|т[ыі]ң|[ғгқк][ае]|[ыі]н|н[ае]|[дт][ае]|[дтн][ае]н|[мбп]ен|[аеыіу]п|[дт][ыі]|ш[ае]))';
const SUBJECT = `(?<who>(?:${OWNER}|${NONE}${WORD}{3,16} )(?<head>${NONE}${KK_AGENT}))`;

/** Subjects of Kazakh clauses beside quotes: behind the verb, or first. */
export const KK_SUBJECTS: readonly RegExp[] = [
  cue(String.raw`(?:[дт][ыі]|ген|ған) ${SUBJECT}\b`),
  cue(String.raw`^[^а-яәіөүұғқңһ]{0,4}${SUBJECT}\b`),
  cue(
    String.raw`(?:[дт][ыі]) (?<who>(?<head>${NONE}${WORD}{3,16}${BARE}))(?=[,.!?:]|$| ${WORD}{3,24}(?:[ндт][ыі]ң|[ғгқк][ае]|[нс][ае]|[дт][ае]|[дтн][ае]н|[ыі]п)\b)`,
  ),
];
