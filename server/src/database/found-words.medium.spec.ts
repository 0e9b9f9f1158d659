import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../testing/test-app';
import { excerptSql, excerptsOf, findWords } from './found-words';
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

  async function excerpt(text: string, typed: string) {
    const { typed: words, prefixes } = wordsParameters(typed) ?? { typed: '', prefixes: '' };
    const [row] = await source.query<{ excerpt: string }[]>(
      `SELECT ${excerptSql('$1::text', wordsSql('$2', '$3'))} AS excerpt`,
      [text, words, prefixes],
    );
    const [one] = await excerptsOf(source.manager, [row?.excerpt], typed);
    return { text: one?.text, words: one?.found.map(({ start, end }) => one.text.slice(start, end)) };
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
    expect(await excerpt(text, 'вода')).toEqual({
      text: expect.stringContaining('Город обеспечен водой') as string,
      words: ['водой'],
    });
    expect(await excerpt(text.replace('водой', 'водоводом'), 'водо')).toEqual({
      text: expect.stringContaining('Город обеспечен водоводом') as string,
      words: ['водоводом'],
    });
  });

  it('are not looked for where there is no excerpt', async () => {
    expect(await excerptsOf(source.manager, [undefined, null], 'вода')).toEqual([null, null]);
  });
});
