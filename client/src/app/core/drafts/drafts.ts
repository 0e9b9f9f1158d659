import {
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  Injectable,
  linkedSignal,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type Observable, Subject } from 'rxjs';

const PREFIX = 'uade.draft.';

/** Whether what was typed lies in this browser: nothing typed yet, kept over a reload, or not kept (storage refused). */
export type DraftState = 'none' | 'kept' | 'unkept';

/** Something being written, kept in this browser at every keystroke until it is sent or discarded. */
export interface Draft<Value> {
  readonly value: Signal<Value>;
  readonly state: Signal<DraftState>;
  set(value: Value): void;
  /** Forget what was typed and go back to what it began with. */
  discard(): void;
  /**
   * What forgets that which is typed now, for when it has been stored: by then another draft may be open here, and more may
   * have been typed, here or in another tab. That is kept.
   */
  forgetting(): () => void;
}

/** Everything that was begun and not sent, by name. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly turn = signal(0);
  private readonly came = new Subject<ReadonlySet<string>>();
  /** Names of drafts that were discarded and have been brought back. */
  readonly broughtBack: Observable<ReadonlySet<string>> = this.came;
  private readonly elsewhere = new Subject<string | null>();
  /** The name of a draft that another tab has written or dropped; `null` where it may be any. */
  readonly changedElsewhere: Observable<string | null> = this.elsewhere;

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const listen = ({ key }: StorageEvent) => this.follow(key);
    window?.addEventListener('storage', listen);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('storage', listen));
  }

  /** Names of all drafts that begin with `prefix`; a signal is read. */
  names(prefix: string): readonly string[] {
    this.turn();
    return storedNames(PREFIX + prefix).map((name) => name.slice(PREFIX.length));
  }

  /** All drafts by their names. */
  all(): ReadonlyMap<string, unknown> {
    return new Map(storedNames(PREFIX).map((key) => [key.slice(PREFIX.length), stored(key)]));
  }

  read(name: string): unknown {
    this.turn();
    return stored(PREFIX + name);
  }

  /** @returns Whether it is kept over a reload. */
  write(name: string, value: unknown): boolean {
    const kept = attempt(() => localStorage.setItem(PREFIX + name, JSON.stringify(value))) !== undefined;
    this.turn.update((turn) => turn + 1);
    return kept;
  }

  drop(name: string): void {
    attempt(() => localStorage.removeItem(PREFIX + name));
    this.turn.update((turn) => turn + 1);
  }

  /** Drop a draft if it is still this: what was written over it meanwhile is kept. */
  dropIfStill(name: string, value: unknown): void {
    if (isSame(stored(PREFIX + name), value)) this.drop(name);
  }

  /** Write drafts that were discarded once more, and tell of it. */
  bringBack(drafts: ReadonlyMap<string, unknown>): void {
    for (const [name, value] of drafts) this.write(name, value);
    this.came.next(new Set(drafts.keys()));
  }

  /** @param key  The key that another tab has changed; `null` where it has emptied all. */
  private follow(key: string | null): void {
    if (key !== null && !key.startsWith(PREFIX)) return;
    this.turn.update((turn) => turn + 1);
    this.elsewhere.next(key === null ? null : key.slice(PREFIX.length));
  }
}

/** What is to happen when discarded drafts are brought back; call it where `inject` may be called. */
export function whenBroughtBack(step: (names: ReadonlySet<string>) => void): void {
  inject(Drafts).broughtBack.pipe(takeUntilDestroyed()).subscribe(step);
}

/**
 * A draft that follows its name: another name brings what was typed under that one. What another tab types under the same
 * name, or sends, is seen here too.
 * Call it where `inject` may be called.
 *
 * @param name   Where it is kept; `null` keeps nothing.
 * @param begin  What it begins with where nothing was typed before.
 */
export function injectDraft<Value>(name: () => string | null, begin: () => Value): Draft<Value> {
  const drafts = inject(Drafts);
  const read = (of: string | null) =>
    of === null ? null : (untracked(() => drafts.read(of)) as Value | null);
  const written = linkedSignal<string | null, { value: Value; state: DraftState }>({
    source: name,
    computation: (of) => {
      const found = read(of);
      return found === null ? { value: begin(), state: 'none' } : { value: found, state: 'kept' };
    },
  });
  const forgetting = () => {
    const [of, { value }] = [name(), written()];
    return () => {
      if (of !== null) drafts.dropIfStill(of, value);
      if (of === name() && isSame(written().value, value)) written.set({ value: begin(), state: 'none' });
    };
  };
  drafts.changedElsewhere.pipe(takeUntilDestroyed()).subscribe((changed) => {
    const of = name();
    if (of === null || (changed !== null && changed !== of) || written().state === 'unkept') return;
    const found = read(of);
    written.set(found === null ? { value: begin(), state: 'none' } : { value: found, state: 'kept' });
  });
  whenBroughtBack((names) => {
    const of = name();
    const found = of !== null && names.has(of) ? read(of) : null;
    if (found !== null) written.set({ value: found, state: 'kept' });
  });
  return {
    value: computed(() => written().value),
    state: computed(() => written().state),
    set: (value) => {
      const of = name();
      const kept = of !== null && drafts.write(of, value);
      written.set({ value, state: kept ? 'kept' : 'unkept' });
    },
    discard: () => {
      const of = name();
      if (of !== null) drafts.drop(of);
      written.set({ value: begin(), state: 'none' });
    },
    forgetting,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function attempt<Answer>(step: () => Answer): { answer: Answer } | undefined {
  try {
    return { answer: step() };
  } catch {
    return undefined;
  }
}

function stored(key: string): unknown {
  const text = attempt(() => localStorage.getItem(key))?.answer ?? null;
  return text === null ? null : (attempt(() => JSON.parse(text) as unknown)?.answer ?? null);
}

function storedNames(prefix: string): string[] {
  return (attempt(() => Object.keys(localStorage))?.answer ?? []).filter((key) => key.startsWith(prefix));
}
