import { forms, type HedgeCue, type NumberData, type UnitCue } from '../../numbers/number-data';
import { numberMakers } from '../../numbers/number-makers';
import { cue } from '../../rules/rule';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const { unit, hedge } = numberMakers('en', {
  numeral: String.raw`\d|[$€₸]|hundred|thousand|million|billion|trillion|two|three|five|ten`,
  gap: '[ -]?',
});

const UNITS: readonly UnitCue[] = [
  unit(
    'percentage-point',
    ['It rose by 2 percentage points.', 'He has 2 points.'],
    String.raw`(?:percentage points?|p\.p\.|pp)(?!\w)`,
  ),
  unit(
    'percent',
    ['It rose by 5.2 percent.', 'It rose by 5 points.'],
    String.raw`(?:%|(?:percent|per cent|pct)\b)`,
  ),
  unit('tenge', ['It costs 5 million tenge.', 'It costs 5 million dollars.'], String.raw`(?:tenge|kzt)\b|₸`),
  unit('tenge', ['It costs KZT 5 million.', 'It costs USD 5 million.'], String.raw`\bkzt|₸`, 'before'),
  unit(
    'dollar',
    ['It costs 5 million US dollars.', 'It costs 5 million tenge.'],
    String.raw`(?:(?:u\.?s\.? )?dollars?|usd)\b|\$`,
  ),
  unit(
    'dollar',
    ['It costs US$5 million.', 'It costs €5 million.'],
    String.raw`(?:\bus ?)?\$|\busd`,
    'before',
  ),
  unit('euro', ['It costs 5 million euros.', 'It costs 5 million tenge.'], String.raw`(?:euros?|eur)\b|€`),
  unit('euro', ['It costs €5 million.', 'It costs $5 million.'], String.raw`€|\beur`, 'before'),
  unit('rouble', ['It costs 5 million roubles.', 'It costs 5 million tenge.'], String.raw`rou?bles?\b`),
  unit('yuan', ['It costs 5 million yuan.', 'It costs 5 million tenge.'], String.raw`yuan\b`),
  unit('hectare', ['They sow 300 hectares.', 'They sow 300 fields.'], String.raw`(?:hectares?|ha)\b`),
  unit(
    'square-metre',
    ['They build 300 square metres of housing.', 'They build 300 squares.'],
    String.raw`(?:square met(?:re|er)s?|sq\.? ?m|m2|m²)(?!\w)`,
  ),
  unit(
    'square-kilometre',
    ['It covers 300 square kilometres.', 'It covers 300 kilometres.'],
    String.raw`(?:square kilomet(?:re|er)s?|sq\.? ?km|km2|km²)(?!\w)`,
  ),
  unit(
    'kilometre',
    ['They repair 300 kilometres of road.', 'They repair 300 roads.'],
    String.raw`(?:kilomet(?:re|er)s?|km)\b`,
  ),
  unit(
    'metre',
    ['The bridge is 300 metres long.', 'The bridge has 300 lamps.'],
    String.raw`(?:met(?:re|er)s?|m)\b(?!²)`,
  ),
  unit(
    'tonne',
    ['They harvest 300 tonnes.', 'They harvest 300 fields.'],
    String.raw`(?:metric )?(?:tonnes?|tons?)\b`,
  ),
  unit(
    'kilogram',
    ['It weighs 300 kilograms.', 'It weighs 300 tonnes.'],
    String.raw`(?:kilogram(?:me)?s?|kg)\b`,
  ),
  unit(
    'cubic-metre',
    ['They send 300 cubic metres of water.', 'They send 300 cubes.'],
    String.raw`(?:cubic met(?:re|er)s?|m3|m³)(?!\w)`,
  ),
  unit(
    'litre',
    ['They send 300 litres of water.', 'They send 300 letters.'],
    String.raw`(?:litres?|liters?)\b`,
  ),
  unit('barrel', ['They sell 300 barrels of oil.', 'They sell 300 bars.'], String.raw`barrels?\b`),
  unit('megawatt', ['The plant gives 300 MW.', 'The plant gives 300 jobs.'], String.raw`(?:megawatts?|mw)\b`),
  unit('kilowatt-hour', ['It uses 300 kWh.', 'It uses 300 kW.'], String.raw`(?:kilowatt[- ]hours?|kwh)\b`),
  unit(
    'job',
    ['It gives 300 new jobs.', 'It gives 300 new roads.'],
    String.raw`(?:(?:new|permanent) ){0,2}(?:jobs?|workplaces?)\b`,
  ),
  unit(
    'family',
    ['It houses 300 families.', 'It houses 300 shops.'],
    String.raw`(?:large )?(?:famil(?:y|ies)|households?)\b`,
  ),
  unit(
    'person',
    ['It serves 300 people.', 'It serves 300 meals.'],
    String.raw`(?:people|persons?|citizens|residents|inhabitants|workers|employees|students|pupils|children|teachers|doctors|specialists|volunteers|pensioners)\b`,
  ),
  unit('times', ['Output grew 3 times.', 'Output grew in 3 regions.'], String.raw`(?:times|fold)\b`),
  unit('year', ['It takes 3 years.', 'It takes 3 days.'], String.raw`years?\b(?! (?:old|ago))`),
  unit('month', ['It takes 3 months.', 'It takes 3 days.'], String.raw`months?\b(?! ago)`),
  unit('week', ['It takes 3 weeks.', 'It takes 3 days.'], String.raw`weeks?\b(?! ago)`),
  unit(
    'day',
    ['It takes 3 working days.', 'It takes 3 hours.'],
    String.raw`(?:working |calendar )?days?\b(?! ago)`,
  ),
  unit('hour', ['It takes 3 hours.', 'It takes 3 days.'], String.raw`hours?\b(?! ago)`),
];

const HEDGES: readonly HedgeCue[] = [
  hedge(
    'about',
    ['about', 'before'],
    ['It costs about 5 million tenge.', 'It tells about schools.'],
    String.raw`\b(?:about|around|approximately|roughly|some|nearly|almost|close to|an estimated)|~|≈`,
  ),
  hedge(
    'at-least',
    ['at-least', 'before'],
    ['It costs at least 5 million tenge.', 'It costs at most 5 million tenge.'],
    String.raw`\b(?:at least|(?<!no |not )more than|over|no less than|not less than|no fewer than|a minimum of|exceeding|in excess of|upwards of)`,
  ),
  hedge(
    'at-most',
    ['at-most', 'before'],
    ['It costs no more than 5 million tenge.', 'It costs more than 5 million tenge.'],
    String.raw`\b(?:at most|up to|no more than|not more than|less than|fewer than|under|below|not exceeding|a maximum of)`,
  ),
  hedge(
    'or-more',
    ['at-least', 'after'],
    ['It takes 300 or more.', 'It takes 300 more.'],
    String.raw`(?:or|and) more\b|\+`,
  ),
];

/** English numbers. */
export const EN_NUMBERS: NumberData = {
  units: UNITS,
  hedges: HEDGES,
  figure: /(?<whole>\d{1,3}(?:(?:,\d{3}){1,4}|(?: \d{3}){1,4})(?!\d)|\d{1,24})(?:[.,](?<part>\d{1,6}))?/y,
  words: forms({
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
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    half: 0.5,
  }),
  scales: forms({
    hundred: 100,
    thousand: 1e3,
    'million mln mn': 1e6,
    'billion bn bln': 1e9,
    'trillion tn trln': 1e12,
  }),
  ending: null,
  andHalf: /(?: |-)and(?: |-)a(?: |-)half(?![a-z-])/y,
  between: /-| and (?:a )?| a | |(?=(?:bn|bln|mn|mln|tn)\b)/y,
  suffix: null,
  label: cue(
    String.raw`\b(?:articles?|sections?|paragraphs?|chapters?|clauses?|items?|points?|no|nos|number|part|page|p|room|school|law|resolution|decree|version|${MONTH})\.? ?$`,
  ),
  other: cue(
    String.raw`(?:st|nd|rd|th)\b|[ -](?:quarters|halves|fifths|tenths|first|second|thirds?|fourth|fifth|sixth|seventh|eighth|ninth)\b|,? (?:of )?(?:${MONTH})\b|[ap]\.?m\b| (?:a\.m|p\.m|am|pm)\b`,
    'y',
  ),
  shared: cue(String.raw`^ (?:to|and|or) (?:the )?$`),
};
