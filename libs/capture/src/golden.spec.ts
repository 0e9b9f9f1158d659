import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from './read-article';

const FOLDER = path.join(__dirname, '../fixtures/article');

/** One page or file written by us, with what a person reads in it. */
interface Expected {
  readonly paragraphs: readonly string[];
  readonly links: readonly { readonly words: string; readonly url: string }[];
}

function readCase(name: string): { bytes: Uint8Array; fileName: string; expected: Expected } {
  const folder = path.join(FOLDER, name);
  const fileName = readdirSync(folder).find((file) => file.startsWith('source.')) ?? '';
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
  return { bytes: new Uint8Array(readFileSync(path.join(folder, fileName))), fileName, expected };
}

describe('readArticle', () => {
  it.each(readdirSync(FOLDER))('reads %s as a person does', async (name) => {
    const { bytes, fileName, expected } = readCase(name);
    const { text, links, charset, mediaType, ...rest } = await readArticle(bytes, {
      contentType: null,
      fileName,
      url: null,
    });
    const read = {
      ...rest,
      paragraphs: text.split('\n\n'),
      links: links.map(({ start, end, url }) => ({ words: text.slice(start, end), url })),
    };
    expect(read).toEqual(expected);
    expect(charset).toBe('utf-8');
    expect(mediaType).toMatch(/^text\//);
  });
});
