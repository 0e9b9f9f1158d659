import type { Annotation, Commitment, CommitmentRow, IngestResult, Page, Problem } from '@uade/contracts';
import { createTestApp, type TestApp } from '../../testing/test-app';

const TEXT = `The bridge of Aqsu-Demo

The akim of Aqsu-Demo, Mysal Ulgibayev, spoke in the city of Aqsu-Demo, which is invented.`;

describe('a request that is sent again because no answer came', () => {
  let test: TestApp;
  let span: { versionId: string; start: number; end: number };

  beforeAll(async () => {
    test = await createTestApp();
    const source = { slug: 'demo', name: 'Demo', languages: ['en'], fictional: true };
    await test.ask('POST', '/sources', { body: source });
    const captured = { method: 'pasted', source: 'demo', text: TEXT };
    const { versionId } = (await test.ask('POST', '/captures', { body: captured })).json<IngestResult>();
    span = { versionId, start: 0, end: 10 };
  });
  afterAll(() => test.close());

  const note = (key: string | undefined, body = 'Which bridge?') =>
    test.ask('POST', '/annotations', { body: { ...span, body }, ...(key === undefined ? {} : { key }) });
  const notes = async () =>
    (await test.ask('GET', `/annotations?versionId=${span.versionId}`)).json<Annotation[]>();

  it('makes one note, also where both are under way at once', async () => {
    const [first, second] = await Promise.all([note('a'), note('a')]);
    const third = await note('a');
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect([second.json<Annotation>().id, third.json<Annotation>().id]).toEqual(
      Array(2).fill(first.json<Annotation>().id),
    );
    expect(await notes()).toHaveLength(1);
  });

  it('is refused where its key was another’s, and makes another one with none', async () => {
    const before = (await notes()).length;
    await note('b');
    const other = await note('b', 'Whose bridge?');
    expect([other.status, other.json<Problem>().code]).toEqual([409, 'conflict']);
    await note(undefined);
    await note(undefined);
    expect(await notes()).toHaveLength(before + 3);
  });

  it('makes one commitment, and one mention of it', async () => {
    const given = {
      ...span,
      kind: 'pledge',
      testability: 'testable',
      title: 'A bridge',
      reason: 'It is one.',
    };
    const entered = () => test.ask('POST', '/commitments', { body: given, key: 'c' });
    const { id } = (await entered()).json<Commitment>();
    expect((await entered()).json<Commitment>().id).toBe(id);
    const list = (await test.ask('GET', '/commitments')).json<Page<CommitmentRow>>();
    expect(list.items.map((row) => row.id)).toEqual([id]);
    const mention = { ...span, start: 11, end: 20, role: 'repeated', reason: 'Once more.' };
    const mentioned = () => test.ask('POST', `/commitments/${id}/mentions`, { body: mention, key: 'd' });
    await mentioned();
    expect((await mentioned()).json<Commitment>().mentions).toHaveLength(2);
  });
});
