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

interface Taken {
  readonly what: string;
  readonly text: string;
  readonly declared: string | null;
  readonly fileName: string | null;
  readonly as: string;
}

const TAKEN: readonly Taken[] = [
  {
    what: 'a declared page',
    text: '<p>a',
    declared: 'text/html; charset=utf-8',
    fileName: null,
    as: 'text/html',
  },
  { what: 'declared Markdown', text: '# a', declared: 'text/markdown', fileName: null, as: 'text/markdown' },
  {
    what: 'a .md file declared plain text',
    text: '# a',
    declared: 'text/plain',
    fileName: 'a.md',
    as: 'text/markdown',
  },
  {
    what: 'a page declared bytes',
    text: 'a',
    declared: 'application/octet-stream',
    fileName: 'a.HTM',
    as: 'text/html',
  },
  {
    what: 'a page without hints',
    text: '\n<!DOCTYPE html><title>a',
    declared: null,
    fileName: null,
    as: 'text/html',
  },
  {
    what: 'XHTML',
    text: '<?xml version="1.0"?><html xmlns="x">',
    declared: 'text/xml',
    fileName: null,
    as: 'text/html',
  },
  { what: 'text without hints', text: 'Astana, 13 March', declared: null, fileName: null, as: 'text/plain' },
  {
    what: 'text with a strange ending',
    text: 'Astana',
    declared: null,
    fileName: 'a.2023',
    as: 'text/plain',
  },
  {
    what: 'a PDF called text',
    text: '%PDF-1.7\n',
    declared: 'text/html',
    fileName: 'a.txt',
    as: 'application/pdf',
  },
];

interface Refused {
  readonly what: string;
  readonly bytes: readonly number[];
  readonly declared: string | null;
  readonly fileName: string | null;
  readonly code: string;
  readonly words: RegExp;
}

const text = { declared: 'text/plain', fileName: 'a.txt' };
const REFUSED: readonly Refused[] = [
  { what: 'nothing', bytes: [], ...text, code: 'empty-input', words: /a\.txt/ },
  { what: 'a PNG', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], ...text, code: 'binary-input', words: /PNG/ },
  {
    what: 'a ZIP',
    bytes: [0x50, 0x4b, 3, 4, 20, 0],
    declared: null,
    fileName: 'a.docx',
    code: 'binary-input',
    words: /ZIP/,
  },
  {
    what: 'bytes of no kind',
    bytes: [0, 1, 2, 3, 0, 1, 2, 3],
    ...text,
    code: 'binary-input',
    words: /binary/,
  },
  {
    what: 'a Word file',
    bytes: [0x61],
    declared: 'application/msword',
    fileName: null,
    code: 'unsupported-media-type',
    words: /msword/,
  },
  {
    what: 'a page called a PDF',
    bytes: [0x3c, 0x70],
    declared: null,
    fileName: 'a.pdf',
    code: 'malformed-text',
    words: /PDF/,
  },
];

describe('mediaTypeOf', () => {
  it.each(TAKEN)('takes $what for what it is', ({ text, declared, fileName, as }) => {
    expect(typeOf(text, declared, fileName)).toBe(as);
  });

  it('takes UTF-16 for text, although every other byte is zero', () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Astana'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    expect(mediaTypeOf(bytes, { declared: null, fileName: 'a.txt' })).toBe('text/plain');
  });

  it.each(REFUSED)(
    'refuses $what, naming it and the remedy',
    ({ bytes, declared, fileName, code, words }) => {
      const refusal = refusalOf(new Uint8Array(bytes), declared, fileName);
      expect(refusal.code).toBe(code);
      expect(refusal.message).toMatch(words);
      expect(refusal.remedy).not.toBeNull();
    },
  );

  it('refuses more than 15 MB and takes exactly 15', () => {
    const most = new Uint8Array(15 * 1024 * 1024).fill(0x61);
    expect(mediaTypeOf(most, { declared: null, fileName: null })).toBe('text/plain');
    expect(refusalOf(new Uint8Array(most.length + 1).fill(0x61), null, null).code).toBe('input-too-large');
  });
});
