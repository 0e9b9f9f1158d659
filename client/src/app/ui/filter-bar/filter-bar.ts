import { CdkMenu, CdkMenuItem, CdkMenuItemCheckbox, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { LucideCheck, LucideChevronRight, LucidePlus, LucideX } from '@lucide/angular';
import { translator } from '../../core/i18n/translator';
import { type FilterChange, type FilterGroup, type FilterValues, toggled } from './filter-groups';

/** The filters of a list as one sentence of chips, "Releases · El.kz · Kazakh", and a menu that adds to it. */
@Component({
  selector: 'uade-filter-bar',
  imports: [
    CdkMenu,
    CdkMenuItem,
    CdkMenuItemCheckbox,
    CdkMenuTrigger,
    LucideCheck,
    LucideChevronRight,
    LucidePlus,
    LucideX,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
})
export class FilterBar {
  /** What the list holds: the first word of the sentence. */
  readonly subject = input.required<string>();
  readonly groups = input.required<readonly FilterGroup[]>();
  readonly values = input.required<FilterValues>();
  readonly changed = output<FilterChange>();
  readonly cleared = output<void>();

  protected readonly t = translator();
  protected readonly chips = computed(() =>
    this.groups()
      .map((group) => ({ group, text: this.chipText(group) }))
      .filter((chip) => chip.text !== ''),
  );

  protected isChosen(group: FilterGroup, value: string): boolean {
    return this.chosen(group).includes(value);
  }

  /** The trigger toggles on a click, and hovering has opened the submenu already: a click would close it. */
  protected keepOpen(submenu: CdkMenuTrigger): void {
    submenu.open();
  }

  protected toggle(group: FilterGroup, value: string): void {
    this.changed.emit(toggled(group, this.chosen(group), value));
  }

  protected remove(group: FilterGroup): void {
    this.changed.emit({ name: group.name, values: [] });
  }

  private chosen(group: FilterGroup): readonly string[] {
    return this.values()[group.name] ?? [];
  }

  private chipText(group: FilterGroup): string {
    const label = (value: string) => group.options.find((option) => option.value === value)?.label ?? value;
    return this.chosen(group).map(label).join(', ');
  }
}
