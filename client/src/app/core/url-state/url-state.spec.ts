import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { injectUrlState } from './url-state';

@Component({ selector: 'uade-probe', template: '' })
class Probe {
  readonly url = injectUrlState();
  readonly q = this.url.text('q');
  readonly source = this.url.list('source');
  readonly overdue = this.url.flag('overdue');
}

async function open(address: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'list', component: Probe }])] });
  const harness = await RouterTestingHarness.create();
  return { probe: await harness.navigateByUrl(address, Probe), router: TestBed.inject(Router) };
}

describe('the state in the address', () => {
  it('is read as signals', async () => {
    const { probe } = await open('/list?q=a&source=x&source=y&overdue=true');
    expect([probe.q(), probe.source(), probe.overdue()]).toEqual(['a', ['x', 'y'], true]);
  });

  it('is changed in part, and what is empty leaves the address', async () => {
    const { probe, router } = await open('/list?q=a&source=x');
    await probe.url.set({ q: '', overdue: true });
    expect(router.url).toBe('/list?source=x&overdue=true');
    await probe.url.put('source', ['x', 'y']);
    expect(router.url).toBe('/list?source=x&source=y&overdue=true');
    expect(probe.source()).toEqual(['x', 'y']);
  });

  it('is emptied at once', async () => {
    const { probe, router } = await open('/list?q=a&source=x');
    await probe.url.clear();
    expect(router.url).toBe('/list');
  });

  it('is emptied but for what is to be kept', async () => {
    const { probe, router } = await open('/list?q=a&source=x&overdue=true');
    await probe.url.clear(['q', 'sort']);
    expect(router.url).toBe('/list?q=a');
  });
});
