import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { translator } from '../../../core/i18n/translator';
import { OwnForm } from '../../../ui/own-form/own-form';
import { SavingNote } from '../../../ui/saving-note/saving-note';

/** Takes back a commitment that was entered by hand, with the reason; a rated one says what has to be done first. */
@Component({
  selector: 'uade-withdraw-form',
  imports: [OwnForm, SavingNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form uadeForm (sending)="send()" (keydown.escape)="closed.emit()">
      <h3>{{ words('withdrawTitle') }}</h3>
      @if (rated()) {
        <p class="hint" role="status">{{ words('withdrawRated') }}</p>
      } @else {
        <p class="hint" id="wf-hint">{{ words('withdrawHint') }}</p>
        <label for="wf-reason">{{ words('reason') }}</label>
        <textarea
          #why
          id="wf-reason"
          class="field"
          rows="2"
          maxlength="2000"
          [value]="reason()"
          [attr.aria-invalid]="wrong()"
          [attr.aria-describedby]="wrong() ? 'wf-hint wf-problem' : 'wf-hint'"
          (input)="reason.set(why.value)"
        ></textarea>
        @if (wrong()) {
          <p class="problem" id="wf-problem">{{ words('problem.invalid-input') }}</p>
        }
      }
      <div class="actions">
        @if (!rated()) {
          <button type="submit" class="button primary" [attr.aria-disabled]="busy()">
            {{ words('withdraw') }}
          </button>
        }
        <button type="button" class="button" (click)="closed.emit()">{{ t('action.close') }}</button>
        <uade-saving-note [busy]="busy()" />
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s2);
      padding: var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--radius-l);
      background: var(--bg);
    }
    h3 {
      font: var(--type-h3);
    }
    .hint,
    label {
      color: var(--text-soft);
      font: var(--type-row);
    }
    .problem {
      color: var(--error);
      font: var(--type-row);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
  `,
})
export class WithdrawForm {
  /** Whether it has a fulfilment, which must be retracted first. */
  readonly rated = input.required<boolean>();
  readonly busy = input(false);
  /** Why it is taken back. */
  readonly sent = output<string>();
  readonly closed = output<void>();

  protected readonly t = translator();
  protected readonly words = translator('tracking');
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  private readonly field = viewChild<ElementRef<HTMLElement>>('why');

  protected wrong(): boolean {
    return this.tried() && this.reason().trim() === '';
  }

  protected send(): void {
    this.tried.set(true);
    if (this.wrong()) this.field()?.nativeElement.focus();
    else if (!this.busy()) this.sent.emit(this.reason().trim());
  }
}
