import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWords, speak } from '../../core/testing/words-testing';
import { FilterBar } from './filter-bar';
import type { FilterGroup } from './filter-groups';

const LANGUAGE: FilterGroup = {
  name: 'language',
  label: 'Language',
  multiple: true,
  options: [{ value: 'kk', label: 'Kazakh' }],
};

/** Opens the menu of filters; answers the button of the one group in it. */
async function openMenu() {
  TestBed.configureTestingModule({ providers: provideWords() });
  await speak('en');
  const fixture = TestBed.createComponent(FilterBar, {
    bindings: [
      inputBinding('subject', signal('Releases')),
      inputBinding('groups', signal([LANGUAGE])),
      inputBinding('values', signal({})),
    ],
  });
  await fixture.whenStable();
  (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('.add')?.click();
  await fixture.whenStable();
  const group = document.querySelector<HTMLElement>('[role="menuitem"]');
  if (!group) throw new Error('the menu is not open');
  const options = () => [...document.querySelectorAll('[role="menuitemcheckbox"]')];
  return { fixture, group, options };
}

describe('a filter in the menu', () => {
  it('stays open when it is clicked after hovering has opened it', async () => {
    const { fixture, group, options } = await openMenu();
    group.dispatchEvent(new MouseEvent('mouseenter'));
    await fixture.whenStable();
    expect(options()).toHaveLength(1);
    group.click();
    await fixture.whenStable();
    expect(options().map((option) => option.textContent.trim())).toEqual(['Kazakh']);
    group.click();
    await fixture.whenStable();
    expect(options()).toHaveLength(1);
  });

  it('opens on a click without hovering, as by touch', async () => {
    const { fixture, group, options } = await openMenu();
    group.click();
    await fixture.whenStable();
    expect(options()).toHaveLength(1);
  });
});
