import { readArticle } from '../read-article';

/** A PDF of one page with one line of Helvetica for each of `lines`, at its height in points. */
function pdfOf(lines: readonly { readonly y: number; readonly text: string }[]): Uint8Array {
  const content = lines.map(({ y, text }) => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    "<< /CreationDate (D:20240229120000+06'00') /Author (Qala Pressi) >>",
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 7\n0000000000 65535 f \n${xref}trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}

const read = (bytes: Uint8Array) =>
  readArticle(bytes, { contentType: 'application/pdf', fileName: 'release.pdf', url: null });

const LINES = [
  { y: 780, text: 'Aqsu-Demo opens a library' },
  { y: 750, text: 'Fictional example. The city will open its new libra-' },
  { y: 736, text: 'ry before the end of the year, the akimat said.' },
  { y: 700, text: 'It will hold sixty thousand books.' },
];

describe('readArticle', () => {
  it('reads a PDF: title, paragraphs by the distance of lines, words that were cut, date and author', async () => {
    expect(await read(pdfOf(LINES))).toEqual({
      title: 'Aqsu-Demo opens a library',
      text: 'Fictional example. The city will open its new library before the end of the year, the akimat said.\n\nIt will hold sixty thousand books.',
      publishedAt: '2024-02-29T06:00:00.000Z',
      htmlLanguage: null,
      canonicalUrl: null,
      author: 'Qala Pressi',
      links: [],
      reader: 'pdf',
      charset: null,
      mediaType: 'application/pdf',
    });
  });

  it('reads a PDF from the Buffer in which Node has it', async () => {
    expect((await read(Buffer.from(pdfOf(LINES)))).title).toBe('Aqsu-Demo opens a library');
  });

  it('leaves the bytes that it was given as they are', async () => {
    const bytes = pdfOf(LINES);
    const before = bytes.slice();
    await read(bytes);
    expect(bytes).toEqual(before);
  });

  it('refuses a PDF without text and one that is broken, with the remedy', async () => {
    await expect(read(pdfOf([]))).rejects.toMatchObject({
      code: 'no-article-found',
      remedy: expect.any(String) as string,
    });
    const broken = new TextEncoder().encode('%PDF-1.4\nnothing of a PDF follows');
    await expect(read(broken)).rejects.toMatchObject({
      code: 'malformed-text',
      remedy: expect.any(String) as string,
    });
  });
});
