import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { translator } from '../../core/i18n/translator';
import { Keyboard, type Shortcut } from '../../core/keyboard/keyboard';
import { Modal } from '../modal/modal';

/** The keys that work on the screen below, by what they serve. */
@Component({
  selector: 'uade-keys-help',
  imports: [Modal],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './keys-help.html',
  styleUrl: './keys-help.css',
})
export class KeysHelp {
  readonly closed = output<void>();

  protected readonly keyboard = inject(Keyboard);
  protected readonly t = translator();
  protected readonly groups = computed(() => {
    const groups = new Map<string, Shortcut[]>();
    for (const shortcut of this.keyboard.available()) {
      groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
    }
    return [...groups];
  });

  /** The key caps of a shortcut, and whether they are struck together or one after the other. */
  protected caps({ keys }: Shortcut): readonly string[] {
    return keys
      .replace('Escape', 'Esc')
      .split(/[ +]/)
      .map((key) => (key.length > 1 ? key.charAt(0).toUpperCase() + key.slice(1) : key));
  }

  protected isPair({ keys }: Shortcut): boolean {
    return keys.includes(' ');
  }
}
