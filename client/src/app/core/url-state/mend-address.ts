import { effect, type Signal, untracked } from '@angular/core';
import type { Problem } from '@uade/contracts';
import type { ProblemError } from '../api/problem';
import type { UrlState } from './url-state';

/**
 * Take out of the address what the server does not take: a value that it no longer knows or that somebody mistyped. What
 * else is asked for stays asked for, in place of a page that shows nothing but a refusal. Call it where `inject` may be called.
 *
 * @param error  What was refused when what the address asks for was read.
 */
export function mendAddress(url: UrlState, error: Signal<ProblemError | null>): void {
  effect(() => {
    const problem = error()?.problem;
    if (problem?.code !== 'invalid-input') return;
    const changes = untracked(() => withoutRefused(url, problem.issues ?? []));
    if (Object.keys(changes).length > 0) void url.set(changes, { push: false });
  });
}

/**
 * Take out of the address the values of a parameter that are none: the list would be empty as if nothing matched. Call it where
 * `inject` may be called.
 *
 * @param isKnown  Tells a value that there is; `null` as long as nobody can.
 */
export function keepKnown(
  url: UrlState,
  name: string,
  isKnown: Signal<((value: string) => boolean) | null>,
): void {
  effect(() => {
    const [asked, known] = [url.map().getAll(name), isKnown()];
    const left = known ? asked.filter(known) : asked;
    if (left.length < asked.length) void untracked(() => url.set({ [name]: left }, { push: false }));
  });
}

/** What is left of each parameter that was refused; issues name one value of several by its place: "language.1". */
function withoutRefused(url: UrlState, issues: NonNullable<Problem['issues']>): Record<string, string[]> {
  const map = url.map();
  const refused = issues.map(({ path }) => path.split('.')).filter(([name = '']) => map.has(name));
  const left = ([name = '']: string[]) => {
    const places = refused.filter(([other]) => other === name).map(([, place]) => place);
    const values = map
      .getAll(name)
      .filter((_, at) => !places.includes(undefined) && !places.includes(String(at)));
    return [name, values] as const;
  };
  return Object.fromEntries(refused.map(left));
}
