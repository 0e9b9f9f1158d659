import type { ReadLanguage } from '@uade/kernel';
import { renderTemplate } from './demo-template';

/** 24 November 2026, 01:30 in Almaty. */
const START = new Date('2026-11-23T20:30:00Z');

function render(template: string, language: ReadLanguage = 'en'): string {
  return renderTemplate(template, { language, start: START });
}

describe('renderTemplate', () => {
  it('leaves a text without placeholders as it is', () => {
    expect(render('Nothing {here} changes.')).toBe('Nothing {here} changes.');
  });

  it('counts days from the day of the start in Almaty', () => {
    expect(render('{{day:+0}} {{day:-24}} {{day:+38}}')).toBe('2026-11-24 2026-10-31 2027-01-01');
  });

  it('writes an instant with the offset that Almaty has', () => {
    expect(render('{{instant:-20 10:05}}')).toBe('2026-11-04T10:05:00+05:00');
  });

  it.each<[ReadLanguage, string]>([
    ['en', '7 January 2027'],
    ['ru', '7 января 2027 года'],
    ['kk', '2027 жылғы 7 қаңтар'],
  ])('writes a date as %s writes it', (language, written) => {
    expect(render('{{date:+44}}', language)).toBe(written);
  });

  it('gives a Kazakh month the ending that its last sound asks for', () => {
    const endings = (offset: number) =>
      render(`{{date-to:+${offset}}}, {{date-on:+${offset}}}, {{date-from:+${offset}}}`, 'kk').replace(
        /\d+ жылғы \d+ /g,
        '',
      );
    expect(endings(0)).toBe('қарашаға, қарашада, қарашадан');
    expect(endings(10)).toBe('желтоқсанға, желтоқсанда, желтоқсаннан');
    expect(endings(235)).toBe('шілдеге, шілдеде, шілдеден');
    expect(endings(300)).toBe('қыркүйекке, қыркүйекте, қыркүйектен');
  });

  it('counts months over the end of the year', () => {
    expect(render('{{month-in:+2}}')).toBe('in January 2027');
    expect(render('{{month-in:+3}}', 'ru')).toBe('в феврале 2027 года');
    expect(render('{{month-in:+3}}', 'kk')).toBe('2027 жылғы ақпанда');
    expect(render('{{month-end:+2}}')).toBe('by the end of January 2027');
    expect(render('{{month-end:+2}}', 'ru')).toBe('до конца января 2027 года');
    expect(render('{{month-end:+2}}', 'kk')).toBe('2027 жылғы қаңтардың соңына дейін');
    expect(render('{{month-first:+3}} {{month-last:+3}}')).toBe('2027-02-01 2027-02-28');
  });

  it('counts quarters from the one of the start', () => {
    expect(render('{{quarter-in:+1}}')).toBe('in the first quarter of 2027');
    expect(render('{{quarter-in:+2}}', 'ru')).toBe('во втором квартале 2027 года');
    expect(render('{{quarter-in:+0}}', 'kk')).toBe('2026 жылдың төртінші тоқсанында');
    expect(render('{{quarter-first:+1}} {{quarter-last:+1}}')).toBe('2027-01-01 2027-03-31');
  });

  it('counts years', () => {
    expect(render('by the end of {{year:+1}}')).toBe('by the end of 2027');
  });

  it.each([
    '{{week:+1}}',
    '{{date:45}}',
    '{{date}}',
    '{{instant:-20}}',
    '{{day:+1 10:00}}',
    '{{constructor:+1}}',
  ])('refuses %s', (template) => {
    expect(() => render(template)).toThrow('unknown placeholder');
  });
});
