import type { SentenceData } from '../../sentences/abbreviation';

/** English abbreviations. */
export const EN_SENTENCES: SentenceData = {
  neverLast: new Set(
    'mt mr mrs ms dr prof rev hon gen col maj capt lt sgt gov sen rep pres amb adm st messrs vs e.g i.e cf al viz ca approx fig figs'.split(
      ' ',
    ),
  ),
  seldomLast: new Set(
    'inc corp co ltd llc llp bros jr sr etc ph.d u.s u.k u.n e.u d.c jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd est dept univ calif conn mass pa va vt wis'.split(
      ' ',
    ),
  ),
  starters: new Set(
    'How What Why Who Where Which Yes The A An In On At By For From It He She They We I You This That These Those But And However As If When While After Before There Its His Her Their Our My Mr Mrs Ms According Under With Although Since To Not No Last Let Turn Did Some One Two Many Most Several Few Each Every Both Another Others Such All Any More Millions Thousands Hundreds Dozens Finally Later Then Now Meanwhile Instead Because Despite During Even Here Nobody Nothing Perhaps So Still Though Thus Yet Your'.split(
      ' ',
    ),
  ),
  beforeNumber: new Set('no nos n° p pp art sec vol ch para'.split(' ')),
  afterTime: new Set(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun EST EDT ET CST CDT CT MST PST PDT PT GMT UTC BST CET Eastern Central Mountain Pacific Moscow Almaty Astana New London Tokyo January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec'.split(
      ' ',
    ),
  ),
  opening: /^(?:at|by|on|from|since|until|before|after|around|about) \d{1,2}(?::\d\d)? ?[ap]\.m$/i,
  relatives: new Set('which who whom whose where although though because'.split(' ')),
};
