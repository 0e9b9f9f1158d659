import { TestBed } from '@angular/core/testing';
import { provideWords, speak } from '../../core/testing/words-testing';
import { DayField } from './day-field';

async function field(given: Record<string, unknown>) {
  TestBed.configureTestingModule({ providers: provideWords() });
  await speak('kk');
  const fixture = TestBed.createComponent(DayField);
  const inputs = { fieldId: 'd', label: 'Күні', value: '2026-11-24', ...given };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const input = host.querySelector('input') as HTMLInputElement;
  const said = () => {
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => host.querySelector(`#${id}`)?.textContent.trim() ?? `#${id}`);
  };
  const invalid = () => input.getAttribute('aria-invalid');
  return { fixture, input, said, invalid };
}

describe('the field of a day', () => {
  it('says the day in the words of the screen', async () => {
    const { said, invalid } = await field({});
    expect([said(), invalid()]).toEqual([['2026 жылғы 24 қараша'], 'false']);
  });

  it('says nothing of a day that was not entered', async () => {
    const { said } = await field({ value: '' });
    expect(said()).toEqual(['']);
  });

  it('refuses a day that has not come where only past ones are meant', async () => {
    const { fixture, said, invalid } = await field({ last: '2026-11-24', value: '2026-11-25' });
    expect([said(), invalid()]).toEqual([['Бұл күн әлі келген жоқ.'], 'true']);
    expect(fixture.componentInstance.refused()).not.toBeNull();
    fixture.componentRef.setInput('value', '2026-11-24');
    await fixture.whenStable();
    expect(invalid()).toBe('false');
  });

  it('refuses half a day, which the browser gives as none', async () => {
    const { fixture, input, said } = await field({ value: '' });
    Object.defineProperty(input, 'validity', { value: { badInput: true } });
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(said()).toEqual(['Күн толық жазылмаған.']);
  });

  it('says what the form finds wrong, beside it or elsewhere', async () => {
    const { fixture, said, invalid } = await field({ problem: 'Күнін көрсетіңіз.' });
    expect([said(), invalid()]).toEqual([['Күнін көрсетіңіз.'], 'true']);
    fixture.componentRef.setInput('problem', null);
    fixture.componentRef.setInput('problemId', 'both');
    await fixture.whenStable();
    expect([said(), invalid()]).toEqual([['#both', '2026 жылғы 24 қараша'], 'true']);
  });
});
