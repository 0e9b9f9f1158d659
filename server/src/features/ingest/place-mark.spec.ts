import { placeMark } from './place-mark';

const MARKED = 'A menu of the page. We will build a school by 1 July. We will open it.';
const QUOTE = 'We will build a school by 1 July.';
const start = MARKED.indexOf(QUOTE);
const span = { start, end: start + QUOTE.length };

describe('placeMark', () => {
  it.each([
    ['unmoved', MARKED, [span]],
    ['unmoved', MARKED.replace('open it', 'open it in May'), [span]],
    ['moved', MARKED.slice(start), [{ start: 0, end: QUOTE.length }]],
    ['orphaned', MARKED.replace('will build', 'will not build'), []],
    ['orphaned', '', []],
  ])('finds words to be %s in “%s”', (fate, text, places) => {
    expect(placeMark(span, MARKED, text)).toEqual({ fate, places });
  });

  it('leaves it open where the same words stand twice, the nearer place first', () => {
    const twice = `${QUOTE} Then: ${QUOTE}`;
    const { fate, places } = placeMark(span, MARKED, twice);
    expect(fate).toBe('ambiguous');
    expect(places.map((place) => twice.slice(place.start, place.end))).toEqual([QUOTE, QUOTE]);
  });
});
