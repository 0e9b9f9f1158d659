import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type ParamMap, Router } from '@angular/router';

export type UrlValue = string | number | boolean | readonly string[] | null | undefined;

/** The query parameters of a screen as signals, and the one way to change them. */
export interface UrlState {
  readonly map: Signal<ParamMap>;
  text(name: string): Signal<string | undefined>;
  list(name: string): Signal<readonly string[]>;
  flag(name: string): Signal<boolean | undefined>;
  /** Change some parameters and leave the others; what is empty is taken out of the address. */
  set(changes: Readonly<Record<string, UrlValue>>, options?: { readonly push?: boolean }): Promise<boolean>;
  /** Change one parameter: what a filter bar's `(changed)` gives. */
  put(name: string, value: UrlValue): Promise<boolean>;
  /** Take every parameter out, but for those to keep. */
  clear(keep?: readonly string[]): Promise<boolean>;
}

/** Filters live in the address: read them as signals, change them by `set`. Call it in a routed component or its store. */
export function injectUrlState(): UrlState {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const map = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const navigate = (queryParams: Record<string, unknown>, keepOthers: boolean, push: boolean) =>
    router.navigate([], {
      relativeTo: route,
      queryParams,
      queryParamsHandling: keepOthers ? 'merge' : 'replace',
      replaceUrl: !push,
    });
  return {
    map,
    text: (name) => computed(() => map().get(name) ?? undefined),
    list: (name) => computed(() => map().getAll(name), { equal: sameList }),
    flag: (name) => computed(() => flagOf(map().get(name))),
    set: (changes, options) => navigate(mapValues(changes), true, options?.push ?? true),
    put: (name, value) => navigate(mapValues({ [name]: value }), true, true),
    clear: (keep = []) => {
      const kept = keep.filter((name) => map().has(name));
      return navigate(Object.fromEntries(kept.map((name) => [name, map().getAll(name)])), false, true);
    },
  };
}

function flagOf(value: string | null): boolean | undefined {
  return value === null ? undefined : value === 'true';
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function mapValues(changes: Readonly<Record<string, UrlValue>>): Record<string, unknown> {
  const emptied = (value: UrlValue) => value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [name, emptied(value) ? null : (value ?? null)]),
  );
}
