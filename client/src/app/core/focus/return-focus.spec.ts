import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { returnFocusAfter } from './return-focus';

@Component({
  selector: 'uade-probe',
  template: `
    @if (!openerGone()) {
      <button type="button" id="opener">Open</button>
    }
    <p id="panel" tabindex="-1"></p>
    <button type="button" id="elsewhere">Elsewhere</button>
    @if (open()) {
      <input id="field" />
    }
  `,
})
class Probe {
  readonly open = signal(false);
  readonly openerGone = signal(false);

  constructor() {
    returnFocusAfter(
      () => this.open(),
      () => document.getElementById('panel'),
    );
  }
}

async function opened() {
  const fixture = TestBed.createComponent(Probe);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  document.getElementById('opener')?.focus();
  const probe = fixture.componentInstance;
  probe.open.set(true);
  await fixture.whenStable();
  document.getElementById('field')?.focus();
  const close = async () => {
    probe.open.set(false);
    await fixture.whenStable();
    return document.activeElement?.id;
  };
  return { probe, close };
}

describe('the focus that a form has taken with it', () => {
  afterEach(() => document.body.replaceChildren());

  it('goes back to what opened the form', async () => {
    const { close } = await opened();
    expect(await close()).toBe('opener');
  });

  it('goes to the fallback where that is gone', async () => {
    const { probe, close } = await opened();
    probe.openerGone.set(true);
    expect(await close()).toBe('panel');
  });

  it('stays with whoever has it by then', async () => {
    const { close } = await opened();
    document.getElementById('elsewhere')?.focus();
    expect(await close()).toBe('elsewhere');
  });
});
