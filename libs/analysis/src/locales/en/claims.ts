import type { ClaimCue, ClaimData } from '../../claims/claim-data';
import { ruleMakers } from '../rule-makers';

const { claim: sign } = ruleMakers('en');

/** Participles and past forms that do not end in -ed. */
const IRREGULAR =
  'built|held|made|begun|sent|drawn|hit|broken|told|led|met|fell|rose|grew|won|lost|cut|spent|sold|bought|brought|set|given|taken|put|begun|seen|shown|paid|left|found|chosen|written';

const CUES: readonly ClaimCue[] = [
  sign(
    'figure',
    0.5,
    [
      'A figure with what it counts',
      'Today 340,000 families live here.',
      'Families have lived here since 2019.',
    ],
    String.raw`[$€£] ?\d|\d[\d.,]{0,14}(?: ?%| (?:per ?cent|percent|thousand|million|billion|trillion|tenge|people|hectares|km|tonnes|children))|(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]{0,14} (?:[a-z]{2,15} ){0,2}[a-z]{3,15}s\b|\b(?:half (?:of|the|a)|(?:one|a|two) (?:third|quarter|fifth)s?|twice|doubled|tripled|most of|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions) (?:of )?(?:[a-z]{2,15} )?[a-z]{3,15}s\b)`,
  ),
  sign(
    'past-event',
    0.35,
    ['A past event', 'The law was approved last year.', 'The law was a good step.'],
    String.raw`\b(?:(?:was|were|(?:has|have|had)(?: been)?)(?: (?:also|already|always|recently|[a-z]{3,12}ly)){0,2} (?:[a-z]{2,16}ed|been|${IRREGULAR})|adopted|signed|held|built|opened|agreed|met|consulted|declared|declined|fell|rose|grew|increased|decreased|launched|established|transferred|fulfilled|made (?:a|an|the)|set (?:the|a)|took office|took place|took (?:a|the|part|over)|came into (?:force|effect|operation)|received|hosted|ordered|halved|doubled|tripled|entered into force|visited|inspected|relinquished|resigned|joined|ratified|attended|became|won|lost|approved|completed|created|founded)\b`,
  ),
  sign(
    'official-act',
    0.2,
    ['Something that is on record', 'The programme was adopted.', 'The programme was praised.'],
    String.raw`\b(?:adopted|signed|approved|ratified|established|appointed|elected|dismissed|transferred|launched|inaugurated|vetoed|renewed|instructed|took place|came into force|entered into force|hosted|received (?:the )?[a-z]{3,14}(?:man|woman|person|ister|dent|dor)?|relinquished|resigned|(?:was|were|been) (?:built|opened|created|cut|halved|piloted|lined|recogni[sz]ed|achieved|commissioned|completed|connected|registered|dismissed|awarded|given the right)|recogni[sz]ed by|ordered that|halved|doubled|met with|held (?:a|the) [a-z]{3,15})\b`,
  ),
  sign(
    'holds-office',
    0.3,
    ['Who holds an office', 'He is also Chairman of the council.', 'He is also glad.'],
    String.raw`\b(?:is|are|remains?)(?: (?:also|still|the|an?|only|first)){0,3} (?:chair[a-z]{0,6}|president|head|leader|member|minister|director|ambassador|akim|speaker)\b`,
  ),
  sign(
    'world-rank',
    0.5,
    [
      'A rank in the world, a record, a first time',
      'It has entered the group of states with a high income.',
      'It has entered the group of friends.',
    ],
    String.raw`\b(?:in the (?:first|top) (?:third|half|ten|hundred|\d{1,3})|(?:largest|highest|lowest|biggest|longest|leading|ninth|first|second|third) (?:[a-z]{3,14} )?(?:country|state|figure|level|position|place|exporter|producer) (?:of|in|on)|group of (?:states|countries) with|for the first time in|on record|world heritage|become the leader|is leading the)\b`,
  ),
  sign(
    'going-on',
    0.35,
    [
      'What goes on by a rule or a plan now',
      'A new system is being piloted in five regions.',
      'A new system is better.',
    ],
    String.raw`\b(?:is|are) (?:being|currently|now) (?:[a-z]{3,14}ly )?(?!implemented|carried|strengthened|improved|taken|done|given|paid)(?:[a-z]{3,16}(?:ed|en)|built|held)\b|\b(?:is|are) (?:launching|building|piloting|running|financed|funded|owned|operated|recogni[sz]ed)\b|\b(?:connects|employs|serves|produces|operates|exports|owns|covers|obliges|bans|prohibits)\b`,
  ),
  sign(
    'dated',
    0.25,
    ['A past date', 'In 2018 the road was built.', 'Once the road was built.'],
    String.raw`\b(?:in|since|on|by) (?:the )?(?:\w{3,9} )?(?:19|20)\d\d\b|\b(?:in|since|on \d{1,2}|in early|in late) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b|\blast (?:year|month|week)\b|\bthis year\b|\btoday\b|\bcurrently\b|\bannually\b|\b(?:years|months) ago\b|\bsince taking\b|\balways been\b|\balready\b`,
  ),
  sign(
    'law',
    0.25,
    ['A law, an institution or a programme', 'According to the law, it ends.', 'It ends.'],
    String.raw`\b(?:law|constitution|decree|declaration|council|court|parliament|agreement|convention|budget|head of state|government|party|parties|ministry|minister|ministers|president|assembly|commission|committee|programme|program|regions)\b`,
  ),
  sign(
    'comparison',
    0.25,
    ['A comparison or a rank', 'It is the largest in the region.', 'It is large.'],
    String.raw`\b(?:more|less|fewer|higher|lower|larger|largest|highest|lowest|first|best|worst|most) (?:than|in|of)\b|\b(?:over|almost|nearly|about|approximately) \d`,
  ),
  sign(
    'future',
    -0.6,
    ['It speaks of the future', 'We will build 40 schools.', 'We built 40 schools.'],
    String.raw`\b(?:will|shall|must|(?:is|are) to (?:be\b|(?!a\b|the\b)[a-z]{3,})|has committed to|have committed to|within (?:two|three|a|five) (?:years?|months?)|should|need to|needs to|going to|plan to|instruct|instructing|request|order|necessary|essential|important to|should be|to (?:raise|build|increase|ensure|develop))\b`,
  ),
  sign(
    'opinion',
    -0.4,
    ['It speaks of belief or value', 'I believe we did well.', 'We did 40.'],
    String.raw`\b(?:(?:he|she|[a-z]{3,14} [a-z]{3,14}) believes|are aimed at|number of (?:specific )?tasks|opportunit(?:y|ies) to|was briefed|were briefed|history books|i (?:believe|think|hope|am sure|would like)|we believe|great|wisdom|wise|firm|indispensable|respect for)\b`,
  ),
  sign(
    'question',
    -1,
    ['A question', 'Was it adopted in 2018?', 'It was adopted in 2018.'],
    String.raw`\?["”»']{0,2}$`,
  ),
];

/** English claims. */
export const EN_CLAIMS: ClaimData = { cues: CUES };
