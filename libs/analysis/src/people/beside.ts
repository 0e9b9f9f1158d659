import type { Mention } from './find-mentions';
import { isPersonal, type PeopleData } from './people-data';

/** Whether a mention is an office that one human being holds. */
export function holdsOffice(mention: Mention | undefined): mention is Mention {
  return mention?.kind === 'office' && isPersonal(mention.office);
}

/** Nothing, or the place of an office ("акима Аксу-Демо Сынакбека Демобаева"). */
export const isBefore = (between: string, data: PeopleData): boolean =>
  between === ' ' || between === ', ' || data.between.test(between);
/** A comma, and what may lead on to an office behind a name. */
export const isBehind = (between: string): boolean =>
  /^, (?:\d{2}, )?(?:(?:the|an?|our|its|his|her|their|one of the|now|then|currently) )?(?:(?!and |who|but |while |with |when |where |which |или |also )[\p{L}-]{3,16} )?$/u.test(
    between,
  );
