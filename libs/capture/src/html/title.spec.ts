import { surroundingsOfPage } from './boilerplate';
import { readMetadata } from './metadata';
import { parsePage } from './parse';
import { titleOf } from './title';

function title(html: string): string | null {
  const page = parsePage(html);
  return titleOf(page, readMetadata(page), surroundingsOfPage());
}

describe('titleOf', () => {
  it.each([
    [
      'the heading that the metadata repeats',
      '<title>Ten new schools - Qala Pressi</title><h1>Qala Pressi</h1><h2>Ten new schools</h2>',
      'Ten new schools',
    ],
    [
      'the heading as it is drawn, although the metadata draws it otherwise',
      '<title>"Ten" new schools</title><h1>«Ten» new schools</h1>',
      '«Ten» new schools',
    ],
    ['the title without the site', '<title>Ten new schools | Qala Pressi</title>', 'Ten new schools'],
    [
      'the title without the site that names itself',
      '<meta property="og:site_name" content="A long name of a site"><title>Schools — A long name of a site</title>',
      'Schools',
    ],
    [
      'a title with a dash of its own',
      '<title>Schools - a plan - for - all</title>',
      'Schools - a plan - for - all',
    ],
    [
      'the heading where the metadata only names the site',
      '<meta property="og:site_name" content="Qala"><meta property="og:title" content="Qala"><title>Qala</title><nav><h2>Menu</h2></nav><h1>Schools</h1>',
      'Schools',
    ],
    ['the heading where there is no metadata', '<h2>Other</h2><h1>Schools</h1>', 'Schools'],
    [
      'the only heading where the document’s title names the site',
      '<title>Official site of the Ministry of Aqsu-Demo</title><h1>Ten new schools</h1>',
      'Ten new schools',
    ],
    [
      'the only heading where the document’s title names the section and the site',
      '<title>Приказ | Демо-Портал</title><h1>Об утверждении плана</h1>',
      'Об утверждении плана',
    ],
    [
      'the heading below the site’s name where the document’s title is that',
      '<title>Ақсу-Демо министрлігінің ресми сайты</title><h1>Ақсу-Демо министрлігінің ресми сайты</h1><h2>Он жаңа мектеп</h2>',
      'Он жаңа мектеп',
    ],
    [
      'the document’s title beside a heading that it does not repeat',
      '<title>Ten new schools will open | Qala Pressi</title><h1>News of the city</h1>',
      'Ten new schools will open',
    ],
    [
      'the document’s title where there are several headings',
      '<title>The Ministry’s portal</title><h1>Ten new schools</h1><h1>Two new bridges</h1>',
      'The Ministry’s portal',
    ],
  ])('takes %s', (_, html, expected) => {
    expect(title(html)).toBe(expected);
  });

  it('finds none where there is none', () => {
    expect(title('<p>Ten new schools.</p>')).toBeNull();
  });
});
