import { computed, inject, Injectable } from '@angular/core';
import { Api } from '../api/api';

/** Who is at work. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly answer = inject(Api).resource('/session', () => ({}));

  readonly who = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
}
