import { nameKey } from './name-key';
import type { OfficeKey } from './people-data';

/** Who held an office of the Republic of Kazakhstan, and when; days in Asia/Almaty. */
export interface OfficeHolder {
  readonly office: OfficeKey;
  /** Given and family name in the English spelling. */
  readonly name: string;
  readonly from: string;
  /** The first day on which somebody else held it, or nobody; `null` for whoever held it on `HOLDERS_KNOWN_UNTIL`. */
  readonly until: string | null;
}

/** After this day the list knows nobody: whoever held an office then may have left it. */
export const HOLDERS_KNOWN_UNTIL = '2025-12-31';

type Term = readonly [name: string, from: string, until: string | null];

/**
 * Terms of office, so that "the Head of State" is known to be the person whom the release names elsewhere, and so that
 * an office and its holder's name have one key. It never puts a name into a release that does not give it.
 *
 * Acting holders are left out, and so are the days between two holders. On a day of change the new holder has the
 * office. Where the record seen gives only the month, the term here begins with the next. Ministers are not listed:
 * their days could not be confirmed one by one.
 *
 * Sources: decrees as reported by Akorda and Kazinform (inform.kz, 4 May 2020, 1 February 2022), Reuters (10 September
 * 2018), Eurasianet (19 September 2019), The Astana Times (6 February 2024), Tengrinews (22 June 2016); for the chairs
 * of both chambers, the lists on their own sites as given by Wikipedia; for the Sagintayev and Mamin governments,
 * Wikipedia and The Times of Central Asia (26 February 2019).
 */
const TERMS: Readonly<Partial<Record<OfficeKey, readonly Term[]>>> = {
  president: [
    ['Nursultan Nazarbayev', '1991-12-16', '2019-03-20'],
    ['Kassym-Jomart Tokayev', '2019-03-20', null],
  ],
  'prime-minister': [
    ['Karim Massimov', '2007-01-10', '2012-09-24'],
    ['Serik Akhmetov', '2012-09-24', '2014-04-02'],
    ['Karim Massimov', '2014-04-02', '2016-09-08'],
    ['Bakytzhan Sagintayev', '2016-09-09', '2019-02-21'],
    ['Askar Mamin', '2019-02-25', '2022-01-05'],
    ['Alikhan Smailov', '2022-01-11', '2024-02-05'],
    ['Olzhas Bektenov', '2024-02-06', null],
  ],
  'senate-chair': [
    ['Nurtai Abykayev', '2004-03-10', '2007-01-11'],
    ['Kassym-Jomart Tokayev', '2007-01-11', '2011-04-15'],
    ['Kairat Mami', '2011-04-15', '2013-10-16'],
    ['Kassym-Jomart Tokayev', '2013-10-16', '2019-03-20'],
    ['Dariga Nazarbayeva', '2019-03-20', '2020-05-02'],
    ['Maulen Ashimbayev', '2020-05-04', null],
  ],
  'mazhilis-chair': [
    ['Nurlan Nigmatulin', '2012-01-20', '2014-04-03'],
    ['Kabibulla Dzhakupov', '2014-04-03', '2016-01-20'],
    ['Baktykozha Izmukhambetov', '2016-03-25', '2016-06-22'],
    ['Nurlan Nigmatulin', '2016-06-22', '2022-02-01'],
    ['Yerlan Koshanov', '2022-02-01', null],
  ],
  'state-counsellor': [['Yerlan Karin', '2022-07-01', null]],
  'head-of-administration': [
    ['Adilbek Zhaksybekov', '2016-06-21', '2018-09-10'],
    ['Yerlan Koshanov', '2019-09-18', '2022-02-01'],
    ['Olzhas Bektenov', '2023-05-01', '2024-02-06'],
  ],
};

/** All known terms. */
export const OFFICE_HOLDERS: readonly OfficeHolder[] = (Object.keys(TERMS) as OfficeKey[]).flatMap((office) =>
  (TERMS[office] ?? []).map(([name, from, until]) => ({ office, name, from, until })),
);

/** Who held the office on the day, `YYYY-MM-DD`; `null` where it isn't known, or where the day isn't. */
export function holderOn(office: OfficeKey, day: string | null): OfficeHolder | null {
  if (day === null || day > HOLDERS_KNOWN_UNTIL) return null;
  const holder = OFFICE_HOLDERS.find(
    (one) => one.office === office && one.from <= day && (one.until === null || day < one.until),
  );
  return holder ?? null;
}

/** The family name's key without the ending that only a woman's bears; takes a name in its dictionary form. */
export function familyKey(name: string): string {
  return nameKey(name.split(' ').at(-1) ?? '').replace(/(?<=(?:ov|ev|in))a$/, '');
}
