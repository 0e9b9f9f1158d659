import { analysisSchema } from '@uade/contracts';
import { analyse, EXTRACTOR, type ReadInput } from './analyse';

const read = (text: string, over: Partial<ReadInput> = {}) =>
  analyse({ title: null, text, publishedAt: '2026-02-03T05:00:00Z', ...over });

const RELEASE = `Deputy Governor Aru Testova opened a forum in Sampletown, Example Daily reports with reference to Sample Agency.

In her speech, the Deputy Governor noted that the old bridge had been closed.

"We have listened to the residents. Every street was discussed.

The next step of the renewal will be the elections to the town council.

The council, of course, guarantees access to water," the Deputy Governor emphasized.`;

describe('analyse', () => {
  it('keeps the contract and names its extractor', () => {
    const analysis = read(RELEASE, { title: 'A forum in Sampletown' });
    expect(analysisSchema.parse(analysis)).toEqual(analysis);
    expect(analysis).toMatchObject({ extractor: EXTRACTOR, language: 'en', script: 'Latn', text: RELEASE });
  });

  it('reads whom the release cites', () => {
    expect(read(RELEASE).origin).toEqual({ name: 'Sample Agency', url: null });
  });

  it('gives each paragraph of a quote that closes only at its end the same group and speaker', () => {
    const direct = read(RELEASE).quotes.filter(({ kind }) => kind === 'direct');
    expect(direct.map(({ start, end }) => RELEASE.slice(start, end))).toEqual([
      'We have listened to the residents. Every street was discussed.',
      'The next step of the renewal will be the elections to the town council.',
      'The council, of course, guarantees access to water',
    ]);
    expect(new Set(direct.map(({ group }) => group)).size).toBe(1);
    expect(new Set(direct.map(({ speaker }) => speaker))).toEqual(new Set(['Aru Testova']));
  });

  it('says who commits to what, on which topic and by which rule', () => {
    const election = read(RELEASE).commitments.find(({ start, end }) =>
      RELEASE.slice(start, end).includes('elections'),
    );
    expect(election).toMatchObject({ kind: 'announcement', topic: 'elections', speaker: 'Aru Testova' });
    expect(election?.rule).toMatch(/^en-announcement-/);
    const guarantee = read(RELEASE).commitments.find(({ kind }) => kind === 'guarantee');
    expect(guarantee).toMatchObject({ speaker: 'Aru Testova' });
  });

  it('knows who says a sentence in single quotation marks from the words behind the last of them', () => {
    const text =
      "Mayor Aru Testova met residents. 'We will open the new bridge by May. The old bridge is closed,' said Governor Olen Sampler.";
    expect(read(text).commitments).toMatchObject([{ speaker: 'Olen Sampler' }]);
  });

  it('reads what is said before and behind the words that name the speaker for itself', () => {
    const text =
      '– Мы построим школу до 1 мая, – сказал аким города Сынакбек Демобаев. – Дорогу отремонтируем до 1 июля.';
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const { sentences, commitments } = read(text);
    expect(sentences).toHaveLength(1);
    expect(commitments.map((one) => [words(one), one.speaker, one.deadline?.to])).toEqual([
      [
        '– Мы построим школу до 1 мая, – сказал аким города Сынакбек Демобаев.',
        'Сынакбек Демобаев',
        '2026-05-01',
      ],
      ['Дорогу отремонтируем до 1 июля.', 'Сынакбек Демобаев', '2026-07-01'],
    ]);
  });

  it('reads a Kazakh text with Latin letters among its own as if it had none, and gives its text back as it is', () => {
    const clean = 'Әкім Сынақбек Демобаев: «Мектепті 1 шілдеге дейін ашуды тапсырамын», – деді.';
    const typed = clean.replaceAll('і', 'i').replaceAll('ә', 'ə').replaceAll('Ә', 'Ə').replaceAll('е', 'e');
    expect(read(typed)).toEqual({ ...read(clean), text: typed });
  });

  it.each([
    ['en', 'The Ministry must publish the list by 1 July.', '2026-07-01'],
    ['ru', 'Министерство должно до 1 июля опубликовать список.', '2026-07-01'],
    ['kk', 'Министрлік 1 шілдеге дейін тізімді жариялауы тиіс.', '2026-07-01'],
  ])('reads a deadline in %s from the day of publication', (_language, text, to) => {
    expect(read(text).commitments[0]).toMatchObject({
      kind: 'instruction',
      deadline: { from: null, to, precision: 'day' },
    });
  });

  it('leaves the interval of a deadline open where neither the words nor the release name a year', () => {
    const [commitment] = read('The Ministry must publish the list by 1 July.', {
      publishedAt: null,
    }).commitments;
    expect(commitment?.deadline).toMatchObject({ from: null, to: null });
  });

  it('takes the person named in the title of a speech for its "I"', () => {
    const [commitment] = read('I will sign the decree on schools tomorrow.', {
      title: 'Address of President Aru Testova to the people',
    }).commitments;
    expect(commitment).toMatchObject({ kind: 'pledge', speaker: 'Aru Testova' });
  });

  it('reads no quotes or commitments in a language that it does not know', () => {
    const analysis = read(
      'Der Minister sagte, dass die Straße im Mai gebaut werden soll. Das ist nicht alles.',
    );
    expect(analysis).toMatchObject({ language: 'other', quotes: [], commitments: [], claims: [] });
    expect(analysis.sentences).toHaveLength(2);
  });

  it('makes nothing of an empty text', () => {
    expect(read('')).toMatchObject({
      language: 'other',
      sentences: [],
      quotes: [],
      commitments: [],
      claims: [],
    });
  });
});
