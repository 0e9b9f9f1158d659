import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWords, speak } from '../../core/testing/words-testing';
import { Modal } from './modal';

@Component({
  selector: 'uade-probe',
  imports: [Modal],
  template: `<button id="opener">Open</button><button id="other">Other</button>
    @if (open()) {
      <uade-modal heading="Keys" (closed)="open.set(false)"><input id="inside" /></uade-modal>
    }`,
})
class Probe {
  readonly open = signal(false);
}

async function setUp() {
  TestBed.configureTestingModule({ providers: provideWords() });
  await speak('en');
  // A page without layout opens no dialog in its top layer: the focus is all that it does here.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
    this.querySelector<HTMLElement>('button')?.focus();
  };
  const fixture = TestBed.createComponent(Probe);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.autoDetectChanges();
  const element = (id: string) => document.getElementById(id) as HTMLElement;
  const show = async (isOpen: boolean) => {
    fixture.componentInstance.open.set(isOpen);
    await fixture.whenStable();
  };
  await fixture.whenStable();
  return { element, show };
}

describe('a dialog', () => {
  afterEach(() => document.body.replaceChildren());

  it('gives the focus back to who had it', async () => {
    const { element, show } = await setUp();
    element('opener').focus();
    await show(true);
    expect(document.activeElement?.closest('dialog')).not.toBeNull();
    await show(false);
    expect(document.activeElement).toBe(element('opener'));
  });

  it('leaves the focus to who took it meanwhile', async () => {
    const { element, show } = await setUp();
    element('opener').focus();
    await show(true);
    element('other').focus();
    await show(false);
    expect(document.activeElement).toBe(element('other'));
  });
});
