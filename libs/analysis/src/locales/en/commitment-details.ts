import type { DetailData } from '../../commitments/commitment-data';
import { ruleMakers } from '../rule-makers';

const { sign } = ruleMakers('en');

const SAID =
  '(?:said|says|added|noted|stressed|announced|told|stated|explained|promised|warned|assured|emphasi[sz]ed|concluded|recalled|pointed out|declared|wrote|pledged|reported)';
/** A closing mark with the words behind it that name the speaker: the end of what is quoted. */
const QUOTE_ENDS = String.raw`,["'”»](?= )|["”»],? [–-] |["”»] (?:[a-z.' -]{2,60} )?${SAID}\b`;
/** The rest of a clause: up to a mark or a word that begins another one; a point inside a figure ends nothing. */
const REST = String.raw`(?:[^.;:?!]|\.(?=\d)){1,220}?(?=${QUOTE_ENDS}|,? (?:which|who|whose|because|since|so that|although|while|if|unless|provided|as long as)\b|[.;:?!,”"» ]{0,4}$|[.;:?!](?!\d))`;
const MODAL = String.raw`(?:will|shall|must|should|would|has to|have to|needs? to|ought to|(?:we|i|they|it|he|she)'ll)`;
const ADVERBS = String.raw`(?: (?:also|not|never|all|now|then|soon|again|additionally|personally|immediately|no longer|together|continue to|[a-z]{3,14}ly)){0,3}`;
const NOBODY = String.raw`(?!(?:it|there|this|that|these|those|we|i|you|if|when|which|who|what|they|he|she|but|and|so)\b)`;

/** English: what exactly is promised. */
export const EN_DETAILS: DetailData = {
  negations: [
    sign(
      'commitments',
      'not-to',
      [
        'It is promised, or ordered, not to do something',
        'We will not raise the fare.',
        'We will not only raise the fare.',
      ],
      String.raw`\b(?:will|shall|must|should|would|can|could|may)(?: [a-z]{3,14}ly| also)? (?:not|never|no longer)\b(?! only)|\b(?:won't|shan't|mustn't|shouldn't|wouldn't|cannot|can't)\b|\b(?:is|are|am|does|do|did) not (?:plan|intend|going|propose)\b|\b(?:not|never) to (?!only\b|mention\b)[a-z]{3,}`,
    ),
    sign(
      'commitments',
      'nobody-will',
      ['Nobody or nothing will', 'No school will be closed.', 'The last school will be closed.'],
      String.raw`\b(?:no|not a single|not one|none of(?: the)?|neither of(?: the)?|no more)(?: [a-z-]{2,20}){1,4} (?:will|shall|must|should|would)\b|\b(?:nobody|no one|nothing|none|neither) (?:will|shall|must|should|would)\b`,
    ),
  ],
  conditions: [
    sign(
      'commitments',
      'condition-if',
      [
        'A clause with if, unless, provided that',
        'The dam will be rebuilt if the survey allows it.',
        'He asked if it was so.',
      ],
      String.raw`(?<!\b(?:even|as|ask|asks|asked|asking|see|wonder|wondered|know|knew|what) )(?<clause>\b(?:if|unless|(?<!\b(?:be|been|is|are|was|were) )provided (?:that|(?=they |it |we |the ))|on (?:the )?condition that|as long as|in the event (?:of|that)|in case of|subject to|only (?:when|after)) (?:[^,;:.?!]|\.(?=\d)){3,160})`,
    ),
  ],
  actions: [
    sign(
      'commitments',
      'act-ordered',
      [
        'What somebody is told to do',
        'I instruct the Government to submit a bill.',
        'The instruction to the Government was short.',
      ],
      String.raw`\b(?:instruct|(?<!\bin )order|task|request|ask|entrust|urge|oblige|direct|require|charge)(?:s|ed|ing)? [^.;:]{0,120}?\bto (?<act>(?!the\b|a\b|an\b|this\b|that\b|our\b|all\b)[a-z]{2,}${REST})`,
    ),
    sign(
      'commitments',
      'act-modal',
      ['What will, shall, must or should be done', 'We will build ten schools.', 'We built ten schools.'],
      String.raw`\b${MODAL}${ADVERBS} (?<act>(?!(?:also|not|never|now)\b)[a-z]{2,}${REST})`,
    ),
    sign(
      'commitments',
      'act-to',
      [
        'What is planned, promised or necessary to do',
        'The town plans to close the landfill.',
        'The town closed the landfill.',
      ],
      String.raw`(?:\b(?:plans?|planned|intends?|intention|going|committed|commitment|pledges?|pledged|promises?|promised|vowed|undertakes?|necessary|essential|important|expected|scheduled|due|set|decided|task (?:is|remains)|need|obliged|required|given until [a-z ]{3,12})(?: for [^,.]{2,40})?,? (?:not )?to|^\W{0,6}(?:\d{1,2}[.)] ?)?to) (?<act>[a-z]{2,}${REST})`,
    ),
  ],
  actors: [
    sign(
      'commitments',
      'who-will',
      ['Who will act', 'The Ministry of Roads will open a depot.', 'A depot will be opened.'],
      String.raw`(?:^\W{0,4}|[,;:] |\bthat |“|")(?<who>${NOBODY}[^,;:“”"]{2,90}?) (?:will|shall|plans to|intends to|pledges to|promises to|undertakes to|is going to|are going to|is committed to|are committed to)${ADVERBS} (?!(?:be|have|also|not|never|cover|reach|affect|allow|bring|solve|help|cost|remain|continue|last|mean|make it|serve|depend|grow|rise|fall|improve)\b)[a-z]{2,}`,
    ),
    sign(
      'commitments',
      'who-by',
      [
        'By whom it will be done',
        'The depot will be opened by the Ministry of Roads.',
        'It will be opened by May.',
      ],
      String.raw`\b(?:will|shall|must|should) be [^.;]{3,80}? by (?<who>(?:the|a|an) (?!end\b|beginning\b|start\b|close\b|middle\b|average\b|same\b|deadline\b|\d)[^.,;]{3,60})`,
    ),
  ],
  verb: 'first',
  baseline: /\bfrom (?:about |around |approximately )?#/,
};
