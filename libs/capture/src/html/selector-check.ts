import { DomainError, truncate } from '@uade/kernel';
import { matcherOf } from './select';

const LONGEST_SELECTOR = 200;

/** Whether a selector can be read: tag, `.class`, `#id`, `[name]`, `[name="value"]`, `[name*="part"]`, spaces, commas. */
export function isSelector(selector: string): boolean {
  if (selector.length > LONGEST_SELECTOR) return false;
  try {
    matcherOf(selector);
    return true;
  } catch {
    return false;
  }
}

/**
 * Refuse selectors that can't be read; `null` is one that was not given.
 *
 * @throws invalid-input
 */
export function refuseUnreadable(selectors: readonly (string | null)[]): void {
  const wrong = selectors.find((one) => one !== null && !isSelector(one)) ?? null;
  if (wrong === null) return;
  throw new DomainError(
    'invalid-input',
    `The selector "${truncate(wrong, LONGEST_SELECTOR)}" can't be read.`,
    'Use tags, .classes, #ids and [attributes], separated by spaces for "inside" and commas for "or".',
  );
}
