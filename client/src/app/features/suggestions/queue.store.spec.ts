import { contextOf } from './queue.store';

const TEXT = 'Before all.\n\nThe park was planned. It will open in May. Trees follow.\n\nAfter all.';

describe('the context of a suggestion', () => {
  it('is its paragraph, cut where the suggestion begins and ends', () => {
    const start = TEXT.indexOf('It will');
    const end = TEXT.indexOf(' Trees');
    expect(contextOf(TEXT, { start, end })).toEqual({
      before: 'The park was planned. ',
      quote: 'It will open in May.',
      after: ' Trees follow.',
    });
  });

  it('reaches to the ends of a text of one paragraph', () => {
    expect(contextOf('One. Two.', { start: 5, end: 9 })).toEqual({
      before: 'One. ',
      quote: 'Two.',
      after: '',
    });
  });
});
