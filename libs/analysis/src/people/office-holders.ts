import type { OfficeKey } from './people-data';

/** Who held an office of the Republic of Kazakhstan, and when; days in Asia/Almaty, `until` not included. */
export interface OfficeHolder {
  readonly office: OfficeKey;
  /** The family name's stem in Latin and in Cyrillic script, folded. */
  readonly surnames: readonly string[];
  readonly from: string;
  readonly until: string | null;
}

/**
 * Presidents and Prime Ministers, so that "the Head of State" is known to be the person whom the release names
 * elsewhere. It never puts a name into a release that does not give it.
 */
export const OFFICE_HOLDERS: readonly OfficeHolder[] = [
  { office: 'president', surnames: ['nazarbayev', 'назарбаев'], from: '1991-12-16', until: '2019-03-20' },
  { office: 'president', surnames: ['tokayev', 'тоқаев', 'токаев'], from: '2019-03-20', until: null },
  {
    office: 'prime-minister',
    surnames: ['massimov', 'мәсімов', 'масимов'],
    from: '2014-04-02',
    until: '2016-09-08',
  },
  {
    office: 'prime-minister',
    surnames: ['sagintayev', 'сағынтаев', 'сагинтаев'],
    from: '2016-09-09',
    until: '2019-02-21',
  },
  { office: 'prime-minister', surnames: ['mamin', 'мамин'], from: '2019-02-25', until: '2022-01-05' },
  {
    office: 'prime-minister',
    surnames: ['smailov', 'смайылов', 'смаилов'],
    from: '2022-01-05',
    until: '2024-02-05',
  },
  {
    office: 'prime-minister',
    surnames: ['bektenov', 'бектенов', 'бектенов'],
    from: '2024-02-06',
    until: null,
  },
];

/** Who held the office on the day; `null` where it isn't known, or where the day isn't. */
export function holderOn(office: OfficeKey, day: string | null): OfficeHolder | null {
  if (day === null) return null;
  const holder = OFFICE_HOLDERS.find(
    (one) => one.office === office && one.from <= day && (one.until === null || day < one.until),
  );
  return holder ?? null;
}
