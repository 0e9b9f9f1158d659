import type { PageValidators } from '../sources/source-health.entity';
import type { FetchAnswer } from '../../outgoing/safe-fetch';
import { CollectRefusal } from './collect-trouble';

/** 203 comes by way of a proxy. All other statuses of success bring a part, or nothing yet. */
const WHOLE: ReadonlySet<number> = new Set([200, 203]);

/**
 * Whether an answer says that all is as it was, to who asked it for something newer: nobody else can be answered so.
 *
 * @param validators  As they were given to the request; they go to the address only that they are of.
 */
export function isUnchanged(
  { status, finalUrl }: Pick<FetchAnswer, 'status' | 'finalUrl'>,
  validators: PageValidators | null,
): boolean {
  return status === 304 && validators?.url === finalUrl;
}

/** @throws CollectRefusal where an answer is not the whole of what was asked for */
export function requireWhole(asked: string, { status }: Pick<FetchAnswer, 'status'>): void {
  if (!WHOLE.has(status)) throw new CollectRefusal('status', `${asked} answered ${status}.`, status);
}
