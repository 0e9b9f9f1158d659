import { TestBed } from '@angular/core/testing';
import type { Fulfilment } from '@uade/contracts';
import { CHARTED_FULFILMENTS } from '../../core/domain/fulfilments';
import { provideWords, speak } from '../../core/testing/words-testing';
import { StatusBadge } from './status-badge';

async function badge(inputs: Record<string, unknown>) {
  const fixture = TestBed.createComponent(StatusBadge);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { text: element.textContent.trim(), icon: element.querySelector('svg')?.innerHTML ?? '' };
}

describe('a status badge', () => {
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: provideWords() });
    await speak('en');
  });

  it('has a word and an icon of its own for each fulfilment', async () => {
    const icons = new Set<string>();
    for (const status of CHARTED_FULFILMENTS) {
      const { text, icon } = await badge({ status });
      expect(text).toBe(status.replaceAll('-', ' '));
      icons.add(icon);
    }
    expect(icons.size).toBe(CHARTED_FULFILMENTS.length);
  });

  it('says upheld so far of a guarantee in progress', async () => {
    expect((await badge({ status: 'in-progress' satisfies Fulfilment, kind: 'guarantee' })).text).toBe(
      'upheld so far',
    );
  });

  it('says late beside kept', async () => {
    expect((await badge({ status: 'kept', late: true })).text).toBe('kept, late');
  });
});
