import type { CommitmentData, ExclusionCue } from '../../commitments/commitment-data';
import { cue } from '../../rules/rule';
import { ruleMakers } from '../rule-makers';
import { EN_DETAILS } from './commitment-details';
import { EN_COMMITMENT_CUES } from './commitments';

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
    String.raw`\b(?:must|should|shall|need to|have to|ought to) (?:all |always |never |not |also |fully )?(?:remember|forget|be united|be proud|understand|reali[sz]e|honou?r|respect|cherish|learn|feel|know|keep in mind|bear in mind|love|believe|thank|appreciate|rally|live|be aware|be grateful|recogni[sz]e|admit|agree)\b`,
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
    String.raw`^(?!.*\b(?:will|would|shall|must|should|need|needs|necessary|instruct\w{0,4}|order\w{0,3}|to|commitment|obligation|guarantees?)\b)`,
  ),
  exclusion(
    'belief',
    [0.6, ['pledge', 'announcement']],
    ['A belief, hope or wish', 'I believe that we will win.', 'I promise that we will build it.'],
    String.raw`\b(?:i (?:firmly )?(?:believe|hope|wish|am sure|am confident|am convinced|think everyone)|let us hope|i would like to (?:emphasi[sz]e|thank|wish|express))\b`,
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
    String.raw`\b(?:will|shall) (?:only |always |soon |inevitably )?(?:help|be where|become|have an? |contribute|lead to|enable|strengthen our|bring material|be able|depend|mean|receive a mandate|attract people|improve the situation|make it possible|open new|require|need|not be easy|be difficult|be (?:a|an|the) (?:\w{3,14} )?(?:example|basis|foundation|step|impetus|result|symbol|year|day|challenge))\b`,
  ),
  exclusion(
    'should-become',
    [0.6, ['instruction']],
    [
      'What should set a tone or become a foundation',
      'It contains goals that should become the foundation of policy.',
      'The party should become a link.',
    ],
    String.raw`\b(?:that|which|who) (?:should|must|shall)\b`,
  ),
  exclusion(
    'procedure',
    1,
    ['A remark on procedure', 'Let me turn to the budget.', 'I will sign the budget.'],
    String.raw`\b(?:let me(?! (?:assure|promise))|allow me|i would like to (?:dwell|turn|begin|start|congratulate)|ladies and gentlemen)\b`,
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
  hint: /will|pledg|prepar|'ll |shall|must|should|need|necess|has to|have to|had to|ought|is to |are to |going to|instruct|order|task|request|entrust|charg|ask|demand|direct|oblig|requir|urg|essential|important|importance|imperative|crucial|advisable|expedient|logical|appropriate|consider|attention|priority|plan|schedul|slated|expected|envisaged|foreseen|set |decid|decision|resolv|guarantee|keep|protect|ensure|safeguard|uphold|promis|pledg|assur|vow|under(?:take|took)|commit|intend|would|due to|given until|^[-–•\d.) ]{0,5}(?:in order )?to /,
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
      String.raw`\d|\b(?:per cent|percent|billion|million|trillion|hundred|thousand|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b`,
    ),
    sign(
      'testability',
      'act',
      ['An act that one can look up', 'We will adopt the law.', 'We will improve the law.'],
      String.raw`\b(?:adopt|submit|launch|open|build|construct|publish|sign|hold|held|establish|introduce|abolish|allocate|create|approve|repair|elect\w{0,5}|referendum|install|name|award|appoint|purchase|transfer|report to|draft|revise|exclude|close|decided|adopted|submitted|launched|opened|built|constructed|published|signed|established|introduced|abolished|allocated|created|approved|repaired|installed|named|appointed|provided for|remain)\b`,
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
  responsible: [
    sign(
      'commitments',
      'who-instructed',
      ['Who is told to act', 'I instruct the Government to prepare a bill.', 'I instruct to prepare a bill.'],
      String.raw`\b(?:instruct|instructing|instructed|order|ordered|task|tasked|request|requesting|requested|ask|asking|entrust|entrusted|tasks? before) (?<who>(?!to )(?:the |all |each |“|")?[^.;:]{3,90}?) (?:to\b|(?<!cooperation |together |jointly )with\b|that\b|$)`,
    ),
    sign(
      'commitments',
      'who-must',
      [
        'The body that must act',
        'The Government must administer the funds.',
        'Expenditure must be increased.',
      ],
      String.raw`(?:^|, |: |and |therefore,? | that )(?<who>(?![^.,;:]{0,90} (?:noted|said|stressed|believes|says|emphasi[sz]ed|recalled|added|that) )(?:the |all |each |every |primary |relevant |new |“|")?[^.,;:]{0,60}?\b(?:${'government|ministry|ministries|minister|ministers|akims?|akimats?|governors?|state|cabinet(?: council)?|agency|agencies|committee|commission|parliament|maslikhats?|national bank|party|chamber|authorities|council|organizations|banks|contractors?|branches of [^,.]{3,20}|nur otan["”]?'})\b(?:[^.;:]{0,60}?)) (?:must|shall|should|has to|have to|needs? to|is obliged|are obliged|will be personally)\b`,
    ),
    sign(
      'commitments',
      'who-guarantees',
      [
        'The body that guarantees',
        'The state guarantees freedom of speech.',
        'We guarantee freedom of speech.',
      ],
      String.raw`\b(?<who>the (?:state|government|constitution|law)),?(?: of course,)? (?:guarantees|protects|ensures|upholds)\b`,
    ),
  ],
  details: EN_DETAILS,
  happened:
    /^,? (?:[a-z' -]{2,40} )?(?:has |have |had )?(?:already )?(?:instructed|ordered|tasked|promised|announced|decided|signed|approved|set) /,
  firstPerson: cue(String.raw`\b(?:i|we|my|our|me|us)\b`),
};
