import { Injectable, signal } from '@angular/core';

/** Says a change to people who hear the screen; the shell holds the live region. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly said = signal({ text: '', turn: 0 });

  readonly message = this.said.asReadonly();

  say(text: string): void {
    this.said.update(({ turn }) => ({ text, turn: turn + 1 }));
  }
}
