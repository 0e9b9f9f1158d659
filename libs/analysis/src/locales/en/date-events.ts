import type { DatePattern } from '../../dates/date-data';
import { ruleMakers } from '../rule-makers';

const { date } = ruleMakers('en');

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter';
const UNTIL = '(?:by|before|until|till|prior to|ahead of|no later than|not later than|in time for)';
/** What patterns of their own read, with the day that it means. */
const NO_CALENDAR = String.raw`(?!(?:(?:the|this|next|last|current|coming|following|its|each|every|working|business|first|second|third|fourth|final|calendar|financial|fiscal|reporting|same) )*(?:year|month|week|quarter|half|day|hour|road|street|line|list|table|page|${MONTH})|[^ ]*\d)`;

/** English time limits that name no day: phases, holidays, meetings, hours. */
export const EN_EVENT_DATES: readonly DatePattern[] = [
  date(
    'event-phase',
    [
      'A phase of something as a limit: until the end of sowing',
      'The price holds until the end of sowing.',
      'The price rose at the end of sowing.',
    ],
    String.raw`\b${UNTIL} (?<event>(?:the )?(?:end|start|beginning|close|completion|conclusion|opening|launch|onset|arrival|middle|finish|expiry|commencement) of ${NO_CALENDAR}(?:the |its |their |this |next )?[a-z'-]{3,20}(?: (?!by\b|in\b|on\b|and\b|at\b|to\b|for\b|will\b|would\b|is\b|are\b|the\b|said\b|with\b|if\b|as\b)[a-z'-]{3,16}){0,2})\b`,
  ),
  date(
    'event-holiday',
    [
      "A holiday or the day of something: on Miners' Day",
      "The keys are handed over on Teachers' Day.",
      'The keys are handed over on a rainy day.',
    ],
    String.raw`\b(?:on|for|by|before|until) (?<event>(?:the )?(?:(?:[a-z]{3,14}(?:s'|'s) )|(?:independence|constitution|republic|victory|unity|capital|city|nauryz|knowledge|election|polling|voting|memorial|teacher|defender|language|opening|labour) )(?:day|eve)|the day of (?:the )?(?!the\b)[a-z'-]{4,16}(?: of [a-z]{3,14})?|(?:the )?eve of (?:the )?[a-z'-]{4,16}(?: day)?)\b`,
  ),
  date(
    'event-holidays',
    [
      'A season of holidays or work: over the New Year holidays',
      'Trains run over the New Year holidays.',
      'Trains run over the new bridge.',
    ],
    String.raw`\b(?:over|during|in|on|at|throughout) (?<event>(?:the )?(?:new year|nauryz|may|winter|summer|spring|autumn|school|public|christmas|ramadan|kurban ait)(?:'s)? (?:holidays?|break|celebrations|festivities|vacation)|the (?:next |coming |upcoming )?(?:heating|sowing|flood|harvest|fire|navigation|bathing) (?:season|period|campaign))\b`,
  ),
  date(
    'event-meeting',
    [
      'A meeting to come: at its September meeting',
      'The board decides at its October meeting.',
      'The board decided at a long meeting.',
    ],
    String.raw`\bat (?<event>(?:its|the|their|a|an|his|her|our) (?:next|forthcoming|coming|upcoming|following|next (?:month|year|week)'s|(?:${MONTH})(?:'s)?) (?:[a-z]{3,14} ){0,2}(?:meeting|session|sitting|conference|congress|forum|assembly|summit|hearing|council))\b`,
  ),
  date(
    'clock',
    [
      'An hour as a limit: by 6 p.m., until midnight',
      'The buses arrive by 6 p.m.',
      'The buses arrive by six roads.',
    ],
    String.raw`\b${UNTIL} (?<event>\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m\b\.?|p\.?m\b\.?|o'clock|hours\b)|\d{1,2}:\d\d|(?:noon|midday|midnight|dawn|nightfall|tonight|(?:the |this |tomorrow )?(?:morning|evening|afternoon)|close of business|(?:the )?end of (?:the )?(?:working |business )?(?:day|shift))\b)`,
  ),
  date(
    'coming-days',
    [
      'Some days or weeks to come: in the coming weeks',
      'Answers follow in the coming weeks.',
      'Answers came in some weeks.',
    ],
    String.raw`\b(?:in|within|over|during) (?<event>(?:the )?(?:coming|next|following)(?: few| several| couple of)? (?:hours|days|weeks|months|years))\b`,
  ),
  date(
    'from-event',
    [
      'From an event on: from the moment of signing',
      'The fee is due from the day of signing.',
      'The fee is due from the first buyer.',
    ],
    String.raw`\b(?:from|as of) (?<event>the (?:moment|date|day) (?:of (?:its |their |the |official ){0,2}(?:entry into force|signing|publication|adoption|registration|launch|opening|receipt|application)|(?:when |that )?(?:the |it |they )[^.,;]{0,50}?(?:enters?|comes?|takes?) (?:into )?(?:force|effect)))\b`,
  ),
  date(
    'decade',
    [
      'A decade: by the end of the decade',
      'The line opens by the end of the decade.',
      'The line took a decade.',
    ],
    String.raw`\b(?:by|before|until|in|within|over) (?<event>(?:the )?(?:(?:end|middle|close) of )?(?:the|this|next|the next|the coming) decade)\b`,
  ),
  date(
    'weekday-to-come',
    [
      'A weekday in a sentence about what will be: on Friday',
      'The fair will be held on Saturday.',
      'The fair was held on Saturday.',
    ],
    String.raw`(?<=\b(?:on|from|starting|for|this|next) )(?<!\b(?:said|told|announced|reported|noted)(?: [a-z]{2,12}){0,3} (?:on|this) )(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?![^.;]{0,50} (?:said|told|announced|reported|noted|met|chaired|instructed|signed)\b)(?:(?<=\b(?:will|due|scheduled|planned|set|is to|are to|opens?|begins?|starts?|takes? place|postponed|moved)\b[^.;]{0,100})|(?=[^.;]{1,100}\b(?:will|is to|are to|opens?|begins?|starts?)\b))`,
  ),
  date(
    'event-duration',
    [
      'As long as something lasts: for the duration of the repairs',
      'The bridge is closed for the duration of the repairs.',
      'The bridge is closed for the public.',
    ],
    String.raw`\b(?<event>(?:by|before|until) the time (?:the |it |they )[a-z-]{2,16}(?: [a-z-]{2,16})?|(?:until|till|before|by the time|as soon as) (?!(?:then|now|it|he|she|they|we|you|i|who|what|which|this|that|there)\b)(?:the |all |our |its |their |these |those |every |each |any )?[a-z'-]{3,20}(?: (?:of|in|on|for) [a-z'-]{3,16}| [a-z'-]{3,16}){0,2} (?:(?:is|are|has been|have been) [a-z-]{4,16}(?: [a-z-]{4,14}(?=[.,;]|$))?|(?:falls?|rises?|ends?|begins?|starts?|fills?|melts?|reopens?|opens?|closes?|returns?|stabili[sz]es?|declines?|recovers?|arrives?|comes?|expires?|finish(?:es)?|stops?|reach(?:es)?|improves?|resumes?|freezes?|drops?|slows?|thaws?|takes effect|enters into force)\b(?: (?:to|steadily|into) [a-z]{4,14}| steadily)?)|for the (?:duration|period|time) of (?:the |its |their )?[a-z-]{4,16}(?: [a-z-]{4,16})?|tonight|this (?:evening|afternoon|morning))\b`,
  ),
];
