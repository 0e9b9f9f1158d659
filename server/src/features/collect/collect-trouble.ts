import type { Trouble } from '@uade/contracts';
import { DomainError } from '@uade/kernel';
import { FetchRefusal, type FetchRefusalCode } from '../../outgoing/fetch-refusal';

/** A refusal of our own: what a site's rules or its answer keep us from. */
export class CollectRefusal extends Error {
  override readonly name = 'CollectRefusal';

  constructor(
    readonly code: 'robots-disallowed' | 'status' | 'no-items' | 'wrong-list' | 'leads-elsewhere',
    message: string,
    /** The HTTP status, where that is the reason. */
    readonly status: number | null = null,
  ) {
    super(message);
  }
}

/** The turn at a host is over: what was to be done is left for a later one. */
export class TurnOver extends Error {
  override readonly name = 'TurnOver';

  /**
   * @param trouble  What the host is to blame for; `null` where it is not.
   * @param words    What to tell somebody who waits at a screen.
   */
  constructor(
    readonly trouble: Trouble | null = null,
    words = 'The turn at the site has ended. Try again in a moment.',
  ) {
    super(trouble?.reason ?? words);
  }
}

/** What to say of what nobody foresaw; the log has the rest. */
export const UNFORESEEN: Trouble = {
  code: 'internal',
  reason: 'Something went wrong on our side; the log says what.',
};

/** Refusals that the whole host may be behind, not one of its pages. */
const OF_THE_HOST: ReadonlySet<FetchRefusalCode> = new Set([
  'name-not-found',
  'no-connection',
  'certificate-invalid',
  'too-slow',
]);

/** Whether something else on the host may go no better now. */
export function concernsHost(error: unknown): error is FetchRefusal {
  return error instanceof FetchRefusal && OF_THE_HOST.has(error.code);
}

/**
 * Why something could not be collected, in words.
 *
 * @returns `null` for what nobody foresaw.
 */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof TurnOver) return error.trouble;
  if (error instanceof FetchRefusal || error instanceof DomainError) {
    const reason = [error.message, error.remedy].filter((part) => part !== null && part !== '').join(' ');
    return { code: error.code, reason };
  }
  if (error instanceof CollectRefusal) return { code: codeOf(error), reason: error.message };
  return null;
}

/** The same for somebody who waits at a screen: why a turn is over is news to them, too. */
export function troubleAtScreen(error: unknown): Trouble | null {
  const trouble = troubleOf(error);
  return trouble === null && error instanceof TurnOver
    ? { code: 'host-resting', reason: error.message }
    : trouble;
}

function codeOf({ code, status }: CollectRefusal): string {
  return code === 'status' ? `status-${status ?? 0}` : code;
}
