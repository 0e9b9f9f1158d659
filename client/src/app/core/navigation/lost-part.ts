import { afterNextRender, Component, inject, output } from '@angular/core';
import { LostScreens } from './lost-screens';

/** Stands where a part that is loaded when it is asked for did not come; says so and is done. */
@Component({ selector: 'uade-lost-part', template: '' })
export class LostPart {
  readonly closed = output<void>();

  constructor() {
    void inject(LostScreens).failedPart();
    afterNextRender(() => this.closed.emit());
  }
}
