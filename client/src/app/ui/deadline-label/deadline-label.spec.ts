import { TestBed } from '@angular/core/testing';
import type { Deadline } from '@uade/contracts';
import { provideWords, speak } from '../../core/testing/words-testing';
import { DeadlineLabel } from './deadline-label';

const by = (to: string): Deadline => ({ phrase: 'by then', from: null, to, precision: 'day' });

async function label(inputs: Record<string, unknown>, now?: string): Promise<string> {
  TestBed.configureTestingModule({ providers: provideWords(now) });
  await speak('en');
  const fixture = TestBed.createComponent(DeadlineLabel);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
}

describe('a deadline label', () => {
  it('counts the days that are left, from today in Almaty', async () => {
    expect(await label({ deadline: by('2026-11-28') }, '2026-11-23T20:00:00Z')).toBe(
      'by 28 Nov 2026 4 days left',
    );
  });

  it('says today on the last day, which is not overdue', async () => {
    expect(await label({ deadline: by('2026-11-24') })).toBe('by 24 Nov 2026 today');
  });

  it('counts the days since it passed only where the server says overdue', async () => {
    const deadline = by('2026-11-04');
    expect(await label({ deadline, overdue: true })).toBe('by 4 Nov 2026 overdue by 20 days');
    TestBed.resetTestingModule();
    expect(await label({ deadline })).toBe('by 4 Nov 2026');
  });

  it('counts nothing where all is settled or far ahead', async () => {
    expect(await label({ deadline: by('2026-11-28'), settled: true })).toBe('by 28 Nov 2026');
    TestBed.resetTestingModule();
    expect(await label({ deadline: by('2028-11-28') })).toBe('by 28 Nov 2028');
  });

  it('says so where there is none', async () => {
    expect(await label({ deadline: null })).toBe('no deadline');
  });
});
