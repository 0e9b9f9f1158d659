import { inject, Injectable } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';

/** Where somebody is in a list. */
export interface ListPlace {
  /** The row that has the focus, else the first in view. */
  readonly id: string;
  /** Its place among the rows, for when it is not there any more. */
  readonly index: number;
  /** How far its top is below that of the list's window, in pixels. */
  readonly below: number;
  readonly focused: boolean;
}

const PREFIX = 'uade.place.';

/**
 * Where somebody was in the list of each address, for as long as the tab is open: Back to a list, and a reload of it,
 * lead there again. A link to the same list begins at its top.
 */
@Injectable({ providedIn: 'root' })
export class ListPlaces {
  private readonly router = inject(Router);
  private returned: ListPlace | null = null;

  constructor() {
    this.router.events
      .pipe(filter((event) => event instanceof NavigationStart))
      .subscribe(({ url, navigationTrigger }) => {
        const isReturn = navigationTrigger === 'popstate' || !this.router.navigated;
        this.returned = isReturn ? stored(url) : null;
      });
  }

  /** Remember where somebody is in the list of the address that is open. */
  keep(place: ListPlace): void {
    try {
      sessionStorage.setItem(PREFIX + this.router.url, JSON.stringify(place));
    } catch {
      // Then the list begins at its top.
    }
  }

  /** How many rows must be there for the place that was returned to; 0 where the list begins at its top. */
  rowsToReach(): number {
    return this.returned === null ? 0 : this.returned.index + 1;
  }

  /** The place that was returned to; only once, and `null` where the list begins at its top. */
  take(): ListPlace | null {
    const place = this.returned;
    this.returned = null;
    return place;
  }
}

/** Where the place is among these rows: at its row, else at the one that has taken that one's place; -1 among none. */
export function indexOfPlace(rows: readonly { readonly id: string }[], { id, index }: ListPlace): number {
  const found = rows.findIndex((row) => row.id === id);
  return found === -1 ? Math.min(index, rows.length - 1) : found;
}

function stored(address: string): ListPlace | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + address) ?? 'null') as ListPlace | null;
  } catch {
    return null;
  }
}
