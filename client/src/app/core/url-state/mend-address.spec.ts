import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Problem } from '@uade/contracts';
import { ProblemError } from '../api/problem';
import { keepKnown, mendAddress } from './mend-address';
import { injectUrlState } from './url-state';

const known = signal<((value: string) => boolean) | null>(null);
const error = signal<ProblemError | null>(null);

@Component({ selector: 'uade-probe', template: '' })
class Probe {
  constructor() {
    const url = injectUrlState();
    mendAddress(url, error);
    keepKnown(url, 'topic', known);
  }
}

function refusal(code: Problem['code'], ...paths: string[]): ProblemError {
  const issues = paths.map((path) => ({ path, message: 'Invalid option' }));
  const detail = 'Refused.';
  return new ProblemError({
    type: '',
    title: '',
    status: 400,
    code,
    detail,
    remedy: null,
    requestId: '',
    issues,
  });
}

async function addressAfter(refused: ProblemError): Promise<string> {
  error.set(null);
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'list', component: Probe }])] });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/list?q=a&language=kk&language=xx&sort=best', Probe);
  error.set(refused);
  await harness.fixture.whenStable();
  return TestBed.inject(Router).url;
}

describe('an address with values that are none', () => {
  it('loses them once it is known which there are', async () => {
    known.set(null);
    error.set(null);
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'list', component: Probe }])] });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/list?q=a&topic=roads&topic=nope', Probe);
    expect(TestBed.inject(Router).url).toBe('/list?q=a&topic=roads&topic=nope');
    known.set((value) => value === 'roads');
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/list?q=a&topic=roads');
    known.set(() => false);
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/list?q=a');
  });
});

describe('an address of which something was refused', () => {
  it('loses that value alone', async () => {
    expect(await addressAfter(refusal('invalid-input', 'language.1'))).toBe(
      '/list?q=a&language=kk&sort=best',
    );
  });

  it('loses every parameter that was refused as a whole', async () => {
    const refused = refusal('invalid-input', 'language', 'sort');
    expect(await addressAfter(refused)).toBe('/list?q=a');
  });

  it('stays as it is where the refusal is not about it', async () => {
    const whole = '/list?q=a&language=kk&language=xx&sort=best';
    expect(await addressAfter(refusal('invalid-input', 'id'))).toBe(whole);
    TestBed.resetTestingModule();
    expect(await addressAfter(refusal('unavailable', 'sort'))).toBe(whole);
  });
});
