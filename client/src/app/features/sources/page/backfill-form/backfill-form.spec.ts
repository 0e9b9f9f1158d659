import { TestBed } from '@angular/core/testing';
import type { Source } from '@uade/contracts';
import { settle } from '../../../../core/testing/settle';
import { provideWords, speak, wordsOf } from '../../../../core/testing/words-testing';
import { BackfillForm } from './backfill-form';

describe('the form of a backfill', () => {
  it('marks only the day that is missing, and gives it the focus', async () => {
    TestBed.configureTestingModule({ providers: provideWords() });
    await speak('ru', wordsOf('sources'));
    const fixture = TestBed.createComponent(BackfillForm);
    const wanted = jest.fn();
    fixture.componentInstance.wanted.subscribe(wanted);
    fixture.componentRef.setInput('source', { id: 's', discovery: 'sitemap' } as Source);
    fixture.autoDetectChanges();
    await settle();
    const host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    host.querySelector<HTMLButtonElement>('[type=submit]')?.click();
    await fixture.whenStable();
    const days = [...host.querySelectorAll('input')];
    expect(days.map((day) => day.getAttribute('aria-invalid'))).toEqual(['true', 'false']);
    expect(document.activeElement).toBe(days[0]);
    expect(wanted).not.toHaveBeenCalled();
    host.remove();
  });
});
