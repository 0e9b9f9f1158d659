import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { keep, kept } from '../choices/kept-choices';
import { isInMenu, isPressable, keyName, takesText } from './keystroke';

/** One shortcut. */
export interface Shortcut {
  /** `j`, `?`, `Enter`, `ctrl+k`, or two keys one after the other: `g o`. */
  readonly keys: string;
  /** What it does, as a full translation key; shown by `?`. */
  readonly label: string;
  /** The heading under which `?` shows it, as a full translation key. */
  readonly group: string;
  /** Does it; may answer `false` to leave the key to the browser. */
  readonly run: () => void | boolean | Promise<unknown>;
  /** Whether it works in a text field too (only for `Escape` and those with Ctrl). */
  readonly inFields?: boolean;
  /** Whether it goes on while the key is held: only for walking, never for what decides or writes. */
  readonly repeats?: boolean;
}

const MODIFIERS = ['Shift', 'Control', 'ctrl+Control', 'Meta', 'ctrl+Meta', 'AltGraph'];

/** What is kept of the choice to have no keys that write a character. */
const LETTERS = 'letters';
const OFF = 'off';

/** One character, or two one after the other. */
const WRITES = /^\S(?: \S)?$/u;

/** How long the second key of a pair may take, in milliseconds. */
const PAIR_MS = 1200;

/**
 * All shortcuts that work at this moment. The newest registration of a key wins, so that a screen may take a key over;
 * while a layer is open (a dialog), only that layer's shortcuts work.
 */
@Injectable({ providedIn: 'root' })
export class Keyboard {
  private readonly entries = signal<readonly { layer: number; shortcut: Shortcut }[]>([]);
  private readonly layers = signal<readonly number[]>([0]);
  private readonly lettersWork = signal(kept(LETTERS) !== OFF);
  private nextLayer = 1;
  private first = { key: '', at: 0 };

  constructor() {
    const document = inject(DOCUMENT);
    const listen = (event: KeyboardEvent) => this.handle(event);
    document.addEventListener('keydown', listen);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', listen));
  }

  /** Whether keys that write a character work without Ctrl: who speaks to the machine, or strikes keys unawares, does without (WCAG 2.1.4). */
  readonly letters = this.lettersWork.asReadonly();

  /** Switch keys that write a character off and on, in this browser. */
  setLetters(work: boolean): void {
    this.lettersWork.set(work);
    keep(LETTERS, work ? null : OFF);
  }

  /** The shortcuts of the screen below any dialog, newest first, one for each key. */
  available(): readonly Shortcut[] {
    const seen = new Set<string>();
    return this.entries()
      .filter((entry) => entry.layer === 0)
      .map((entry) => entry.shortcut)
      .filter(({ keys }) => !seen.has(keys) && seen.add(keys));
  }

  /** Add shortcuts to the topmost layer; the answer takes them away again. */
  add(shortcuts: readonly Shortcut[]): () => void {
    const layer = this.layers().at(-1) ?? 0;
    const added = shortcuts.map((shortcut) => ({ layer, shortcut }));
    this.entries.update((entries) => [...added, ...entries]);
    return () => this.entries.update((entries) => entries.filter((entry) => !added.includes(entry)));
  }

  /** Open a layer above the screen; the answer closes it. */
  openLayer(): () => void {
    const layer = this.nextLayer++;
    this.layers.update((layers) => [...layers, layer]);
    return () => this.layers.update((layers) => layers.filter((one) => one !== layer));
  }

  private handle(event: KeyboardEvent): void {
    const key = keyName(event);
    if (isNoShortcut(event) || MODIFIERS.includes(key)) return;
    if (event.repeat) return this.handleHeld(key, event);
    const pair = this.pairOf(key, event.timeStamp);
    const found = (pair && this.find(pair, event)) || this.find(key, event);
    this.first = { key: found ? '' : key, at: event.timeStamp };
    if (found && found.run() !== false) event.preventDefault();
  }

  /** A held key walks on; whatever else it stands for was done once, and a button under it is not pressed again. */
  private handleHeld(key: string, event: KeyboardEvent): void {
    const found = this.find(key, event);
    const isHeldPress = key === 'Enter' && isPressable(event.target);
    if (found?.repeats === true ? found.run() !== false : found || isHeldPress) event.preventDefault();
  }

  private pairOf(key: string, at: number): string | null {
    return this.first.key !== '' && at - this.first.at <= PAIR_MS ? `${this.first.key} ${key}` : null;
  }

  private find(keys: string, event: KeyboardEvent): Shortcut | undefined {
    const inField = takesText(event.target) || isInMenu(event.target);
    if ((keys === 'Enter' || keys === ' ') && isPressable(event.target)) return undefined;
    if (!this.letters() && WRITES.test(keys)) return undefined;
    const layer = this.layers().at(-1);
    return this.entries().find(
      (entry) =>
        entry.layer === layer &&
        entry.shortcut.keys === keys &&
        (!inField || entry.shortcut.inFields === true),
    )?.shortcut;
  }
}

/** Whether a stroke is meant for something else: already dealt with, part of a letter being composed, or with Alt. */
function isNoShortcut(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.isComposing || event.altKey;
}

/** Shortcuts that live as long as the component (or service) that calls this. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const remove = inject(Keyboard).add(shortcuts);
  inject(DestroyRef).onDestroy(remove);
}
