import type { TextChange } from '@uade/contracts';
import { summedChange } from './summed-change';

const change = (
  old: string,
  now: string,
  texts: readonly [string, string],
  significance: number,
): TextChange => {
  const spanIn = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  return {
    ...{ old: spanIn(texts[0], old), new: spanIn(texts[1], now) },
    ...{ kind: 'replaced', class: 'date', classes: ['date'], significance },
  };
};
const said = (texts: readonly [string, string], changes: readonly [TextChange, ...TextChange[]]) => {
  const { old, new: now } = summedChange(changes, texts[1]);
  return [texts[0].slice(old.start, old.end), texts[1].slice(now.start, now.end)];
};

describe('the change by which an edit is named', () => {
  it('holds the changes beside it, whichever is the gravest', () => {
    const texts = ['До 1 сентября, 200 км дорог.', 'До 1 декабря, 120 км дорог.'] as const;
    const month = change('сентября', 'декабря', texts, 0.9);
    const length = change('200', '120', texts, 0.8);
    expect(said(texts, [month, length])).toEqual(['сентября, 200', 'декабря, 120']);
    expect(said(texts, [{ ...length, significance: 1 }, month])).toEqual(['сентября, 200', 'декабря, 120']);
  });

  it.each(['\n', ` ${'and so on '.repeat(10)}`])('leaves out what is far away: %j', (between) => {
    const texts = [`1 May${between}200 km`, `1 June${between}120 km`] as const;
    const changes = [change('May', 'June', texts, 0.9), change('200', '120', texts, 0.8)] as const;
    expect(said(texts, changes)).toEqual(['May', 'June']);
  });
});
