import { computed, DestroyRef, effect, inject, signal, type Signal, untracked } from '@angular/core';
import type { Page } from '@uade/contracts';
import type { Observable, Subscription } from 'rxjs';
import { ProblemError, toProblemError } from './problem';
import type { Query } from './api-types';

/** How a list stands: its first page is on the way, there, or failed. */
export type ListState = 'loading' | 'ready' | 'failed';

/**
 * A list that is read page by page, by the cursor that the page before gave. A new query starts again at the
 * first page; the rows of the old one stay (`refreshing`) until the new ones are here, so that nothing jumps.
 */
export class PagedList<Row extends { readonly id: string }> {
  private readonly rows = signal<readonly Row[]>([]);
  private readonly cursor = signal<string | null>(null);
  private readonly counted = signal<number | null>(null);
  private readonly busy = signal<'no' | 'first' | 'more'>('no');
  private readonly problem = signal<ProblemError | null>(null);
  private running: Subscription | undefined;

  readonly items = this.rows.asReadonly();
  /** How many rows the filters match in all; `null` until it is known. */
  readonly total = this.counted.asReadonly();
  readonly error = this.problem.asReadonly();
  readonly refreshing = computed(() => this.busy() === 'first' && this.counted() !== null);
  readonly loadingMore = computed(() => this.busy() === 'more');
  readonly hasMore = computed(() => this.cursor() !== null);
  readonly state = computed<ListState>(() => {
    if (this.problem() && this.busy() !== 'first') return 'failed';
    return this.counted() === null ? 'loading' : 'ready';
  });
  readonly empty = computed(() => this.state() === 'ready' && this.rows().length === 0);

  constructor(
    private readonly read: (query: Query) => Observable<Page<Row>>,
    private readonly query: Signal<Query | undefined>,
  ) {
    effect(() => {
      if (this.query()) untracked(() => this.reload());
    });
    inject(DestroyRef).onDestroy(() => this.running?.unsubscribe());
  }

  /** Read the first page again. */
  reload(): void {
    this.start('first', undefined);
  }

  /** Read the next page, unless one is on the way or there is none. */
  more(): void {
    const after = this.cursor();
    if (after !== null && this.busy() === 'no') this.start('more', after);
  }

  /** Put a row in the place of the one with its id. */
  replace(row: Row): void {
    this.rows.update((rows) => rows.map((old) => (old.id === row.id ? row : old)));
  }

  /** Take a row out; returns what `restore` needs to bring it back where it was. */
  remove(id: string): { readonly row: Row; readonly index: number } | null {
    const index = this.rows().findIndex((row) => row.id === id);
    const row = this.rows()[index];
    if (!row) return null;
    this.rows.update((rows) => rows.filter((other) => other.id !== id));
    this.counted.update((total) => (total === null ? null : total - 1));
    return { row, index };
  }

  restore(row: Row, index: number): void {
    if (this.rows().some((other) => other.id === row.id)) return;
    this.rows.update((rows) => [...rows.slice(0, index), row, ...rows.slice(index)]);
    this.counted.update((total) => (total === null ? null : total + 1));
  }

  private start(busy: 'first' | 'more', after: string | undefined): void {
    this.running?.unsubscribe();
    this.busy.set(busy);
    this.running = this.read({ ...this.query(), after }).subscribe({
      next: (page) => this.take(page, busy === 'more'),
      error: (error: unknown) => {
        this.problem.set(toProblemError(error));
        this.busy.set('no');
      },
    });
  }

  private take(page: Page<Row>, append: boolean): void {
    this.rows.update((rows) => (append ? [...rows, ...page.items] : page.items));
    this.cursor.set(page.next);
    this.counted.set(page.total);
    this.problem.set(null);
    this.busy.set('no');
  }
}
