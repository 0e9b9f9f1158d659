import { almatyOffset, DomainError, type ReadLanguage } from '@uade/kernel';
import { addDays, almatyDay } from '@uade/tracking';
import { type DateParts, DATE_WORDS, type DateWords } from './demo-words';

/** What a template is rendered for: the language of its dates and the instant of the first start. */
export interface TemplateFrame {
  readonly language: ReadLanguage;
  readonly start: Date;
}

interface Moment {
  /** Day of the first start in Asia/Almaty, `YYYY-MM-DD`. */
  readonly today: string;
  readonly words: DateWords;
}

type Field = (moment: Moment, offset: number) => string;

const PLACEHOLDER = /\{\{([a-z-]+):([+-]\d{1,4})(?: (\d{2}:\d{2}))?\}\}/g;

/** Placeholders without a time of day; the number counts days, months, quarters or years from the first start. */
const FIELDS: Readonly<Record<string, Field>> = {
  day: ({ today }, days) => addDays(today, days),
  date: ({ today, words }, days) => words.date(partsOf(addDays(today, days))),
  'date-to': ({ today, words }, days) => words.dateTo(partsOf(addDays(today, days))),
  'date-on': ({ today, words }, days) => words.dateOn(partsOf(addDays(today, days))),
  'date-from': ({ today, words }, days) => words.dateFrom(partsOf(addDays(today, days))),
  'month-in': ({ today, words }, months) => words.monthIn(partsOf(firstOfMonth(today, months))),
  'month-end': ({ today, words }, months) => words.monthEnd(partsOf(firstOfMonth(today, months))),
  'month-first': ({ today }, months) => firstOfMonth(today, months),
  'month-last': ({ today }, months) => addDays(firstOfMonth(today, months + 1), -1),
  'quarter-in': ({ today, words }, quarters) => {
    const { year, month } = partsOf(firstOfQuarter(today, quarters));
    return words.quarterIn(year, (month + 2) / 3);
  },
  'quarter-first': ({ today }, quarters) => firstOfQuarter(today, quarters),
  'quarter-last': ({ today }, quarters) => addDays(firstOfQuarter(today, quarters + 1), -1),
  year: ({ today }, years) => String(partsOf(today).year + years),
};

/**
 * Fill in a demo text's placeholders: `{{date:+45}}` is the day 45 days after the first start, in the text's words.
 * A text without placeholders comes back as it is.
 *
 * @throws invalid-input  where a placeholder is unknown or malformed
 * @see server/demo/README.md for the grammar
 */
export function renderTemplate(template: string, { language, start }: TemplateFrame): string {
  const moment: Moment = { today: almatyDay(start), words: DATE_WORDS[language] };
  const rendered = template.replace(PLACEHOLDER, (written, name: string, offset: string, time?: string) => {
    if (name === 'instant' && time !== undefined) return instant(addDays(moment.today, Number(offset)), time);
    const field = Object.hasOwn(FIELDS, name) && time === undefined ? FIELDS[name] : undefined;
    if (!field) throw unknown(written);
    return field(moment, Number(offset));
  });
  const left = /\{\{.{0,40}/.exec(rendered);
  if (left) throw unknown(left[0]);
  return rendered;
}

/** That time of day in Almaty, with Almaty's offset on that day. */
function instant(day: string, time: string): string {
  return `${day}T${time}:00+0${almatyOffset(Date.parse(`${day}T00:00:00Z`))}:00`;
}

function partsOf(day: string): DateParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

function firstOfMonth(today: string, months: number): string {
  const { year, month } = partsOf(today);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

function firstOfQuarter(today: string, quarters: number): string {
  const intoQuarter = (partsOf(today).month - 1) % 3;
  return firstOfMonth(today, quarters * 3 - intoQuarter);
}

function unknown(placeholder: string): DomainError {
  return new DomainError(
    'invalid-input',
    `The demo's template has an unknown placeholder: ${placeholder}`,
    'See server/demo/README.md for those that there are.',
  );
}
