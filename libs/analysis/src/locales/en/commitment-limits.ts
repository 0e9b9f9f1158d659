import type { CommitmentData, ExclusionCue } from '../../commitments/commitment-data';
import { cue } from '../../rules/rule';
import { ruleMakers } from '../rule-makers';
import { EN_DETAILS } from './commitment-details';
import { EN_COMMITMENT_CUES } from './commitments';
import { EN_RESPONSIBLE } from './responsible';

const { exclusion, sign } = ruleMakers('en');

const EXCLUSIONS: readonly ExclusionCue[] = [
  exclusion(
    'question',
    1,
    ['A question', 'Will we build it?', 'We will build it.'],
    String.raw`\?["”»']{0,2}(?:$| (?:[a-z]+ ){1,4}asked\b)`,
  ),
  exclusion(
    'condition',
    [0.6, ['pledge', 'announcement']],
    ['A condition', 'If prices fall, we will build it.', 'We will build it.'],
    String.raw`^[-–"“«( ]{0,3}(?:if|unless|were|had|should you)\b|\bonly if\b|\bprovided that\b`,
  ),
  exclusion(
    'remember',
    1,
    [
      'An appeal to remember, not to forget, to be united',
      'We must not forget our goals.',
      'We must build a school.',
    ],
    String.raw`\b(?:must|should|shall|need to|have to|ought to) (?:all |always |never |not |also |fully )?(?:remember|forget|be united|be proud|take care of (?:nature|each other|one another|ourselves|our)|care for|help (?:each other|one another)|be kind|understand|reali[sz]e|honou?r|respect|cherish|learn|feel|know|keep in mind|bear in mind|love|believe|thank|appreciate|rally|live|be aware|be grateful|be (?:guided|driven|inspired|rooted|vigilant|honest|brave|patient|worthy)|take into account|finish what|fight for|never stop|strive|be ready|go further|move forward|stand (?:together|firm|up|for)|join (?:forces|hands)|work together|act together|look (?:ahead|forward|to)|come together|stick together|do more|do better|never lose|preserve our (?:unity|identity|values)|recogni[sz]e|admit|agree)\b`,
  ),
  exclusion(
    'everyone',
    [0.7, ['instruction']],
    ['A norm for everyone', 'Every citizen should be healthy.', 'Every akim should report.'],
    String.raw`\b(?:every|each) (?:\w{3,12} )?(?:citizen|person|family|one|individual|of us|kazakh|kazakhstani|man|woman|parent)\b.{0,60}?\b(?:must|should|shall|has to)\b|\b(?:everyone|everybody|whole country|people|citizens|members|society|person|credibility|nobody|no one)\b.{0,50}?\b(?:must|should|shall|has to|have to|is to|are to)\b`,
  ),
  exclusion(
    'past',
    [0.6, ['pledge', 'instruction', 'announcement']],
    ['What was done', 'The law was adopted last year.', 'The law will be adopted.'],
    String.raw`^(?!\W{0,3}(?:\d{1,2}(?:\.\d)?[.)]|[-–•])|\W{0,3}(?:please )?(?:submit|develop|prepare|complete|finish|draft|present|report|approve|publish|provide|establish|create|hold|conduct|organi[sz]e|repair|install|introduce|settle|eliminate|ensure|launch|build|close)\b|[^.;:]{3,80}: (?:to )?[a-z]{4,12} |.*\b(?:will|would|shall|must|should|need|needs|necessary|instruct\w{0,4}|order\w{0,3}|task(?:ed|s)?|direct|charge|entrusted|charged|assigned|given|demanded|becomes?|receives|welcomes|admits|hosts|holds|arrives|departs|returns|visits|stays|agreed|undertook|pledged|promised|vowed|expect|await|want|need|set|asked|responsib\w{2,5}|deadline|is|are|has|have|'ll|won't|takes?|goes?|enters?|comes?|appl(?:y|ies)|runs?|ends?|expires?|opens?|begins?|starts?|closes?|resumes?|provides?|envisages?|remains?|stands?|keeps?|to|commitment|obligation|guarantees?)\b)`,
  ),
  exclusion(
    'belief',
    [0.6, ['pledge', 'announcement', 'guarantee']],
    ['A belief, hope or wish', 'I believe that we will win.', 'I promise that we will build it.'],
    String.raw`\b(?:i (?:firmly )?(?:believe|hope|wish|am sure|am confident|am convinced|think everyone)|let us hope|would like to (?:believe|hope|think)|(?:residents|teachers|doctors|workers|drivers|entrepreneurs|traders|economists|people|parents|experts|analysts|farmers|citizens|fans|they|he|she|many|some|who) (?:also )?(?:hopes?|believes?|thinks?|doubts?|fears?|expects?) (?:that )?|hoped that|voiced (?:the )?hope|expressed (?:the )?(?:hope|confidence)|i would like to (?:emphasi[sz]e|thank|wish|express))\b`,
  ),
  exclusion(
    'emphasis',
    [0.5, ['instruction']],
    [
      'A general stress',
      'I would like to emphasize that development should be aimed at people.',
      'Development should be funded.',
    ],
    String.raw`\bi would like to (?:emphasi[sz]e|stress|note)\b`,
  ),
  exclusion(
    'value',
    [0.6, ['instruction']],
    ['A value or an attitude', 'New values need to be affirmed.', 'New schools need to be built.'],
    String.raw`\b(?:values?|culture of|worldview|mentality|spirit|patriots?|reputation)\b.{0,50}?\b(?:must|should|need|needs)\b|\b(?:must|should)\b.{0,40}?\b(?:patriots|political culture|new culture|worthy|example for)\b`,
  ),
  exclusion(
    'quality-will',
    [0.7, ['pledge', 'announcement']],
    [
      'A forecast of what nobody controls',
      'Stability will only be where there is law.',
      'The law will be adopted.',
    ],
    String.raw`\b(?:will|shall) (?:only |always |soon |inevitably )?(?:(?:snow|rain|thaw|freeze)\b(?! (?:prices|tariffs|assets|funds|wages|rates|salaries))|be (?:sunny|cloudy|windy|snowy|rainy|foggy|frosty|warmer|colder)\b|help(?! (?:us |them )?(?:to )?(?:improve|raise|increase|reduce|cut|bring|build|repair|create|cover|provide|connect|supply|train|save|open|reach|employ|house|irrigate)\b[^.;]{0,80}\d)|be where|become(?! (?:operational|available|mandatory|compulsory|free|effective|fully|part|a member))|have an? (?!(?:new |modern |separate )?(?:capacity|clinic|school|library|laboratory|sports|gym|pool|canteen|kindergarten|pharmacy|station|ambulance|centre)\b)(?!.{3,60}(?:reimbursed|refunded|covered|compensated|paid|waived|restored|replaced|installed))|contribute|lead to|enable|strengthen our|bring material|be able(?! to (?:apply|register|submit|use|obtain|receive|file|pay|order|sign|buy|book|choose|access|travel|study|enrol|request|get)\b)|depend|mean|receive a mandate|attract people|improve the situation|make it possible|open new|require|need|not be easy|be difficult|be (?:a|an|the) (?:\w{3,14} )?(?:example|basis|foundation|step|impetus|result|symbol|year|day|challenge))\b`,
  ),
  exclusion(
    'should-become',
    [0.6, ['instruction']],
    [
      'What should set a tone or become a foundation',
      'It contains goals that should become the foundation of policy.',
      'The party should become a link.',
    ],
    String.raw`(?<! of )\b(?:that|which|who) (?:should|must|shall)\b`,
  ),
  exclusion(
    'virtue',
    [0.6, ['instruction']],
    [
      'A norm of conduct: what virtues should do, how people should be treated',
      'Honesty and skill should go together.',
      'Drills and lessons should start together.',
    ],
    String.raw`\b(?:professionalism|decency|honesty|justice|fairness|trust|respect|integrity|dignity|unity|kindness|love|conscience|faith|patriotism|courage|wisdom|modesty|empathy|loyalty|tolerance|hard work)\b[^.;]{0,50}?\b(?:must|should|shall|has to|have to|needs? to)\b|\b(?:should|must) (?:unite|inspire|bring together|teach us|remind us|serve as an)\b|\b(?:treat|treats|treated|speak|act|behave|work) (?:[a-z]{2,14} ){0,4}with (?:respect|dignity|care|understanding|kindness|honesty|courtesy)\b|\bit is (?:vital|important|essential|crucial|necessary|imperative) (?:that|for) (?:[a-z]{3,12} )?(?:parents|people|citizens|everyone|everybody|children|drivers|families|students|voters|users|residents|each of us|all of us|young people|society)\b`,
  ),
  exclusion(
    'service-advice',
    [0.5, ['instruction']],
    [
      'Advice to whoever uses a service',
      'To get a card, visitors should ask at the desk.',
      'Visitors must pay in cash.',
    ],
    String.raw`^\W{0,3}(?:(?:in order )?to|for (?:more|further|a|an|the)|in case of|in the event of) [^,.]{3,90}, (?:please )?(?!(?:we|(?:the |all )?(?:government|parliament|state|ministry|ministries|ministers?|akims?|akimats?|authorities|agency|commission|committee|departments?|prosecutors?))\b)(?:[a-z]{1,16} ){0,2}(?:should|must|needs? to|has to|have to)\b(?! be (?:[a-z]{3,14}ly )?(?!contacted|filled|submitted|presented|attached|enclosed|shown)(?:[a-z]{3,16}(?:ed|en)|built|held|set|made|put|cut|done)\b)|\b(?:applicants|customers|citizens|passengers|users|residents|visitors|patients|travellers|clients|callers|readers|subscribers) (?:should|need to|only need|are advised|can)\b`,
  ),
  exclusion(
    'private-duty',
    [0.5, ['instruction']],
    [
      'What a private person must do: a suspect, an applicant, a driver',
      'The applicant must submit a copy of the passport.',
      'The akim must submit a copy of the plan.',
    ],
    String.raw`\b(?:suspects?|defendants?|accused|convicts?|applicants?(?! for licen)|taxpayers?|drivers?(?! of)|motorists?|visitors?|passengers?|tourists?|travellers?|pedestrians?|parents|students?|pupils?|graduates?|patients?|candidates?|contestants?|entrants?|investors?|players?|athletes?|fans|spectators|residents|citizens|consumers|customers|borrowers|depositors|users|readers|subscribers|buyers|ticket holders|the (?:national )?team|the world|humanity|mankind)\b[^.,;:]{0,50} (?:must|should|has to|have to|needs? to|shall)\b(?! (?:also |always |all |not )?(?:be (?:[a-z]{4,12}ly )?(?!admitted|registered|employed|aware|careful|prepared|vaccinated|insured)(?:[a-z]{3,16}(?:ed|en)|given|paid|able|heard|told|safe)\b|have (?:access|the|a)\b|receive\b|get\b|feel\b|see\b|have to\b))`,
  ),
  exclusion(
    'idea-will',
    [0.7, ['announcement']],
    [
      'What a measure, a reform, an idea will change for the better, without a figure',
      'The reform will increase competitiveness.',
      'The reform will create 800 jobs.',
    ],
    String.raw`\b(?:reforms?|law|polic(?:y|ies)|measures?|decisions?|agreements?|digitali[sz]ation|projects?|programme?s?|initiatives?|technolog(?:y|ies)|intelligence|approach|cooperation|visit|forum|steps?|changes|tourism|education|partnership|system|dialogue|this|it)\b[^.;,:]{0,40} will (?:also |significantly |further |greatly |help |fundamentally )?(?:increase|improve|strengthen|boost|reduce|raise|enhance|accelerate|simplify|promote|transform|change|deepen|expand|stimulate|create|open(?: up)?|provide|give|bring|ease|cut) (?:[a-z'-]{1,16} ){0,4}?(?:competitiveness|trust|confidence|efficiency|transparency|corruption|quality|development|growth|opportunit|conditions|potential|cooperation|ties|relations|stability|security|productivity|resilience|lives|life|well-being|climate|momentum|impetus|prospects|horizons|incentives|understanding|friendship|attractiveness|image|bureaucracy|burden)[^0-9]{0,100}$`,
  ),
  exclusion(
    'rumour',
    [0.5, ['pledge', 'announcement']],
    [
      'A rumour that is denied',
      'Contrary to rumours, no new coin will be minted.',
      'A new coin will be minted.',
    ],
    String.raw`\b(?:(?:weather|rain|snow|frost|fog|wind|heat) will|contrary to|rumou?r(?:s|ed (?:that|to))|denied (?:that|(?:the )?(?:reports?|claims?|allegations?|information)\b[^.;:]{0,30} that)|it is (?:untrue|not true|not known|unknown) (?:that|when|whether|if)|(?:reports?|claims?|information|messages?|posts?|allegations|news|stories)\b[^.;:]{3,160} (?:is|are|was|were) (?:completely |entirely |simply )?(?:false|untrue|fake|not true|incorrect|baseless|unfounded|inaccurate|groundless)|(?:circulating|circulated|spreading|spread) [^.;:]{0,80}that|untrue|fake news|false (?:reports?|claims?|information)|disinformation|hoax)\b`,
  ),
  exclusion(
    'procedure',
    1,
    ['A remark on procedure', 'Let me turn to the budget.', 'I will sign the budget.'],
    String.raw`\b(?:let me(?! (?:assure|promise))|allow me|i would like to (?:dwell|turn|begin|start|congratulate)|ladies and gentlemen|should read)\b`,
  ),
  exclusion(
    'reported-past',
    [0.6, ['instruction']],
    [
      'A body was given something in the past',
      'He was required to leave in 2010.',
      'He is required to leave.',
    ],
    String.raw`\b(?:was|were) required\b`,
  ),
];

/** English commitments. */
export const EN_COMMITMENTS: CommitmentData = {
  cues: EN_COMMITMENT_CUES,
  exclusions: EXCLUSIONS,
  asides: null,
  restated: [
    sign(
      'restatement',
      'have-instructed',
      [
        'Instructed earlier',
        'I have instructed the party to analyse it.',
        'I instruct the party to analyse it.',
      ],
      String.raw`\b(?:(?:have|has|had)(?: already| previously| earlier)? (?:instructed|ordered|tasked|promised|announced|set the task)|(?:previously|earlier|already) (?:instructed|ordered|promised|announced|planned))\b`,
    ),
    sign(
      'restatement',
      'recalls',
      [
        'A reminder of what was planned',
        'The ministry reminds that centres will open.',
        'The centres will open.',
      ],
      String.raw`\b(?:as (?:previously|earlier) (?:reported|announced|stated)|reminds? that|recalled that|it was previously)\b`,
    ),
  ],
  testable: [
    sign(
      'testability',
      'figure',
      ['A figure', 'We will build 40 schools.', 'We will build schools.'],
      String.raw`\d|\b(?:per cent|percent|billion|million|trillion|hundreds?|half|(?:two|three|four|five|ten)fold|thousand|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b`,
    ),
    sign(
      'testability',
      'act',
      ['An act that one can look up', 'We will adopt the law.', 'We will improve the law.'],
      String.raw`\b(?:adopt|submit|launch|open|build|construct|publish|sign|hold|held|establish|introduce|abolish|allocate|create|approve|repair|elect\w{0,5}|referendum|install|name|award|appoint|purchase|transfer|report to|draft|revise|exclude|close|decided|adopted|submitted|launched|opened|built|constructed|published|signed|established|introduced|abolished|allocated|created|approved|repaired|installed|named|appointed|provided for|remain|prepare|draw up|dismiss|inspect|inspected|check|closure|close|closed|return|demolition|host|agree|agreed|complete|completed|finish|finished|refunded|reimbursed|compensate|compensated|reimburse|refund|paid|pay|pays|register|passed to|shared|lose|loses|lost|stay free|stay open|keep (?:their|its)|kept|replace|replaced|restore|restored|renovate|rebuild|drafting|preparation of|reconsider|meet every|meet each|met|punish|punished|preserved|to be free|unanswered|hearings?|register of|settle|hand over|connect|connected|train|hire|recruit|fund|deliver|distribute|set up|conduct|inventory|stress tests?|amendments?|charter|reduced by|cut (?:this|it|them) to|uniform|study|centre|waybill|tariffs?|ban|banned|repeal|scrap|postpone|move|moved|relocate|merge|merged|convene|visit|audit|audited|report (?:to|on|by)|answer in person)\b`,
    ),
  ],
  vague: [
    sign(
      'testability',
      'direction',
      ['A direction without a result', 'We will strengthen support.', 'We will adopt a law.'],
      String.raw`\b(?:strengthen|improve|enhance|support|attention|intensify|develop|continue|focus|work on|promote|ensure|priority|consideration|care|help|actively|effective|properly|balanced|as possible|best|increase the availability|freedom|best efforts|respond)\b`,
    ),
  ],
  responsible: EN_RESPONSIBLE,
  details: EN_DETAILS,
  happened:
    /^,? (?:[a-z' -]{2,40} )?(?:has |have |had )?(?:already )?(?:instructed|ordered|tasked|promised|announced|decided|signed|approved|set) /,
  superseded:
    /\b(?:originally|initially|earlier|previously|at first|first|once) (?:promised|planned|scheduled|due|set|expected|announced|intended|slated)(?: [a-z]{2,14}){0,3} $|\b(?:instead of|rather than) (?:in |on |by )?$/,
  firstPerson: cue(String.raw`\b(?:i|we|my|our|me|us)\b`),
};
