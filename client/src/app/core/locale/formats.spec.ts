import { TestBed } from '@angular/core/testing';
import { provideWords, speak } from '../testing/words-testing';
import { Formats } from './formats';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('Russian dates', () => {
  let formats: Formats;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: provideWords() });
    await speak('ru');
    formats = TestBed.inject(Formats);
  });

  it('leave the word for "year" out where they are short', () => {
    expect(plain(formats.day('2026-11-21', 'dayShort'))).toBe('21 нояб. 2026');
    expect(plain(formats.instant('2026-11-21T04:00:00Z'))).toBe('21 нояб. 2026, 09:00');
    expect(plain(formats.days('2026-12-01', '2027-01-03', 'dayShort'))).not.toContain('г.');
  });

  it('keep it where they are written out', () => {
    expect(plain(formats.day('2026-11-21'))).toBe('21 ноября 2026 г.');
  });
});
