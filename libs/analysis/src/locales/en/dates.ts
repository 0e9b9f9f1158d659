import type { BoundCue, DateData, DatePattern } from '../../dates/date-data';
import { boundMaker, ruleMakers } from '../rule-makers';

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const FULL_MONTH = 'january|february|march|april|june|july|august|september|october|november|december';
const ORDINALS =
  '(?:twenty-|thirty-|twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth';
const REL =
  '(?<rel>this|next|the next|the coming|coming|the current|current|the following|following|last|previous)';
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety|a|an';
const EDGE = '(?:the )?(?:very )?(?<edge>end|beginning|start|middle|mid|early|late)(?: of |-| )';

const { date } = ruleMakers('en');
const bound = boundMaker('en', 'before');

const PATTERNS: readonly DatePattern[] = [
  date(
    'day-month',
    [
      'Day and month, with or without a year: 13 March 2023',
      'It opens on 13 March 2023.',
      'It opens in March 2023.',
    ],
    String.raw`(?<!\d[.,/-]?)\b(?:the )?(?<day>\d{1,2}(?=st|nd|rd|th|\W|$)|${ORDINALS})(?:st|nd|rd|th)?(?: ?(?:-|–|to|thru|through|and|until) ?(?:the )?(?<day2>\d{1,2})(?:st|nd|rd|th)?)?(?: day)?(?: of)?(?: |-|/)(?<month>${MONTH})\b\.?(?:(?:,? |-|/)(?<year>(?:19|20)\d\d|(?<=[-/])\d\d)\b)?`,
  ),
  date(
    'month-day',
    [
      'Month and day, with or without a year: June 9, 2019',
      'It takes place on June 9, 2019.',
      'It takes place in June 2019.',
    ],
    String.raw`\b(?<month>${MONTH})\.? (?:the )?(?<day>\d{1,2}(?=st|nd|rd|th|\W|$)|${ORDINALS})(?:st|nd|rd|th)?\b(?! (?:percent|per cent|people|million|billion|tenge|schools))(?: ?(?:-|–|to|thru|through|until) ?(?:the )?(?<day2>\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:-|–) ))?(?:,? ${YEAR}\b)?`,
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
    'quarter-figures',
    ['A quarter as Q4: Q4 2023, 2023Q4', 'It opens in Q4 2023.', 'It opens in QA 2023.'],
    String.raw`\bq(?<quarter>[1-4])\b(?:,? ${YEAR}\b)?`,
  ),
  date(
    'event',
    [
      'A time limit that names no day: by the next meeting',
      'It must be ready by the next meeting.',
      'It was ready at the next meeting.',
    ],
    String.raw`\b(?:by|before|until|no later than) (?<event>(?:the )?(?:(?:next|end of the|start of the|beginning of the|current|heating|school|sowing|harvest|new|academic) ){1,3}(?:meeting|session|sitting|season|campaign|conference|forum|congress|year)|(?:the )?(?:elections?|referendum|nauryz|harvest|holidays?))\b`,
  ),
  date(
    'iso',
    ['An ISO date: 2023-10-31', 'The term ends on 2023-10-31.', 'The number is 2023-3175.'],
    String.raw`(?<![\w.,/-])(?<year>(?:19|20)\d\d)(?:-|/)(?<month>0?[1-9]|1[0-2])(?:(?:-|/)(?<day>[0-3]?\d))?(?![\w/-]|[.,]\d)`,
  ),
  date(
    'month',
    ['A month with its year, or after a preposition: in May', 'It opens in May.', 'It may open soon.'],
    String.raw`\b(?:${EDGE})?(?:(?:next|the next|coming|(?<rel>this|last|previous)) )?(?<month>(?:${MONTH})\b(?=,? (?:19|20)\d\d)|${FULL_MONTH}|(?<=\b(?:in|by|until|from|since|of|before|next|this|last) )may(?! not))\b(?:,? (?:of )?${YEAR}\b)?(?! \d)`,
  ),
  date(
    'quarter',
    [
      'A quarter of a year: the first quarter of 2024',
      'It opens in the first quarter of 2024.',
      'A quarter of the roads are ready.',
    ],
    String.raw`\b(?:the )?(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)\b(?:,? (?:of )?(?:the )?(?:${YEAR}\b|${REL} year\b))?`,
  ),
  date(
    'half',
    [
      'Half a year: the second half of this year',
      'It opens in the second half of this year.',
      'The first half of the road is ready.',
    ],
    String.raw`\b(?:the )?(?<half>first|second) half of (?:the )?(?:${YEAR}\b|${REL} year\b|year\b)`,
  ),
  date(
    'season',
    ['A season: this autumn, in spring 2025', 'It opens in autumn.', 'The springs are warm.'],
    String.raw`\b(?:${EDGE})?(?:(?:${REL}) )?(?<season>spring|summer|autumn|winter)\b(?:,? (?:of )?(?:${YEAR}\b|this year\b))?`,
  ),
  date(
    'edge',
    [
      'A part of a period: the end of the year, mid-2025',
      'It opens by the end of the year.',
      'It opens at the end of the street.',
    ],
    String.raw`\b${EDGE}(?:(?:the )?${YEAR}\b|(?:(?:${REL}|the) )?(?<unit>year|month|week|quarter|half-year)\b)`,
  ),
  date(
    'relative',
    ['A period seen from now: this year, next month', 'It opens next year.', 'It opens every year.'],
    String.raw`\b(?:(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: day)? of )?${REL} (?<unit>year|yr|month|week|quarter|qtr|half-year)\b`,
  ),
  date(
    'day-word',
    ['Today and tomorrow', 'It opens tomorrow.', 'It opens yearly.'],
    String.raw`\b(?<rel>today|tomorrow|the day after tomorrow)(?<unit>)\b`,
  ),
  date(
    'year',
    ['A year, or a range of years: 2019-2021', 'It runs in 2019-2021.', 'It cost 2019.5 tenge.'],
    String.raw`(?<![\w.,-])${YEAR}(?: ?(?:-|–|to|and) ?(?<year2>(?:19|20)\d\d))?\b(?![.,]\d| (?:tenge|people|families|schools|kilometres))`,
  ),
  date(
    'span',
    [
      'A stretch of time from now: within two months, in the next seven years',
      'It opens in the next seven years.',
      'It opened seven years ago.',
    ],
    String.raw`\b(?:(?<=\b(?:in|within|over|during|for|after) )(?:the )?(?=\d|\w)|(?=(?:next|coming|following) ))(?:(?<ahead>next|coming|following) |period of )?(?<n>\d{1,3}|${NUMBER})(?:-| )(?:working |calendar )?(?<span>days?|weeks?|months?|quarters?|years?)\b(?! (?:ago|old|later|earlier|of experience))`,
  ),
];

const BOUNDS: readonly BoundCue[] = [
  bound('before', 'before', ['before ', 'beforehand '], String.raw`\b(?:before|prior to|ahead of)(?: the)?`),
  bound(
    'by',
    'by',
    ['by ', 'nearby '],
    String.raw`\b(?:by|until|till|no later than|not later than|up to)(?: the)?(?: very)?`,
  ),
  bound(
    'from',
    'from',
    ['starting from ', 'away '],
    String.raw`\b(?:(?:starting )?from|as of|since|starting|beginning|effective)(?: the)?`,
  ),
  bound(
    'within',
    'within',
    ['within ', 'with '],
    String.raw`\b(?:within|over|during|throughout|for)(?: the)?(?: period of)?`,
  ),
  bound('after', 'after', ['in ', 'indeed '], String.raw`\b(?:in|after)(?=(?: a)? )`),
  bound('in', 'in', ['on ', 'upon '], String.raw`\b(?:in|on|at|for)(?: the)?`),
];

/** English dates. */
export const EN_DATES: DateData = {
  patterns: PATTERNS,
  hint: /\d|meeting|session|sitting|season|campaign|conference|forum|congress|election|referendum|nauryz|harvest|holiday|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|year|month|week|quarter|day|spring|summer|autumn|winter|today|tomorrow|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b/,
  bounds: BOUNDS,
  months: {
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    may: 5,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  },
  seasons: { spring: 3, summer: 6, autumn: 9, winter: 12 },
  numbers: {
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    sixty: 60,
    ninety: 90,
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    '1st': 1,
    '2nd': 2,
    '3rd': 3,
    '4th': 4,
  },
  units: {
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    qtr: 'quarter',
    yr: 'year',
    'half-year': 'half',
    year: 'year',
    '': 'day',
  },
  relatives: {
    this: 0,
    'the current': 0,
    current: 0,
    next: 1,
    'the next': 1,
    coming: 1,
    'the coming': 1,
    last: -1,
    previous: -1,
    following: 1,
    'the following': 1,
    'the day after tomorrow': 2,
    today: 0,
    tomorrow: 1,
  },
  between: /^ ?(?:-|–|to|thru|through|till|until)(?: the)? ?$/,
  edges: {
    end: 'end',
    late: 'end',
    beginning: 'start',
    start: 'start',
    early: 'start',
    middle: 'middle',
    mid: 'middle',
  },
};
