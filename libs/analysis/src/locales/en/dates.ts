import type { BoundCue, DateData, DatePattern } from '../../dates/date-data';
import { boundMaker, ruleMakers } from '../rule-makers';
import { EN_EVENT_DATES } from './date-events';
import { EN_DATE_WORDS } from './date-words';

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const FULL_MONTH = 'january|february|march|april|june|july|august|september|october|november|december';
const ORDINALS =
  '(?:twenty-|thirty-|twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth';
const WEEKDAY =
  '(?<weekday>(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday))';
const REL = '(?:the )?(?<rel>this|next|coming|upcoming|current|following|last|past|previous|preceding)';
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const OF_REL_YEAR =
  ',? (?:of )?(?:the )?(?<relyear>this|next|last|current|coming|following|previous) year\\b';
const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety|a|an';
const EDGE =
  '(?:the )?(?:very )?(?<edge>end|close|beginning|start|middle|mid|early|late|first half|second half|first day|last day)(?: of |-| in | )';
/** Words before a day that bears no month, so that "the first" or "2/15" is one. */
const TIME_WORD =
  '(?:on|by|until|till|before|from|since|after|starting|through|not later than|no later than)';
/** A day that bears no month goes with nothing: "on the first road" names none. */
const NOTHING_COUNTED = String.raw`(?![\w%°$€]| ?(?:-|–|/) ?\w| (?!(?:and|or|at|in|to|by|for|from|the|a|we|i|he|she|it|they|will|was|is|as|when|because|with|after|before|until|due|all|our)\b)\w)`;

const { date } = ruleMakers('en');
const bound = boundMaker('en', 'before');

const PATTERNS: readonly DatePattern[] = [
  ...EN_EVENT_DATES,
  date(
    'day-month',
    [
      'Day and month, with or without a year: 13 March 2023',
      'It opens on 13 March 2023.',
      'It opens in March 2023.',
    ],
    String.raw`(?<!\d[.,/-]?)\b(?:${WEEKDAY}\b\.?,? )?(?:the )?(?<day>\d{1,2}|${ORDINALS})(?:st|nd|rd|th)?(?: ?(?:-|–|to|thru|through|and|until) ?(?:the )?(?<day2>\d{1,2})(?:st|nd|rd|th)?)?(?: day)?(?: of)?(?: |-|/|(?<=\d))(?<month>${MONTH})\b(?:\.(?=,? ?\d))?(?:(?:,? (?:of )?|-|/)(?<year>(?:19|20)\d\d|(?<=[-/])\d\d)\b|${OF_REL_YEAR})?`,
  ),
  date(
    'month-day',
    [
      'Month and day, with or without a year: June 9, 2019',
      'It takes place on June 9, 2019.',
      'It takes place in June 2019.',
    ],
    String.raw`\b(?:${WEEKDAY}\b\.?,? )?(?<month>${MONTH})(?:\.? (?:the )?|(?=\d))(?<day>\d{1,2}(?=st|nd|rd|th|[^\w]|$)|${ORDINALS})(?:st|nd|rd|th)?\b(?! (?:percent|per cent|people|million|billion|tenge|schools))(?: ?(?:-|–|to|thru|through|until) ?(?:the )?(?<day2>\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:-|–) ))?(?:,? ${YEAR}\b|${OF_REL_YEAR})?`,
  ),
  date(
    'day-month-figures',
    [
      'Day, month and year with full stops: 05.10.2023',
      'The term ends on 05.10.2023.',
      'The version is 5.10.1.',
    ],
    String.raw`(?<![\w.,/-])(?<day>\d{1,2})\.(?<month>0?[1-9]|1[0-2])\.(?<year>(?:19|20)\d\d|\d\d)(?![\w/-]|[.,]\d)`,
  ),
  date(
    'numeric',
    [
      'A date in figures, the month first: 10/31/2023',
      'The term ends on 10/31/2023.',
      'The score was 10/31.',
    ],
    String.raw`(?<![\w.,/-])(?<month>\d{1,2})(?:/|-|\.)(?<day>\d{1,2})(?:/|-|\.)(?<year>(?:19|20)\d\d|\d\d)(?![\w/-]|[.,]\d)`,
  ),
  date(
    'month-year-figures',
    ['Month and year in figures: 10/2023', 'The term ends in 10/2023.', 'The score was 10/20.'],
    String.raw`(?<![\w.,/-])(?<month>0?[1-9]|1[0-2])(?:/|\.)(?<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)`,
  ),
  date(
    'month-day-weekday',
    [
      'Month and day with the weekday behind: July 18, Friday',
      'It opens on July 18, Friday.',
      'It opens on July 18.',
    ],
    String.raw`\b(?<month>${MONTH})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?, ${WEEKDAY}\b`,
  ),
  date(
    'day-alone',
    [
      'A day of this month or the next: by the 15th',
      'Reports are due by the 15th.',
      'They come by the 15th road.',
    ],
    String.raw`(?<=\b${TIME_WORD} )(?<alone>)(?:the )?(?<day>\d{1,2}(?=st|nd|rd|th)|(?<=the )(?:${ORDINALS}))(?:st|nd|rd|th)?${NOTHING_COUNTED}`,
  ),
  date(
    'weekday-day',
    [
      'A weekday and a day of the month: Thursday the 15th',
      'It opens on Thursday the 15th.',
      'It opens on Thursday.',
    ],
    String.raw`\b${WEEKDAY}\b\.?,? (?<alone>)(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)\b(?! of\b)`,
  ),
  date(
    'weekday',
    ['A weekday as a time limit: by Friday', 'Reports are due by Friday.', 'Reports came on Friday.'],
    String.raw`(?<=\b(?:by|until|till|before|no later than|not later than) )${WEEKDAY}\b(?!,? (?:\d|${MONTH}|the \d))`,
  ),
  date(
    'day-line',
    ['A line that is a day and no more: the 24th', 'the 24th', 'the 24th session'],
    String.raw`^(?<alone>)the (?<day>\d{1,2}|${ORDINALS})(?:st|nd|rd|th)?\.?$`,
  ),
  date(
    'month-day-figures',
    [
      'Month and day in figures behind a word of time: on 2/15',
      'It opens on 2/15.',
      'It won 2/15 of the votes.',
    ],
    String.raw`(?<=\b${TIME_WORD} )(?<month>0?[1-9]|1[0-2])/(?<day>1[3-9]|2\d|3[01]|0[1-9])(?![\w%/-]|[.,]\d| (?:of|percent|people|or|and)\b)`,
  ),
  date(
    'month-day-line',
    ['A line that is month and day in figures and no more: 2/15', '2/15', '2/15 of the votes'],
    String.raw`^(?:on )?(?<month>0?[1-9]|1[0-2]) ?(?:/|-) ?(?<day>1[3-9]|2\d|3[01]|0[1-9])$`,
  ),
  date(
    'quarter-figures',
    ['A quarter as Q4: Q4 2023', 'It opens in Q4 2023.', 'It opens in QA 2023.'],
    String.raw`\b(?:${EDGE}(?:the )?)?q(?<quarter>[1-4])\b(?:,? ?${YEAR}\b)?`,
  ),
  date(
    'year-quarter',
    ['A quarter behind its year: 2023Q4', 'It opens in 2023Q4.', 'It opens in 2023QA.'],
    String.raw`(?<![\w.,/-])(?<year>(?:19|20)\d\d|\d\d)[ -]?q(?<quarter>[1-4])\b`,
  ),
  date(
    'half-figures',
    ['Half a year as H1 2024', 'It opens in H1 2024.', 'It opens in hall 1, 2024.'],
    String.raw`\b(?:${EDGE}(?:the )?)?(?:h(?=[12]))?(?<half>[12])(?:(?<=h.)|h) ?${YEAR}\b`,
  ),
  date(
    'event',
    [
      'A time limit that names no day: by the next meeting',
      'It must be ready by the next meeting.',
      'It was ready at the next meeting.',
    ],
    String.raw`\b(?:by|before|until|no later than|ahead of|in time for|prior to) (?<event>(?:the )?(?:(?:next|end of the|start of the|beginning of the|current|heating|school|sowing|harvest|new|academic|spring|autumn|winter|summer|flood|fire|wet|dry|plenary|parliamentary|presidential|local) ){1,4}(?:meeting|session|sitting|season|campaign|conference|forum|congress|summit|flood|floods|break|holidays|elections?|(?<=(?:school|new|academic) )year|(?<=(?:school|new|academic) )term)|(?:the )?(?:elections?|referendum|nauryz|harvest|holidays?|ramadan|spring floods?|first (?:frost|snow)s?|(?:first|second|third|next|final) reading)|(?!(?:the )?(?:next|following|same|last|first|other|every|each|working|business|single|late|mid|early|end|third|second|present|to)\b)(?:the )?(?:[a-z']{3,16} ){1,2}day(?=[.,;:)”"]|$| (?:of|in|by|with|and|the)\b))\b`,
  ),
  date(
    'after-publication',
    [
      'A time counted from an event: 60 days after publication',
      'The order applies ten days after its publication.',
      'The order applies after its publication.',
    ],
    String.raw`\b(?<event>(?:(?:within|in|no later than|not later than) )?(?:\d{1,3}|${NUMBER}|sixty|ninety) (?:working |calendar )?(?:days?|weeks?|months?|years?) (?:after|from|following|of) (?:the )?(?:date of |day of )?(?:its |their |the )?(?:first |official ){0,2}(?:publication|signing|adoption|registration|entry into force|receipt|approval|application|request|submission|completion|launch|opening|ratification|(?<=\b(?:after|following) (?:the |its |their )?)(?!the\b|its\b|their\b|that\b|this\b|which\b|they\b|he\b|she\b|it\b|last\b|date\b|first\b|being\b|having\b)(?:[a-z'-]{3,18}(?:ion|ment|ing|[ae]nce|ure)s?|votes?|start|end|contract|results?|referendum|law|harvest|holidays?|floods?|decree)\b(?: is [a-z]{4,12}ed)?))\b`,
  ),
  date(
    'hours',
    ['A time in hours: within 48 hours', 'They answer within 48 hours.', 'They answered two hours ago.'],
    String.raw`\b(?<event>within (?:an?|the|\d{1,3}|${NUMBER}) (?:hours?|minutes?))\b`,
  ),
  date(
    'same-day-on',
    [
      'A limit that was named before: from that day',
      'The fee ends from that day.',
      'The fee ended that day.',
    ],
    String.raw`\b(?<event>(?:from|as of|starting (?:from|with|in)|in|during|beginning with) (?:the )?(?:new|next|coming|upcoming) (?:school|academic|heating|navigation) (?:year|season|term)|(?:from|by|until|as of|before) (?:that|the same|this) (?:very )?(?:day|date|time|moment|deadline))\b`,
  ),
  date(
    'time-given',
    [
      'A time that somebody has or is given: two weeks to answer',
      'The builders were given two weeks to answer.',
      'The builders waited two weeks.',
    ],
    String.raw`\b(?<n>\d{1,3}|${NUMBER})(?:-| )(?:working |calendar |full )?(?<span>days?|weeks?|months?|years?)(?= (?:to|for) [a-z])(?<=\b(?:given|gave|gives?|has|have|had|granted|allowed|allotted|set) [^.,;]{3,90})`,
  ),
  date(
    'iso',
    ['An ISO date: 2023-10-31', 'The term ends on 2023-10-31.', 'The number is 2023-3175.'],
    String.raw`(?<![\w.,/-])(?<year>(?:19|20)\d\d)(?:-|/)(?<month>0?[1-9]|1[0-2])(?:(?:-|/)(?<day>[0-3]?\d))?(?![\w/-]|[.,]\d)`,
  ),
  date(
    'month',
    ['A month with its year, or after a preposition: in May', 'It opens in May.', 'It may open soon.'],
    String.raw`\b(?:${EDGE})?(?:(?:next|the next|coming|(?<rel>this|last|previous)) )?(?<month>(?:${MONTH})\b(?=\.?,? (?:of )?(?:19|20)\d\d|[-–](?:${MONTH})\b)|${FULL_MONTH}|(?<=\b(?:in|by|until|from|since|of|for|before|next|this|last|late|early|mid|between|through|thru|to|after|during) )may(?! not)|(?<=^)may(?=\.?$))\b(?:\.?,? (?:of )?${YEAR}\b|${OF_REL_YEAR})?(?! \d)`,
  ),
  date(
    'quarter',
    [
      'A quarter of a year: the first quarter of 2024',
      'It opens in the first quarter of 2024.',
      'A quarter of the roads are ready.',
    ],
    String.raw`\b(?:the )?(?:${EDGE}(?:the )?)?(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th|last|final)(?: (?:and|to|through) (?:the )?(?<quarter2>second|third|fourth|2nd|3rd|4th))?(?: |-)(?:quarters?|qtr)\b(?! of the \w)(?:,? (?:of )?(?:${YEAR}\b|${REL} (?:year|yr)\b|(?:the )?year\b))?`,
  ),
  date(
    'half',
    [
      'Half a year: the second half of this year',
      'It opens in the second half of this year.',
      'The first half of the road is ready.',
    ],
    String.raw`\b(?:the )?(?:${EDGE}(?:the )?)?(?<half>first|second|1st|2nd)(?: |-)half (?:of )?(?:${YEAR}\b|${REL} year\b|the year\b)`,
  ),
  date(
    'season',
    ['A season: this autumn, in spring 2025', 'It opens in autumn.', 'The springs are warm.'],
    String.raw`\b(?:${EDGE})?(?:${REL} )?(?<season>spring|summer|autumn|winter)\b(?:,? (?:of )?(?:${YEAR}\b|this year\b))?`,
  ),
  date(
    'edge',
    [
      'A part of a period: the end of the year, mid-2025',
      'It opens by the end of the year.',
      'It opens at the end of the street.',
    ],
    String.raw`\b(?:${EDGE}(?:(?:the )?(?:year )?${YEAR}\b|(?:${REL} |the )?(?<unit>year|yr|month|week|quarter|qtr|half-year)\b))`,
  ),
  date(
    'relative',
    ['A period seen from now: this year, next month', 'It opens next year.', 'It opens every year.'],
    String.raw`\b(?:(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: day)? of (?=(?:the )?\w{4,9} month))?(?:${REL} (?<unit>year|yr|month|week|quarter|qtr|half-year)\b(?! (?:of|and a half)\b))`,
  ),
  date(
    'day-word',
    ['Yesterday, today and tomorrow', 'It opens tomorrow.', 'It opens yearly.'],
    String.raw`\b(?<rel>today|(?:the )?day after tomorrow|tomorrow|(?:the )?day before yesterday|yesterday)(?: (?:morning|evening|night|afternoon)|'?s)?(?<unit>)\b`,
  ),
  date(
    'year-end',
    ['The end of a year as one word: by year-end', 'It opens by year-end.', 'It opens every year.'],
    String.raw`\b(?:${REL} )?(?<unit>year|month|quarter)(?:'s)?(?:-| )(?<edge>end)\b`,
  ),
  date(
    'years-short',
    ['Two years, the second in two figures: 2024/25', 'It runs in 2024/25.', 'It runs in 2024/255.'],
    String.raw`(?<![\w.,/-])${YEAR}(?:/|-|–)(?<year2>\d\d)(?![\w/-]|[.,]\d| (?:percent|people|families|schools))`,
  ),
  date(
    'year',
    ['A year, or a range of years: 2019-2021', 'It runs in 2019-2021.', 'It cost 2019.5 tenge.'],
    String.raw`(?<![\w.,-])(?:(?<=\bthe )year )?${YEAR}(?: ?(?:-|–|/|to|and|through|thru) ?(?<year2>(?:19|20)\d\d))?\b(?![.,]\d| (?:tenge|people|families|schools|kilometres|b\.?c\b))`,
  ),
  date(
    'span',
    [
      'A stretch of time from now: within two months, in the next seven years',
      'It opens in the next seven years.',
      'It opened seven years ago.',
    ],
    String.raw`\b(?:(?<=\b(?:in|within|over|during|for|after) )(?:(?:the )?(?=\d|\w)|(?:the|a) (?=(?:course|period) of ))|(?=(?:next|coming|following|last|past|previous|preceding) ))(?:(?<ahead>next|coming|following|last|past|previous|preceding) |(?:period|course) of (?:the next )?)?(?<n>\d{1,3}|${NUMBER})(?:-| )(?:working |calendar )?(?<span>days?|weeks?|months?|quarters?(?! of)|years?)\b(?! (?:ago|old|later|earlier|of experience))`,
  ),
];

const BOUNDS: readonly BoundCue[] = [
  bound('before', 'before', ['before ', 'beforehand '], String.raw`\b(?:before|prior to|ahead of)(?: the)?`),
  bound('later', 'later', ['after ', 'thereafter '], String.raw`\bafter(?: the)?`),
  bound('between', 'from', ['between ', 'betweens '], String.raw`\bbetween(?: the)?`),
  bound(
    'by',
    'by',
    ['by ', 'nearby '],
    String.raw`\b(?:by|until|till|through|thru|no later than|not later than|up to)(?: the)?(?: very)?`,
  ),
  bound(
    'from',
    'from',
    ['starting from ', 'away '],
    String.raw`\b(?:(?:starting )?from|as of|since|(?:starting|beginning|effective)(?: (?:in|on))?)(?: the)?`,
  ),
  bound(
    'within',
    'within',
    ['within ', 'with '],
    String.raw`\b(?:within|over|during|throughout|for)(?: the| a)?(?: (?:period|course) of(?: the)?)?`,
  ),
  bound('after', 'after', ['in ', 'indeed '], String.raw`\bin(?=(?: a)? )`),
  bound('in', 'in', ['on ', 'upon '], String.raw`\b(?:in|on|at|for)(?: the)?(?: course of)?`),
];

/** English dates. */
export const EN_DATES: DateData = {
  patterns: PATTERNS,
  bounds: BOUNDS,
  ...EN_DATE_WORDS,
  between: /^ ?(?:-|–|to|thru|through|till|until)(?: the)? ?$/,
  ranges: [
    { opener: /^between /, gap: /^ and (?:the )?$/, closer: /$/ },
    { opener: /^/, gap: /^ $/, closer: /^(?:through|thru) / },
  ],
};
