import { computed, DestroyRef, effect, inject, signal, type Signal, untracked } from '@angular/core';
import type { Page } from '@uade/contracts';
import { firstValueFrom, from, type Observable, type Subscription } from 'rxjs';
import type { Count } from '../i18n/translator';
import { ListPlaces } from '../places/list-places';
import { mergeRows } from './merge-rows';
import { ProblemError, toProblemError } from './problem';
import type { Query } from './api-types';

/** How a list stands: its first page is on the way, there, or failed. */
export type ListState = 'loading' | 'ready' | 'failed';

/** What came to a list since it was read, and has not been taken in: nothing that is shown moves by itself. */
export interface ListOffer {
  /** How many rows came in addition. */
  readonly arrived: number;
  /** Ids of shown rows that are not in the list any more. */
  readonly gone: ReadonlySet<string>;
}

/** The list as it is with what came. */
interface Anew<Row> extends ListOffer {
  readonly rows: readonly Row[];
  readonly cursor: string | null;
}

const NOTHING: ListOffer = { arrived: 0, gone: new Set() };

/** The most rows in one page, and in one reading again. */
const MOST = { page: 200, again: 600 };

/** How many rows are read at least where a place in the list was returned to, and how many beyond that place. */
const RETURN = { least: 60, beyond: 20 };

/**
 * A list that is read page by page, by the cursor that the page before gave. A new query starts again at the
 * first page; the rows of the old one stay (`refreshing`) until the new ones are here, so that nothing jumps.
 */
export class PagedList<Row extends { readonly id: string }> {
  private readonly rows = signal<readonly Row[]>([]);
  private readonly cursor = signal<string | null>(null);
  private readonly counted = signal<number | null>(null);
  private readonly least = signal(false);
  private readonly busy = signal<'no' | 'first' | 'more'>('no');
  private readonly problem = signal<ProblemError | null>(null);
  private readonly moreProblem = signal<ProblemError | null>(null);
  private readonly anew = signal<Anew<Row> | null>(null);
  private running: Subscription | undefined;
  /** Grows with every change of the rows, so that a reading that began before it is thrown away. */
  private turn = 0;
  /** Rows that were taken out here: what is read before the server knows of it does not bring them back. */
  private readonly taken = new Set<string>();
  private readonly places = inject(ListPlaces);

  readonly items = this.rows.asReadonly();
  /** How many rows the filters match in all; `null` until it is known. */
  readonly total = this.counted.asReadonly();
  /** The same as words say it: of what many rows have, only the first are counted. */
  readonly count = computed<Count | null>(() => {
    const total = this.counted();
    return total !== null && this.least() ? { moreThan: total } : total;
  });
  readonly error = this.problem.asReadonly();
  /** Why the next page could not be read; the rows before it stay. */
  readonly moreError = this.moreProblem.asReadonly();
  readonly offer = computed<ListOffer>(() => {
    const { arrived, gone } = this.anew() ?? NOTHING;
    return { arrived, gone };
  });
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

  /** Read the next page, unless one is on the way, there is none, or it could not be read: then somebody asks again. */
  more(): void {
    if (this.moreProblem() === null) this.retryMore();
  }

  retryMore(): void {
    const after = this.cursor();
    if (after !== null && this.busy() === 'no') this.start('more', after);
  }

  /**
   * Read again what is shown: rows that changed are shown as they are now, in their places; what came or went is on offer.
   */
  async catchUp(): Promise<void> {
    if (this.busy() !== 'no') return;
    // A list that could not be read has nothing that could move.
    if (this.counted() === null || this.problem()) return this.reload();
    const turn = this.turn;
    const isWhole = this.cursor() === null;
    const read = await this.readAgain(this.rows().length + (isWhole ? MOST.page / 4 : 0));
    if (turn === this.turn && this.busy() === 'no') this.offerAnew(read, isWhole);
  }

  /** Show what came, and take out what went. */
  takeIn(): void {
    const anew = this.anew();
    if (!anew) return;
    this.changed();
    this.rows.set(anew.rows.filter(({ id }) => !this.taken.has(id)));
    this.cursor.set(anew.cursor);
  }

  /** Put a row in the place of the one with its id. */
  replace(row: Row): void {
    this.turn += 1;
    this.rows.update((rows) => rows.map((old) => (old.id === row.id ? row : old)));
  }

  /** Take a row out; returns what `restore` needs to bring it back where it was. */
  remove(id: string): { readonly row: Row; readonly index: number } | null {
    const index = this.rows().findIndex((row) => row.id === id);
    const row = this.rows()[index];
    if (!row) return null;
    this.turn += 1;
    this.taken.add(id);
    this.rows.update((rows) => rows.filter((other) => other.id !== id));
    this.adjustTotal(id, -1);
    return { row, index };
  }

  restore(row: Row, index: number): void {
    if (this.rows().some((other) => other.id === row.id)) return;
    this.turn += 1;
    this.taken.delete(row.id);
    this.rows.update((rows) => [...rows.slice(0, index), row, ...rows.slice(index)]);
    this.adjustTotal(row.id, 1);
  }

  /** Count a row in or out; one that is gone on the server is not among those counted. */
  private adjustTotal(id: string, by: 1 | -1): void {
    if (!this.offer().gone.has(id)) this.counted.update((total) => (total === null ? null : total + by));
  }

  /** Show the rows as they were read again, in their places, and offer what came or went. */
  private offerAnew(read: Page<Row>, isWhole: boolean): void {
    const shown = this.rows();
    const merged = mergeRows({ shown, isWhole, read: read.items, isReadWhole: read.next === null });
    const { gone } = merged;
    const arrived = merged.arrived.filter((id) => !this.taken.has(id)).length;
    for (const id of this.taken) if (!merged.arrived.includes(id)) this.taken.delete(id);
    const cursor = merged.endsAsShown ? this.cursor() : read.next;
    this.rows.set(merged.rows);
    this.setTotal(read);
    this.anew.set(arrived + gone.size === 0 ? null : { arrived, gone, rows: merged.anew, cursor });
    // Where nothing is shown, nothing can move.
    if (shown.length === 0) this.takeIn();
  }

  private setTotal({ total, totalIsLeast }: Page<Row>): void {
    this.counted.set(total);
    this.least.set(totalIsLeast === true);
  }

  private async readAgain(count: number): Promise<Page<Row>> {
    const items: Row[] = [];
    let after: string | undefined;
    for (;;) {
      const limit = Math.max(1, Math.min(MOST.page, count - items.length));
      const page = await firstValueFrom(this.read({ ...this.query(), limit, after }));
      items.push(...page.items);
      const isEnough = items.length >= Math.min(count, MOST.again);
      if (page.next === null || isEnough) return { ...page, items };
      after = page.next;
    }
  }

  /** The rows are others now: what was on offer belongs to those before. */
  private changed(): void {
    this.turn += 1;
    this.anew.set(null);
  }

  private start(busy: 'first' | 'more', after: string | undefined): void {
    this.running?.unsubscribe();
    this.turn += 1;
    if (busy === 'first') this.taken.clear();
    this.busy.set(busy);
    this.moreProblem.set(null);
    this.running = this.page(busy, after).subscribe({
      next: (page) => this.take(page, busy === 'more'),
      error: (error: unknown) => {
        (busy === 'more' ? this.moreProblem : this.problem).set(toProblemError(error));
        this.busy.set('no');
      },
    });
  }

  /** One page; all the rows up to the place in the list that was returned to, if the first is read. */
  private page(busy: 'first' | 'more', after: string | undefined): Observable<Page<Row>> {
    const rows = busy === 'first' ? this.places.rowsToReach() : 0;
    if (rows === 0) return this.read({ ...this.query(), after });
    return from(this.readAgain(Math.max(RETURN.least, rows + RETURN.beyond)));
  }

  private take(page: Page<Row>, append: boolean): void {
    if (append) this.turn += 1;
    else this.changed();
    this.rows.update((rows) => (append ? [...rows, ...page.items] : page.items));
    this.cursor.set(page.next);
    this.setTotal(page);
    this.problem.set(null);
    this.busy.set('no');
  }
}
