import { DomainError } from '@uade/kernel';
import { mediaTypeOf } from './media-type';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const typeOf = (text: string, declared: string | null, fileName: string | null) =>
  mediaTypeOf(bytesOf(text), { declared, fileName });

function refusalOf(bytes: Uint8Array, declared: string | null, fileName: string | null): DomainError {
  try {
    mediaTypeOf(bytes, { declared, fileName });
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('was not refused');
}

describe('mediaTypeOf', () => {
  it.each([
    ['a declared page', '<p>a', 'text/html; charset=utf-8', null, 'text/html'],
    ['declared Markdown', '# a', 'text/markdown', null, 'text/markdown'],
    ['a Markdown file that is declared plain text', '# a', 'text/plain', 'release.md', 'text/markdown'],
    ['a page that is declared bytes', 'hello', 'application/octet-stream', 'page.HTM', 'text/html'],
    ['a page without any hint, by its content', '\n<!DOCTYPE html><title>a', null, null, 'text/html'],
    [
      'XHTML behind an XML declaration',
      '<?xml version="1.0"?><html xmlns="x">',
      'text/xml',
      null,
      'text/html',
    ],
    ['text without any hint', 'Astana, 13 March', null, null, 'text/plain'],
    ['text whose name ends in something else', 'Astana', null, 'release.2023', 'text/plain'],
    ['a PDF, whatever it is called', '%PDF-1.7\n', 'text/html', 'a.txt', 'application/pdf'],
  ])('takes %s for what it is', (_, text, declared, fileName, expected) => {
    expect(typeOf(text, declared, fileName)).toBe(expected);
  });

  it('takes UTF-16 for text, although every other byte is zero', () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Astana'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    expect(mediaTypeOf(bytes, { declared: null, fileName: 'a.txt' })).toBe('text/plain');
  });

  it.each([
    ['nothing', [], null, 'a.txt', 'empty-input', /a\.txt/],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'text/plain', 'a.txt', 'binary-input', /PNG/],
    ['a ZIP', [0x50, 0x4b, 3, 4, 20, 0], null, 'release.docx', 'binary-input', /ZIP/],
    ['bytes of no kind', [0, 1, 2, 3, 0, 1, 2, 3], null, null, 'binary-input', /binary/],
    [
      'text that is declared a Word file',
      [0x61],
      'application/msword',
      null,
      'unsupported-media-type',
      /msword/,
    ],
    ['a page that is called a PDF', [0x3c, 0x70, 0x3e], null, 'a.pdf', 'malformed-text', /PDF/],
  ])('refuses %s, naming it and the remedy', (_, bytes, declared, fileName, code, words) => {
    const refusal = refusalOf(new Uint8Array(bytes), declared, fileName);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(words);
    expect(refusal.remedy).not.toBeNull();
  });

  it('refuses more than 15 MB and takes exactly 15', () => {
    const most = new Uint8Array(15 * 1024 * 1024).fill(0x61);
    expect(mediaTypeOf(most, { declared: null, fileName: null })).toBe('text/plain');
    expect(refusalOf(new Uint8Array(most.length + 1).fill(0x61), null, null).code).toBe('input-too-large');
  });
});
