import { Directive, output } from '@angular/core';

/** A form that says what is wrong in our words and never in the browser's; Ctrl+Enter sends it from any of its fields. */
@Directive({
  selector: 'form[uadeForm]',
  host: {
    novalidate: '',
    '(submit)': 'send($event)',
    '(keydown.control.enter)': 'sendByKey($event)',
    '(keydown.meta.enter)': 'sendByKey($event)',
  },
})
export class OwnForm {
  readonly sending = output<void>();

  protected send(event: Event): void {
    event.preventDefault();
    this.sending.emit();
  }

  /** A held key sends once. */
  protected sendByKey(event: Event): void {
    if (event instanceof KeyboardEvent && event.repeat) event.preventDefault();
    else this.send(event);
  }
}
