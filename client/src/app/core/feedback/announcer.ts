import { Injectable, signal } from '@angular/core';

interface Said {
  readonly text: string;
  readonly lang: string | null;
  readonly turn: number;
}

/** Says a change to people who hear the screen; the shell holds the live region. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly said = signal<Said>({ text: '', lang: null, turn: 0 });

  readonly message = this.said.asReadonly();

  /** @param lang  The language of the text, where it is not the interface's. */
  say(text: string, lang: string | null = null): void {
    this.said.update(({ turn }) => ({ text, lang, turn: turn + 1 }));
  }
}
