import fc from 'fast-check';
import { readPlainText } from './plain-text';

describe('readPlainText', () => {
  it('takes a short first line that stands alone for the title', () => {
    expect(readPlainText('Ten schools\n\nThe akimat will build them.')).toMatchObject({
      title: 'Ten schools',
      text: 'The akimat will build them.',
    });
  });

  it('takes the address below the title for the address', () => {
    const read = readPlainText('Ten schools\nhttps://aqsu-demo.example/1\n\nThe akimat will build them.');
    expect(read).toEqual({
      title: 'Ten schools',
      text: 'The akimat will build them.',
      publishedAt: null,
      canonicalUrl: 'https://aqsu-demo.example/1',
    });
  });

  it('finds the date above the title too', () => {
    const read = readPlainText('13 March 2023, 16:32\n\nThe akimat will build ten schools, it said.');
    expect(read).toMatchObject({
      title: null,
      publishedAt: '2023-03-13T10:32:00.000Z',
      text: 'The akimat will build ten schools, it said.',
    });
  });

  it('joins lines that were broken by hand and keeps those that were not', () => {
    const broken =
      'The city will open its new library before the end\nof the year, the akimat said on Wednesday. It will\nhold sixty thousand books.';
    expect(readPlainText(`Title\n\n${broken}`).text).toBe(broken.replaceAll('\n', ' '));
    expect(readPlainText('Title\n\nDear friends!\nDear guests!').text).toBe('Dear friends!\n\nDear guests!');
  });

  it('separates paragraphs by exactly one blank line whatever stood between them', () => {
    expect(readPlainText('One is said.\r\n\r\n \t\r\n\r\nTwo is said.\r\rThree is said.\n').text).toBe(
      'One is said.\n\nTwo is said.\n\nThree is said.',
    );
  });

  it('lays any text out in the one form, and laying it out again changes nothing', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'Қ', '.', ' ', '\n', '\r', '\t', '\0', '\u00A0', '\uD800', '\u0306', 'и'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(texts, (source) => {
        const { text } = readPlainText(`A first sentence is said.\n\n${source}`);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n{3}|\0|\r/);
        expect(text.isWellFormed()).toBe(true);
        expect(readPlainText(text).text).toBe(text);
      }),
    );
  });
});
