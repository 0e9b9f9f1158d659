import type { ClaimCue, ClaimData } from '../../claims/claim-data';
import { ruleMakers } from '../rule-makers';

const { claim: sign } = ruleMakers('en');

const CUES: readonly ClaimCue[] = [
  sign(
    'figure',
    0.5,
    ['A figure with what it counts', 'Today 340,000 families live here.', 'Families live here.'],
    String.raw`\d[\d.,]*(?: ?%| (?:per ?cent|percent|thousand|million|billion|trillion|tenge|people|families|schools|hectares|kilometres|km|times|tonnes|jobs|apartments|children|patients|villages|branches))|\b(?:half|third|quarter|twice|doubled|tripled|most)\b`,
  ),
  sign(
    'past-event',
    0.35,
    ['A past event', 'The law was approved last year.', 'The law comes.'],
    String.raw`\b(?:was|were|has been|have been|had been|adopted|signed|held|built|opened|agreed|met|consulted|declared|declined|fell|rose|grew|increased|decreased|launched|established|transferred|fulfilled)\b`,
  ),
  sign(
    'dated',
    0.25,
    ['A past date', 'In 2018 the road was built.', 'Once the road was built.'],
    String.raw`\b(?:in|since|on|by) (?:the )?(?:\w{3,9} )?(?:19|20)\d\d\b|\blast (?:year|month|week)\b|\bthis year\b|\btoday\b|\bcurrently\b|\bannually\b`,
  ),
  sign(
    'law',
    0.25,
    ['A law or an institution', 'According to the law, it ends.', 'It ends.'],
    String.raw`\b(?:law|constitution|decree|declaration|council|court|parliament|agreement|convention|budget|head of state|government)\b`,
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
    String.raw`\b(?:will|shall|must|should|need to|going to|plan to|instruct|instructing|request|order|necessary|essential|important to|to (?:raise|build|increase|ensure|develop))\b`,
  ),
  sign(
    'opinion',
    -0.4,
    ['It speaks of belief or value', 'I believe we did well.', 'We did 40.'],
    String.raw`\b(?:i (?:believe|think|hope|am sure|would like)|we believe|great|wisdom|wise|firm|indispensable|respect for)\b`,
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
