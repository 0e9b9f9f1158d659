import { cue } from '../../rules/rule';
import { DOCUMENT } from './quotes';

/** Nouns behind a verb of saying that are none who speaks. */
const NONE = String.raw`(?!(?:${DOCUMENT}|of|and|or|in|on|at|for|to|with|day|time|times|end|way|meeting|event|interview|briefing|question|words?|same|other|next|following|latter|former|first|second|rest|news|truth|matter|issue|need|importance|fact|lot|bit|moment|year|month|week|morning|evening)\b)`;
const SUBJECT = String.raw`(?:the|an?) (?<who>(?:${NONE}[a-z'-]{2,20} ){0,3}?(?<head>${NONE}[a-z'-]{3,20})(?: of (?:the )?[a-z'-]{3,20})?)`;

/** Subjects of English clauses beside quotes: behind the verb, or first. */
export const EN_SUBJECTS: readonly RegExp[] = [
  cue(
    String.raw`^[^a-z]{0,4}(?!(?:told|informed|assured|reminded|thanked|addressed)\b)[a-z]{2,14}(?:ed|s|d|te|ught) ${SUBJECT}(?=[,.;:!?]|$| (?:in|at|from|on|with|who|as|to|during|after|before|when|while|about)\b)`,
  ),
  cue(
    String.raw`^[^a-z]{0,4}${SUBJECT} (?:[a-z]{3,14}ly |also |then |later )?(?:said|told|[a-z]{2,14}(?:ed|[a-rt-z]s|aid|old|ote|nt|ht|oke|ook))\b`,
  ),
];
