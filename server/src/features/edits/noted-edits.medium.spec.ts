import type { Annotation, Edit, MarkPlace, Page, Problem, Reader } from '@uade/contracts';
import { Client } from 'pg';
import { bridgePage, type ChangingPage, PLEDGE, startChangingPage } from '../../testing/changing-page';
import type { TestApp } from '../../testing/test-app';
import { EditsService } from './edits.service';

describe('a note on a page that is quietly changed', () => {
  let changing: ChangingPage;
  let test: TestApp;
  beforeEach(async () => {
    changing = await startChangingPage();
    ({ test } = changing);
  });
  afterEach(() => test.close());

  const capture = (html: string) => changing.capture(html);
  const edits = (query?: string) => changing.edits(query);
  const decide = (place: MarkPlace | undefined, body: object) => changing.decide(place, body);

  const NOTE = 'Ask who pays for it.';

  async function noted(words: string): Promise<{ releaseId: string; note: Annotation }> {
    const { releaseId, versionId } = await capture(bridgePage(PLEDGE));
    const { text } = await readerOf(releaseId).then(({ version }) => version);
    const start = text.indexOf(words);
    const answer = await test.ask('POST', '/annotations', {
      body: { versionId, start, end: start + words.length, body: NOTE },
    });
    expect(answer.status).toBe(201);
    return { releaseId, note: answer.json<Annotation>() };
  }

  const readerOf = async (releaseId: string) =>
    (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();

  it('takes the note along to where its words stand now', async () => {
    const { releaseId, note } = await noted('build a new bridge');
    await capture(bridgePage('We will build a new bridge,', ' It rained all day.'));
    const { annotations, version } = await readerOf(releaseId);
    expect(annotations).toMatchObject([{ id: note.id, body: NOTE, versionId: note.versionId }]);
    const [{ start, end } = note] = annotations;
    expect([version.text.slice(start, end), start > note.start]).toEqual(['build a new bridge', true]);
    expect((await edits('?touches=true')).total).toBe(0);
  });

  it('asks a person where the words of the note may say something else now, and tells so in its history', async () => {
    const { note } = await noted(PLEDGE);
    await capture(bridgePage('We will not build a new bridge by 1 July 2027,'));
    const [row] = (await edits('?undecided=true')).items;
    const [place] = row?.touched ?? [];
    expect(place).toMatchObject({
      fate: 'changed',
      state: 'open',
      class: 'negation',
      mark: { type: 'annotation', id: note.id, body: NOTE },
    });
    const accepted = (await decide(place, { decision: 'accepted' })).json<MarkPlace>();
    expect(accepted).toMatchObject({ state: 'accepted', mark: { id: note.id } });
    const { items } = (await test.ask('GET', `/audit-entries?subject=${note.id}`)).json<
      Page<{ action: string }>
    >();
    expect(items.map(({ action }) => action)).toEqual(['mark-place.accepted', 'annotation.made']);
  });

  it('leaves a note that was dropped, or removed, on the version on which it was made', async () => {
    const { releaseId, note } = await noted(PLEDGE);
    await capture(bridgePage('We will not build a new bridge by 1 July 2027,'));
    const [row] = (await edits()).items;
    await decide(row?.touched[0], { decision: 'dropped' });
    expect((await readerOf(releaseId)).annotations).toEqual([]);
    await capture(bridgePage('We will not build a new bridge by 1 July 2027,', ' It rained.'));
    expect((await readerOf(releaseId)).annotations).toEqual([]);
    const old = await test.ask('GET', `/releases/${releaseId}/reader?version=${note.versionId}`);
    expect(old.json<Reader>().annotations).toMatchObject([{ id: note.id }]);
    const removed = await test.ask('DELETE', `/annotations/${note.id}`, { ifMatch: note.version });
    expect([removed.status, (await edits()).items.map(({ touched }) => touched)]).toEqual([204, [[], []]]);
  });

  const GONE = bridgePage('It is a fine day,');
  const shown = async (releaseId: string) => {
    const { annotations, version } = await readerOf(releaseId);
    return annotations.map(({ start, end }) => version.text.slice(start, end));
  };
  const newest = async () => (await edits()).items[0]?.touched[0];

  it('finds the words again where the page puts them back, and takes the note along from there', async () => {
    const { releaseId } = await noted(PLEDGE);
    await capture(GONE);
    expect(await shown(releaseId)).toEqual([]);
    await capture(bridgePage(PLEDGE, ' It rained.'));
    expect(await shown(releaseId)).toEqual([PLEDGE]);
    expect(await newest()).toMatchObject({ fate: 'returned', state: 'settled', before: null });
    await capture(bridgePage(PLEDGE, ' It rained a lot.'));
    expect(await shown(releaseId)).toEqual([PLEDGE]);
    expect((await edits('?undecided=true')).items.map(({ to }) => to.number)).toEqual([2]);
  });

  it('asks a person where words come back that somebody called gone', async () => {
    const { releaseId } = await noted(PLEDGE);
    await capture(GONE);
    await decide(await newest(), { decision: 'dropped', reason: 'No longer said.' });
    await capture(bridgePage('It is a fine day,', ' It rained.'));
    expect(await shown(releaseId)).toEqual([]);
    await capture(bridgePage(PLEDGE));
    const back = await newest();
    expect(back).toMatchObject({ fate: 'returned', state: 'open', place: { quote: PLEDGE } });
    const again = (await decide(back, { decision: 'dropped' })).json<MarkPlace>();
    await capture(bridgePage(PLEDGE, ' It rained.'));
    expect(await shown(releaseId)).toEqual([]);
    await decide((await decide(again, { decision: 'reopened' })).json(), { decision: 'accepted' });
    expect(await shown(releaseId)).toEqual([PLEDGE]);
  });

  it('leaves a note alone that was dropped while its words stood there', async () => {
    const { releaseId } = await noted(PLEDGE);
    await capture(bridgePage(PLEDGE, ' It rained.'));
    const { places } = (await test.app
      .get(EditsService)
      .ofVersion((await readerOf(releaseId)).version.id)) ?? { places: [] };
    const [id, version] = [places[0]?.place.id, places[0]?.place.rowVersion];
    const dropped = await test.ask('POST', `/mark-places/${id}/decisions`, {
      body: { decision: 'dropped' },
      ifMatch: version ?? 0,
    });
    expect(dropped.status).toBe(201);
    await capture(bridgePage(PLEDGE, ' It rained a lot.'));
    await capture(bridgePage(PLEDGE, ' It rained all day.'));
    expect(await shown(releaseId)).toEqual([]);
  });

  it('carries a decision through the edits that came since', async () => {
    const { releaseId } = await noted(PLEDGE);
    await capture(GONE);
    const gone = await newest();
    await capture(bridgePage('It is a fine day,', ' It rained.'));
    const [, old] = (await edits()).items;
    const { newText } = (await test.ask('GET', `/edits/${old?.id}`)).json<Edit>();
    const start = newText.indexOf('It is a fine day');
    const moved = await decide(gone, { decision: 'moved', place: { start, end: start + 16 } });
    expect([moved.status, await shown(releaseId)]).toEqual([201, ['It is a fine day']]);
    await capture(bridgePage('It is a fine day,', ' It rained a lot.'));
    expect(await shown(releaseId)).toEqual(['It is a fine day']);
  });

  it('takes the note out of later texts where it is dropped, and puts it back where that is undone', async () => {
    const { releaseId } = await noted(PLEDGE);
    const changed = 'We will not build a new bridge by 1 July 2027,';
    await capture(bridgePage(changed));
    const place = await newest();
    await capture(bridgePage(changed, ' It rained.'));
    await capture(bridgePage(changed.replace('new', 'second'), ' It rained.'));
    const waiting = await newest();
    const dropped = (await decide(place, { decision: 'dropped' })).json<MarkPlace>();
    expect(await shown(releaseId)).toEqual([]);
    expect((await decide(waiting, { decision: 'accepted' })).status).toBe(404);
    await decide(dropped, { decision: 'reopened' });
    expect(await shown(releaseId)).toEqual([changed.replace('new', 'second')]);
    expect(await newest()).toMatchObject({
      fate: 'changed',
      state: 'open',
      removed: 'new',
      added: 'second',
    });
  });

  it('keeps what a person decided of a later text', async () => {
    const { releaseId } = await noted(PLEDGE);
    await capture(bridgePage('We will not build a new bridge by 1 July 2027,'));
    const first = await newest();
    const last = 'We will not build a new bridge by 1 July 2028,';
    await capture(bridgePage(last));
    await decide(await newest(), { decision: 'accepted' });
    await decide(first, { decision: 'dropped' });
    expect(await shown(releaseId)).toEqual([last]);
    expect(await newest()).toMatchObject({ state: 'accepted' });
  });

  it('tells who waits on a later place that it changed, and keeps its address', async () => {
    await noted(PLEDGE);
    await capture(bridgePage('We will not build a new bridge by 1 July 2027,'));
    const first = await newest();
    await capture(bridgePage('We will not build a new bridge by 1 July 2028,'));
    const second = await newest();
    const place = { start: first?.place?.start ?? 0, end: (first?.place?.start ?? 0) + 29 };
    await decide(first, { decision: 'moved', place });
    const stale = await decide(second, { decision: 'accepted' });
    expect([stale.status, stale.json<Problem>().current]).toMatchObject([
      412,
      { id: second?.id, fate: 'moved', place: { quote: 'We will not build a new bridg' } },
    ]);
  });

  it('decides while a new version is being read, and loses neither', async () => {
    const { releaseId } = await noted(PLEDGE);
    await capture(bridgePage('We will not build a new bridge by 1 July 2027,'));
    const place = await newest();
    const blocker = new Client({ connectionString: test.database.superuserUrl });
    await blocker.connect();
    // Holds up the new version where it has followed the note and has not yet stored what came of it.
    await blocker.query('BEGIN; LOCK TABLE edit IN SHARE MODE');
    const waiting = async () => {
      const { rowCount } = await blocker.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      return rowCount ?? 0;
    };
    const captured = capture(bridgePage('We will not build a new bridge by 1 July 2027,', ' It rained.'));
    while ((await waiting()) < 1);
    let isDecided = false;
    const decided = decide(place, { decision: 'dropped' }).then((answer) => {
      isDecided = true;
      return answer;
    });
    while ((await waiting()) < 2 && !isDecided);
    await blocker.query('COMMIT');
    await blocker.end();
    await captured;
    expect([(await decided).status, await shown(releaseId)]).toEqual([201, []]);
  });
});
