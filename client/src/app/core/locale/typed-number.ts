import type { InterfaceLanguage } from './languages';

/** Thousands parted by blanks: "70 000", whichever blank it is. */
const BLANK_BETWEEN_THOUSANDS = /(?<=\d)\s(?=\d{3}(?!\d))/gu;

/** Thousands as only English parts them: "1,500,000.5". */
const COMMAS_BETWEEN_THOUSANDS = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

/**
 * The number that somebody typed. A comma and a point both begin its decimals; only in English does a comma before three digits
 * part thousands, as it does wherever numbers are shown there.
 *
 * @returns `null` where it is no number.
 */
export function typedNumber(text: string, language: InterfaceLanguage): number | null {
  const whole = text.trim().replace(/^[−–]/, '-').replace(BLANK_BETWEEN_THOUSANDS, '');
  const isParted = language === 'en' && COMMAS_BETWEEN_THOUSANDS.test(whole);
  const plain = isParted ? whole.replaceAll(',', '') : whole.replace(',', '.');
  return /^-?\d+(\.\d+)?(e\+\d+)?$/.test(plain) ? Number(plain) : null;
}
