import type { RequestedRange } from '@uade/contracts';

/** A range as it stands in the form. */
export interface BackfillDraft {
  readonly by: RequestedRange['by'];
  /** `YYYY-MM-DD`. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly fromPage: string;
  readonly toPage: string;
}

export type RangeProblem = 'days' | 'day-order' | 'pages' | 'page-order';

const MOST_PAGES = 100_000;

/** An empty form: up to today, and the first pages. */
export function beginRange(today: string): BackfillDraft {
  return { by: 'dates', fromDay: '', toDay: today, fromPage: '1', toPage: '10' };
}

/** The range that the form asks for, or what is wrong with it. */
export function rangeOf(draft: BackfillDraft): RequestedRange | RangeProblem {
  return draft.by === 'dates' ? daysOf(draft) : pagesOf(draft);
}

function daysOf({ fromDay: from, toDay: to }: BackfillDraft): RequestedRange | RangeProblem {
  if (![from, to].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))) return 'days';
  return from <= to ? { by: 'dates', from, to } : 'day-order';
}

function pagesOf({ fromPage, toPage }: BackfillDraft): RequestedRange | RangeProblem {
  const [from = NaN, to = NaN] = [fromPage, toPage].map((page) =>
    /^\d+$/.test(page.trim()) ? Number(page) : NaN,
  );
  if (!(from >= 1 && to >= 1 && to <= MOST_PAGES)) return 'pages';
  return from <= to ? { by: 'pages', from, to } : 'page-order';
}
