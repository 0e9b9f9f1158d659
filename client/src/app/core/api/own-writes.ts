import { Injectable } from '@angular/core';

/**
 * Which version each own write has led to, so that an undo follows one's own later writes of the same thing. A write of somebody
 * else breaks the chain: the undo is then sent with the version before it, and refused.
 */
@Injectable({ providedIn: 'root' })
export class OwnWrites {
  private readonly followers = new Map<string, number>();

  record(id: string, from: number, to: number): void {
    // Versions only rise, so that following them ends.
    if (to > from) this.followers.set(`${id} ${from}`, to);
  }

  /** The version in which one's own later writes have left it; the same one where there were none. */
  latestVersion(id: string, version: number): number {
    const next = this.followers.get(`${id} ${version}`);
    return next === undefined ? version : this.latestVersion(id, next);
  }

  /** A thing with its latest version; what has none, as it is. */
  latest<Thing>(thing: Thing): Thing {
    return isVersioned(thing) ? { ...thing, version: this.latestVersion(thing.id, thing.version) } : thing;
  }
}

function isVersioned(thing: unknown): thing is { readonly id: string; readonly version: number } {
  return typeof thing === 'object' && thing !== null && 'id' in thing && 'version' in thing;
}
