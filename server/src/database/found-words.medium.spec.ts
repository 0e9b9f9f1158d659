import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../testing/test-app';
import { excerptSql, findWords, withoutMarks } from './found-words';
import { wordsSql, wordsParameters } from './words';

describe('the words found in a text', () => {
  let test: TestApp;
  let source: DataSource;

  beforeAll(async () => {
    test = await createTestApp();
    source = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  async function found(text: string, typed: string): Promise<string[]> {
    const [spans = []] = await findWords(source.manager, [text], typed);
    return spans.map(({ start, end }) => text.slice(start, end));
  }

  async function excerpt(text: string, typed: string): Promise<string> {
    const { typed: words, prefixes } = wordsParameters(typed) ?? { typed: '', prefixes: '' };
    const [row] = await source.query<{ excerpt: string }[]>(
      `SELECT ${excerptSql('$1::text', wordsSql('$2', '$3'))} AS excerpt`,
      [text, words, prefixes],
    );
    return row?.excerpt ?? '';
  }

  it.each([
    ['вода', 'Город обеспечен водой, и воды хватит.', ['водой', 'воды']],
    ['выборы', 'О выборах депутатов и выборов акимов', ['выборах', 'выборов']],
    ['maslikhat ELECTION', 'Elections to the Mazhilis and maslikhats.', ['Elections', 'maslikhats']],
    ['сайлау', 'Мәжіліс сайлауына дайындық', ['сайлауына']],
    ['elect', 'The selection of elects', ['elects']],
    ['водо', 'Построен водовод', ['водовод']],
    ['вода elect', 'Вода. Elected.', ['Вода', 'Elected']],
  ])('%j in %j are %j', async (typed, text, expected) => {
    expect(await found(text, typed)).toEqual(expected);
  });

  it('stand where they are said to, whatever else is in the text', async () => {
    const text =
      '👍🏽 <b>Вода</b> — 1,5 млн;\n\nhttps://aqsu.example/вода?a=b info@aqsu.example из-под воды & «водой»!';
    expect(await found(text, 'вода')).toEqual(expect.arrayContaining(['Вода', 'воды', 'водой']));
  });

  it('are none where nothing that was typed is a word', async () => {
    expect(await findWords(source.manager, ['Вода.'], '!?')).toEqual([[]]);
    expect(await findWords(source.manager, [], 'вода')).toEqual([]);
  });

  it('are in the stretch of the text that is shown, in whatever form', async () => {
    const text = `${'Слово за словом идёт вперёд. '.repeat(30)}Город обеспечен водой. ${'Потом ещё слова. '.repeat(30)}`;
    expect(await excerpt(text, 'вода')).toContain('\u0002водой\u0003');
    expect(withoutMarks(await excerpt(text, 'вода'))).toContain('обеспечен водой');
    expect(withoutMarks(await excerpt(text.replace('водой', 'водоводом'), 'водо'))).toContain('водоводом');
  });
});
