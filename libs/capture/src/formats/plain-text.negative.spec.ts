import { readPlainText } from './plain-text';

describe('readPlainText', () => {
  it.each([
    ['a first sentence with a full stop', 'The akimat will build ten schools.\n\nIt said so.'],
    ['a text of one line', 'Ten schools'],
    ['a first paragraph too long for a title', `${'word '.repeat(80)}\n\nIt said so.`],
    ['an address', 'https://aqsu-demo.example/1\n\nIt said so.'],
  ])('takes %s for no title', (_, source) => {
    expect(readPlainText(source).title).toBeNull();
  });

  it('leaves a date inside the text where it is', () => {
    const source = 'Ten schools\n\nThe akimat will build them.\n\n13 March 2023\n\nIt said so.';
    expect(readPlainText(source)).toMatchObject({ publishedAt: null, text: source.slice(13) });
  });
});
