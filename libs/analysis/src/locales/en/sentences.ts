import type { SentenceData } from '../../sentences/abbreviation';

/** English abbreviations. */
export const EN_SENTENCES: SentenceData = {
  neverLast: new Set(
    'mt mr mrs ms dr prof rev hon gen col maj capt lt sgt gov sen rep pres amb adm st messrs vs e.g i.e cf al viz ca approx fig figs'.split(
      ' ',
    ),
  ),
  seldomLast: new Set(
    'inc corp co ltd llc llp bros jr sr etc ph.d u.s u.k u.n e.u d.c a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd est dept univ calif conn mass pa va vt wis'.split(
      ' ',
    ),
  ),
  starters: new Set(
    'How What Why Who Where Which Yes The A An In On At By For From It He She They We I You This That These Those But And However As If When While After Before There Its His Her Their Our My Mr Mrs Ms According Under With Although Since To Not No Last Let Turn Did Some One Two'.split(
      ' ',
    ),
  ),
  beforeNumber: new Set('no nos p pp art sec vol ch para'.split(' ')),
};
