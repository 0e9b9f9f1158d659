import type { CommitmentCue } from '../../commitments/commitment-data';
import { ruleMakers } from '../rule-makers';
import { AGENT } from './bodies';
import { NOT_WHAT_IS_TO } from './plans';

const { commitment: rule } = ruleMakers('en');

const COUNT =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|twenty|thirty|sixty|ninety|a|an)';
const TIME = `(?:${COUNT}[- ](?:working |calendar |full )?(?:days?|weeks?|months?|hours?|years?)|until [^.,;]{3,28}|till [^.,;]{3,28})`;
/** What is to be done, in the base form, in an item of a protocol. */
const TO_DO =
  'approve|ensure|complete|submit|prepare|draft|develop|establish|create|provide|publish|organi[sz]e|conduct|hold|carry out|take|strengthen|intensify|report|present|introduce|install|repair|build|open|eliminate|settle|repay|allocate|inform|notify|review|revise|set up|appoint|assign|recommend|request|continue|finali[sz]e|implement|inspect|audit|bring|put|launch|accelerate|speed up|step up|monitor|impose|warn|reprimand|reduce|increase|convene|transfer|clear|replace|draw up|work out|agree|coordinate|consider|examine|place|entrust|instruct|oblige|finish|check';

/** English cues that somebody is made to act: orders told in the passive, times that are given, items of protocols. */
export const EN_ORDER_CUES: readonly CommitmentCue[] = [
  rule(
    'time-given',
    ['instruction', 0.85],
    [
      'Somebody is given a time to act',
      'The builders were given ten days to replace the pipes.',
      'The builders were given ten prizes.',
    ],
    String.raw`\b(?:is|are|was|were|been|be) given (?:only |just |another |exactly )?${TIME} (?:to|for) [a-z]{2,}|\b(?:gave|gives?|granted|allowed|allotted|set) (?!up )[^.;,]{2,60}?(?<!times) ${TIME} to [a-z]{3,}|\b(?:has|have|had) (?:only |just |another |exactly )?${TIME} to [a-z]{3,}`,
  ),
  rule(
    'told-to',
    ['instruction', 0.85],
    [
      'Somebody was told, assigned, requested to act',
      'The clerk was told to publish the list.',
      'The clerk was told a story.',
    ],
    [
      String.raw`\b(?:was|were|has been|have been|will be|is being)(?: (?:also|further|now|personally|again|separately))? (?:told|asked|advised|recommended|requested) to [a-z]{2,}|\b(?:is|are|was|were|has been|have been|being|will be|is being)(?: (?:also|further|now|personally|again|separately))? (?:(?:assigned|directed|mandated|commissioned|called upon|given (?:the )?(?:task|instructions?|orders?)) to|(?:tasked|entrusted) with|instructed to|given (?:the )?(?:task|job|responsibility) of|(?:charged|assigned) with (?:overseeing|supervising|preparing|drafting|developing|implementing|coordinating|monitoring|ensuring|organi[sz]ing|carrying|managing|building|conducting|creating|providing|completing|finding|introducing|working|inspecting|checking|drawing|the (?:task|supervision|oversight|preparation|development|coordination|drafting|implementation|organi[sz]ation|construction|control))|made responsible for|set (?:a|the|an|several|specific|clear|concrete) (?:[a-z]{3,14} )?(?:task|goal|target)s? (?:of|to)) (?!date\b)[a-z]`,
      String.raw`\b(?:citizens|residents|people|passengers|drivers|parents|motorists|tourists|visitors|i|you|reporters|journalists|investors|customers|he|she|children|users) (?:is|are|was|were|am|have been|will be) (?:also )?(?:advised|recommended|asked|told|urged|requested)\b|\b(?:was|were) (?:not|never) `,
    ],
  ),
  rule(
    'will-be-required',
    ['instruction', 0.85],
    [
      'Somebody will be required or will have to act',
      'Carriers will be required to fit trackers.',
      'More money will be required.',
    ],
    [
      String.raw`\bwill(?: also| now| henceforth| additionally)? (?:be (?:also )?(?:required|obliged|instructed|asked|ordered|tasked|bound|compelled) to|have to|need to|be (?:tasked|entrusted|charged) with)\b`,
      String.raw`\b(?:we|you|i|people|citizens|investors|residents|everyone|everybody|nobody|he|she|consumers|shareholders|taxpayers|fans|voters|it|they|prices?) will (?:also )?(?:have|need) to\b|\b(?:if|whether)\b|\bno longer\b|\bwill (?:not |only )?have to (?:be|face|almost|come|wait|live|admit|accept|cope|deal|go)\b`,
    ],
  ),
  rule(
    'is-to-act',
    ['instruction', 0.8],
    [
      'A body is to act',
      'The Tax Office is to publish the rules.',
      'The aim of the office is to publish rules.',
    ],
    [
      String.raw`\b(?:${AGENT})\b[^.;:,]{0,60}?(?:, (?:together|jointly|along|in [a-z]{6,14}) with [^.,;:]{3,80},)? (?:is|are)(?: also| further| jointly)? to (?!be\b|blame\b|say\b|come\b|have\b|become\b|some\b|a\b|the\b|this\b|that\b|receive\b|train\b|get\b|host\b|open\b|employ\b|close\b)[a-z]{3,}`,
      NOT_WHAT_IS_TO,
    ],
  ),
  rule(
    'that-they-do',
    ['instruction', 0.8],
    [
      'Somebody demanded or ordered that it be done',
      'The Governor demanded that the office report daily.',
      'The Governor said that the office reported daily.',
    ],
    [
      String.raw`\b(?:demanded|demands|ordered|directed|instructed|requested|stipulated|decreed) that\b|\bcharged (?:the |all )?(?:[a-z' -]{2,40} )?(?:${AGENT})\b[^.;]{0,40}? with (?:prepar|draft|develop|build|implement|coordinat|monitor|ensur|organi[sz]|conduct|creat|provid|complet|oversee|supervis|work)[a-z]{0,6}ing\b|\btold (?:the |all )?(?:[a-z' -]{2,30} )?(?:${AGENT})(?: of [a-z' -]{3,30}?)? to [a-z]{3,}|\b(?:asked|requested) (?!of |about |for )(?:the |all )?(?:[a-z' -]{2,40} )?(?:${AGENT})\b[^.;]{0,40}? to (?!comment|explain|answer|say|clarify|respond|tell|describe)[a-z]{3,}|\bset (?:the |all )?[^.;]{3,60} the (?:task|goal|target) of [a-z]{3,}ing\b`,
      String.raw`\b(?:journalists?|reporters?|we|i) (?:have )?(?:asked|requested)\b|\b(?:asked|requested) (?:the |a )?(?:[a-z]{2,12} ){0,2}(?:courts?|judges?)\b`,
    ],
  ),
  {
    ...rule(
      'i-expect',
      ['instruction', 0.75],
      ['What the speaker expects by a time', 'I expect the reports by Friday.', 'I expect rain.'],
      String.raw`\b(?:i|we) (?:expect|await|want|need|am waiting for|look forward to) [^.;]{2,60}? (?:by|no later than|before|within)\b`,
    ),
    dated: true,
  },
  rule(
    'in-charge',
    ['instruction', 0.7],
    ['Who answers for it', 'Responsibility for the dam rests with the akimat.', 'Responsibility matters.'],
    String.raw`\bresponsibility\b[^.;]{0,60}? (?:rests|lies|is placed|was placed|is assigned|will rest|will lie) (?:with|on|to)\b|\b(?:will|shall|must|are to|is to) (?:be |bear |answer |take )?(?:held )?personal(?:ly)? (?:responsib|accountab|answerable|liable|responsible)[a-z]{0,6}|\b(?:is|are) personally (?:responsible|accountable|answerable)\b|\b(?:bear|bears) personal responsibility\b`,
  ),
  rule(
    'liable-to',
    ['instruction', 0.7],
    [
      'Something is subject to closure, return, demolition',
      'Unused plots are subject to return.',
      'Prices are subject to change.',
    ],
    String.raw`\b(?:is|are) (?:therefore |also )?(?:subject to (?:immediate |mandatory |compulsory |full )?(?:closure|return|demolition|confiscation|dismissal|withdrawal|seizure|recall|repair|replacement|inspection|revision|destruction|eviction|liquidation|removal|transfer)|to be (?:returned|demolished|closed down|confiscated|withdrawn|seized|dismissed))\b`,
  ),
  rule(
    'up-to-body',
    ['instruction', 0.7],
    [
      'It is for a body to act',
      'It is up to the Ministry of Roads to prepare the draft.',
      'It is up to the weather.',
    ],
    String.raw`\bit is (?:now )?(?:up to|for|the (?:task|duty|responsibility) of) (?:the |all |each )?[^.,;]{0,50}?\b(?:${AGENT})\b[^.,;]{0,40}? to [a-z]{3,}`,
  ),
  rule(
    'protocol-item',
    ['instruction', 0.75],
    [
      'An item of a protocol in the base form, or with its body and "to"',
      '3. Approve the schedule of repairs.',
      '3. The schedule of repairs.',
    ],
    String.raw`^\W{0,3}(?:\d{1,2}(?:\.\d{1,2})?[.)]|[-–•]|\(?[a-z]\)) ?(?:(?:${TO_DO})\b|(?:the )?(?:[a-z' -]{3,60} )?(?:${AGENT})\b(?: [a-z' -]{2,60}?)?,? to (?:${TO_DO})\b)|^\W{0,3}(?:(?:for|to) )?(?:the )?(?:[a-z' -]{3,60} )?(?:${AGENT})\b(?: [a-z' -]{2,60}?)?: (?:to )?(?:${TO_DO})\b`,
  ),
  rule(
    'term',
    ['instruction', 0.75],
    ['A line that is the deadline', 'Deadline: 5 May.', 'The deadline passed.'],
    String.raw`^\W{0,4}(?:the )?(?:deadline|due date|due|time limit|term)(?: (?:for|of) [^:.;]{3,60})?(?: ?[:–-] ?| is )(?:the end|by |until |no later |not later |\d|january|february|march|april|may|june|july|august|september|october|november|december|end )`,
  ),
];
