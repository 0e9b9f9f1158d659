import type { CommitmentCue } from '../../commitments/commitment-data';
import { ruleMakers } from '../rule-makers';
import { AGENT, BODY } from './bodies';
import { EN_ORDER_CUES } from './orders';

const { commitment: rule } = ruleMakers('en');

/** English cues that somebody is made to act. */
export const EN_INSTRUCTION_CUES: readonly CommitmentCue[] = [
  ...EN_ORDER_CUES,
  rule(
    'i-instruct',
    ['instruction', 0.95],
    [
      '“I instruct somebody to …”',
      'I instruct the Government to prepare a bill.',
      'He asked the Government for a bill.',
    ],
    String.raw`\bi(?:'m| am)?(?: also| hereby| therefore)?(?: am)?(?: also)? (?:instruct|instructing|order|ordering|direct|directing|task|tasking|request|requesting|entrust|entrusting|charge|ask|asking|demand|commission)\b(?! (?:for|about|whether|if|myself)\b)`,
  ),
  rule(
    'instructed',
    ['instruction', 0.85],
    [
      'Somebody was told to act',
      'The President instructed the Government to submit a plan.',
      'The instructed teachers left.',
    ],
    String.raw`\b(?:instructed|ordered|tasked|commissioned|obliged|directed(?! at)|gave (?:an? )?instructions?|set (?:the )?(?:following )?tasks?)\b.{1,120}?\b(?:to|before|on|that|(?<=task.{1,120})with [a-z]{3,16}ing)\b|\b(?:president|government|minister|ministry|commission|he|she)\b[^.,;]{0,40} (?:required|urged)\b.{1,120}?\bto\b`,
  ),
  rule(
    'passive-order',
    ['instruction', 0.85],
    [
      'Somebody is ordered to act',
      'The ministry was instructed to publish the list.',
      'The ministry was founded in 1992.',
    ],
    String.raw`\b(?:is|are|was|were|has been|have been) (?:also )?(?:instructed|ordered|tasked|obliged|required|entrusted|given until)\b(?=[^.;]{0,60} (?:to|with|that|until)\b)`,
  ),
  rule(
    'body-must',
    ['instruction', 0.9],
    [
      'A body must, shall or should act',
      'The Government must properly administer the funds.',
      'The road must be long.',
    ],
    [
      String.raw`\b(?:${BODY})\b[^.;:]{0,90}?\b(?:must|shall|should|has to|have to|needs? to|are to(?! be\b)|ought to)\b`,
      String.raw`\b(?:would|could|might|may) have to\b|\bwhich [^.]{0,80}\bshould\b`,
    ],
  ),
  rule(
    'agent-must',
    ['instruction', 0.6],
    [
      'Somebody who is told to act must, shall or should be or do something',
      'Inspectorates should be quicker to answer.',
      'Roads should be quicker to build.',
    ],
    [
      String.raw`\b(?:${AGENT})\b[^.;:,]{0,60}?(?:, (?:together|jointly|along|in [a-z]{6,14}) with [^.,;:]{3,80},)? (?:must|shall|should|has to|have to|ought to) (?!be (?:[a-z]{3,14}ly )?(?:[a-z]{2,16}(?:ed|en)|held|built|kept|paid|made|brought)\b)[a-z]{2,}`,
      String.raw`\b(?:would|could|might|may|will|do not|don't|does not|doesn't|did not) have to|\b(?:which|who|that|if|because|when|what|those|these|some|many) [^.,]{0,80}\b(?:should|must|has to|have to)\b|\b(?:said|says|believes?|thinks?|argue[sd]?|suggest[a-z]{0,3}|opinion|analysts?) [^.]{0,60}\bshould\b|\bshould (?:expect|prove|look|come|know|feel|have)\b`,
    ],
  ),
  rule(
    'must-be-done',
    ['instruction', 0.8],
    ['Something must be done', 'Expenditure must be increased to 60 percent.', 'It must be late.'],
    [
      String.raw`\b(?:must|should|shall|needs? to|has to|have to|ought to)(?: [a-z]{2,14}ly| also| always| immediately| first of all| not)? be (?:[a-z]{2,14}ly )?(?:(?!(?:not|stress|emphasi[sz]|recall|remember|mention|add|understand|interpret|recogni[sz]|acknowledg)ed\b)\w{3,20}ed|built|given|held|made|done|set|put|taken|brought|kept|paid|spent|sought|found|cut|drawn|sped|rebuilt|sent|taught|laid|met|written|ready|clear|simple|safe|available|accessible|transparent|targeted|balanced|as \w{3,14} as|no)\b|\bthere (?:should|must|shall) be\b|\bwill be (?:personally )?responsible for\b`,
      String.raw`\b(?:would|may|might|could) have to\b|\b(?:because|since|whether|if|although|which|who) [^,]{0,60}\b(?:must|should|shall|has to|have to|needs? to)\b`,
    ],
  ),
  rule(
    'necessary',
    ['instruction', 0.85],
    ['It is necessary, essential or important to …', 'It is necessary to adopt the law.', 'It is necessary.'],
    String.raw`\bit(?:'s| is| will be| would be)(?: also| therefore| especially| extremely| very| vitally| particularly| now)? (?:necessary|essential|important|required|vital|imperative|crucial|advisable|expedient|logical|appropriate|high time)(?: for [^,.]{2,40})?,? (?:to|that)\b|\bit(?:'s| is)(?: also| now)? time (?:for [^,.]{2,40} )?to (?!(?:say|think|talk|remember|reflect|celebrate|rest|thank|act|wake|move on)\b)[a-z]{3,}`,
  ),
  rule(
    'consider-necessary',
    ['instruction', 0.85],
    [
      'Somebody considers it necessary to …',
      'I consider it necessary to strengthen support.',
      'I consider it a success.',
    ],
    String.raw`\bconsiders? it (?:\w{4,14} )?(?:necessary|important|essential|expedient|appropriate) to\b`,
  ),
  rule(
    'we-must',
    ['instruction', 0.75],
    [
      'We must or need to do something',
      'We must maintain the development spending.',
      'We remember our goals.',
    ],
    String.raw`\bwe(?: also| all| now| therefore)? (?:must|need to|should|have to|ought to|are to)\b`,
  ),
  rule(
    'modal',
    ['instruction', 0.55],
    ['Somebody or something must or should …', 'Regions must have one university each.', 'Prices may fall.'],
    [
      String.raw`\b(?:must|shall|should|has to|have to|needs to|need to|is obliged to|are obliged to)(?: [a-z]{2,14}ly| also| first of all| not| all)? (?!be\b|have been\b|not be\b)\w{2,}`,
      String.raw`\b(?:would|will|may|might|could|didn't|don't|doesn't|did not|do not|does not|won't|to|often|never|sometimes|usually) (?:have|need) to\b|\b(?:because|since|whether|if|when|although|while|which|who|what|why) [^,]{0,60}\b(?:must|should|shall|has to|have to|needs? to)\b|\bshould (?:expect|prove|look|come|help|begin to|know|feel)\b|\b(?:simply|investors|analysts|shareholders|i|you|your) (?:must|should|have to|need to)\b|\bfor [^,]{3,60} to [^,]{3,40}, |\b(?:the|a|no) need to\b|\b(?:must|should) (?:also )?have (?:been|[a-z]{2,12}(?:ed|en)|spent|gone|done|made)\b|\b(?:someone|anyone|he|she) (?:must|should|has to|needs to)\b`,
    ],
  ),
  rule(
    'attention',
    ['instruction', 0.8],
    [
      'Attention or consideration should be given',
      'Special attention should be paid to schools.',
      'Attention was paid to schools.',
    ],
    String.raw`\b(?:attention|consideration|focus|emphasis|priority|importance|care)\b.{0,60}?\b(?:should|must|needs to|has to|shall) be\b`,
  ),
  rule(
    'main-task',
    ['instruction', 0.8],
    ['Our or the main task is to …', 'The main task is to put forward new initiatives.', 'The task is easy.'],
    String.raw`\b(?:our|the|another|next|one of the)(?: (?:main|key|primary|most important|priority|immediate|urgent|common|next|first|second|third|number one)){0,2} tasks?(?: [^.]{0,60})? (?:is|are|remains?) to\b`,
  ),
  rule(
    'list-item',
    ['instruction', 0.75],
    [
      'An item of a list that begins with “to …”',
      'to raise wages of low-paid employees up to 30%;',
      'To raise wages, one needs growth.',
    ],
    [
      String.raw`^(?:[-–•\d.) ]{0,5})(?:in order to [^,]{3,120}, )?to (?!(?:this|that|the|a|an|our|my|his|her|its|their|be|date|sum|conclude|begin|some|all|them|us|me|you)\b)\w{3,}`,
      String.raw`\b(?:we|i|he|she|they|it|one) (?:will|must|should|have|has|had|are|is|was|were|can|need|needs|shall)\b|^\W{0,5}to [^,]{3,120}, (?:please |simply |just )?(?:contact|call|visit|apply|go|click|send|write|see|use|follow|register|fill|download|enter|select|you)\b|^\W{0,5}to [^,]{3,120}, [^,;]{2,60}\b(?:is|are|was|were|has|have|had|must|should|will|[a-z]{3,12}ed)\b|\b(?:is|was|are|were|will be) (?:important|necessary|essential|the|a|an)\b`,
    ],
  ),
  rule(
    'stressed-need',
    ['instruction', 0.75],
    [
      'Somebody stressed the need to …',
      'He stressed the need to finish the road.',
      'He stressed the beauty of the road.',
    ],
    String.raw`\b(?:stressed|emphasi[sz]ed|noted|pointed (?:out|to)|underlined|highlighted|outlined) the (?:need|necessity|importance) (?:to|for|of)\b`,
  ),
];
