import type {
  Annotation,
  Commitment,
  CommitmentEdit,
  Edit,
  EditRow,
  IngestResult,
  MarkPlace,
  Overview,
  Page,
  Problem,
  Reader,
  Suggestion,
} from '@uade/contracts';
import { Client } from 'pg';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { EditsService } from './edits.service';

const ADDRESS = 'https://demo.example/bridge';
const PLEDGE = 'We will build a new bridge by 1 July 2027,';

const page = (
  pledge: string,
  more = '',
) => `<!doctype html><html lang="en"><title>The bridge of Aqsu-Demo</title>
<article><h1>The bridge of Aqsu-Demo</h1>
<p>The akim of Aqsu-Demo, Mysal Ulgibayev, spoke in the city of Aqsu-Demo, which is invented.${more}</p>
<p>"${pledge}" Mysal Ulgibayev said. He thanked those who had come to the square to hear of the works.</p>
<p>The square of Aqsu-Demo is wide, and many of its people came to see the plans of the invented city.</p>
</article></html>`;

describe('a page that is quietly changed', () => {
  let test: TestApp;
  let day = 0;

  beforeEach(async () => {
    day = 0;
    test = await createTestApp();
    const source = { slug: 'demo', name: 'Demo', languages: ['en'], fictional: true };
    await test.ask('POST', '/sources', { body: source });
  });
  afterEach(() => test.close());

  async function capture(html: string): Promise<IngestResult> {
    day += 1;
    const answer = await test.ask('POST', '/captures', {
      body: {
        method: 'fetched',
        source: 'demo',
        url: ADDRESS,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        fetchedAt: `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`,
        contentBase64: Buffer.from(html).toString('base64'),
      },
    });
    expect([answer.status, answer.body]).toEqual([201, expect.stringContaining('outcome')]);
    return answer.json<IngestResult>();
  }

  async function pledged(): Promise<string> {
    const { releaseId } = await capture(page(PLEDGE));
    const { suggestions } = (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    const open = suggestions.find(({ quote }) => quote.includes('new bridge'));
    const answer = await test.ask('POST', `/suggestions/${open?.id}/decisions`, {
      body: { decision: 'accepted' },
      ifMatch: open?.version ?? 0,
    });
    return answer.json<Suggestion>().decision?.commitmentId ?? '';
  }

  const edits = async (query = '') => (await test.ask('GET', `/edits${query}`)).json<Page<EditRow>>();
  const editsOf = async (commitment: string) =>
    (await test.ask('GET', `/commitments/${commitment}/edits`)).json<CommitmentEdit[]>();
  const decide = (place: MarkPlace | undefined, body: object) =>
    test.ask('POST', `/mark-places/${place?.id}/decisions`, { body, ifMatch: place?.version ?? 0 });

  it('is an edit on the commitment whose deadline was taken out', async () => {
    const commitment = await pledged();
    await capture(page('We will build a new bridge,'));
    const { items } = await edits();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      class: 'date',
      from: { number: 1 },
      to: { number: 2 },
      gravest: { removed: ' by 1 July 2027', added: '' },
    });
    expect(await editsOf(commitment)).toMatchObject([
      { fate: 'changed', state: 'open', class: 'date', removed: ' by 1 July 2027', added: '' },
    ]);
    expect((await test.ask('GET', '/overview')).json<Overview>().counts.edits).toBe(1);
  });

  it('shows both texts with every change, from which the new one can be made', async () => {
    await pledged();
    await capture(page('We will build a new bridge,', ' It rained.'));
    const [row] = (await edits()).items;
    const edit = (await test.ask('GET', `/edits/${row?.id}`)).json<Edit>();
    let made = '';
    let at = 0;
    for (const change of edit.changes) {
      made += edit.oldText.slice(at, change.old.start) + edit.newText.slice(change.new.start, change.new.end);
      at = change.old.end;
    }
    expect(made + edit.oldText.slice(at)).toBe(edit.newText);
    expect(edit.changes).toHaveLength(2);
  });

  it('needs nobody where the commitment only moved', async () => {
    const commitment = await pledged();
    await capture(page(PLEDGE, ' It rained all day.'));
    expect((await edits()).total).toBe(1);
    expect((await edits('?touches=true')).total).toBe(0);
    expect((await edits('?undecided=true')).total).toBe(0);
    expect(await editsOf(commitment)).toEqual([]);
  });

  it('is no edit and no version where only its layout changed', async () => {
    const { releaseId } = await capture(page(PLEDGE));
    const result = await capture(
      page(PLEDGE).replace('wide, and', 'wide,\u00a0and').replaceAll('<p>"', '<p>\u201c'),
    );
    expect(result.outcome).toBe('unchanged');
    expect((await edits()).total).toBe(0);
    expect((await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>().release.versionCount).toBe(
      1,
    );
  });

  it('follows a commitment through several edits, from where each left it', async () => {
    const commitment = await pledged();
    await capture(page('We will build a new bridge by 1 December 2027,'));
    await capture(page('We will build a new bridge by 1 December 2028,', ' It rained.'));
    expect((await editsOf(commitment)).map(({ removed, added }) => [removed, added])).toEqual([
      ['July', 'December'],
      ['2027', '2028'],
    ]);
  });

  it('lets a person accept, move or drop the place, undo it, and tells so in the commitment’s history', async () => {
    const commitment = await pledged();
    await capture(page('We will build a new bridge,'));
    const [before] = await editsOf(commitment);
    const accepted = (
      await decide(before, { decision: 'accepted', reason: 'The deadline is gone.' })
    ).json<MarkPlace>();
    expect(accepted).toMatchObject({ state: 'accepted', decision: { reason: 'The deadline is gone.' } });
    expect((await edits('?undecided=true')).total).toBe(0);
    const reopened = (await decide(accepted, { decision: 'reopened' })).json<MarkPlace>();
    expect(reopened).toMatchObject({ state: 'open', decision: null, place: before?.place });
    const moved = (
      await decide(reopened, { decision: 'moved', place: { start: 0, end: 8 } })
    ).json<MarkPlace>();
    expect(moved.place).toMatchObject({ start: 0, end: 8 });
    const again = (await decide(moved, { decision: 'reopened' })).json<MarkPlace>();
    const dropped = (await decide(again, { decision: 'dropped' })).json<MarkPlace>();
    expect(dropped).toMatchObject({ state: 'dropped', place: null });
    const { items } = (await test.ask('GET', `/audit-entries?subject=${commitment}`)).json<
      Page<{ action: string }>
    >();
    expect(items.map(({ action }) => action).slice(0, 2)).toEqual([
      'mark-place.dropped',
      'mark-place.reopened',
    ]);
  });

  it('refuses a decision on a place that somebody else decided, and a place beyond the text', async () => {
    const commitment = await pledged();
    await capture(page('We will build a new bridge,'));
    const [place] = await editsOf(commitment);
    await decide(place, { decision: 'accepted' });
    const stale = await decide(place, { decision: 'dropped' });
    expect([stale.status, stale.json<Problem>().current]).toMatchObject([412, { state: 'accepted' }]);
    const [now] = await editsOf(commitment);
    expect((await decide(now, { decision: 'dropped' })).json<Problem>().code).toBe('already-decided');
    await decide(now, { decision: 'reopened' });
    const [open] = await editsOf(commitment);
    const beyond = await decide(open, { decision: 'moved', place: { start: 0, end: 1_000_000 } });
    expect(beyond.json<Problem>().code).toBe('span-out-of-text');
  });

  it('shows the commitment in the newer text, where it stands there', async () => {
    const commitment = await pledged();
    const { releaseId, versionId } = await capture(page('We will build a new bridge,', ' It rained.'));
    const reader = (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    const [mention, ...others] = reader.mentions;
    expect(others).toEqual([]);
    expect(mention?.commitmentId).toBe(commitment);
    expect(reader.version.id).toBe(versionId);
    expect(reader.version.text.slice(mention?.start, mention?.end)).toContain('We will build a new bridge,');
    expect(reader.edit).toMatchObject({ class: 'date' });
  });

  it('leaves a promise that was cut from the page in the queue', async () => {
    await capture(page(PLEDGE));
    const before = (await test.ask('GET', '/overview')).json<Overview>().counts.suggested;
    await capture(page('It is a fine day,'));
    const open = (await test.ask('GET', '/suggestions?state=open')).json<Page<Suggestion>>().items;
    expect(before).toBe(1);
    expect(open.map(({ quote }) => quote)).toEqual([expect.stringContaining('new bridge')]);
  });

  it('asks nobody a second time about a sentence that did not change', async () => {
    const commitment = await pledged();
    const { releaseId } = await capture(page(PLEDGE, ' It rained all day.'));
    const reader = (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    const again = reader.suggestions.find(({ quote }) => quote.includes('new bridge'));
    expect([again?.state, again?.decision?.commitmentId]).toEqual(['accepted', commitment]);
    expect((await test.ask('GET', '/overview')).json<Overview>().counts.suggested).toBe(0);
    expect((await test.ask('GET', `/commitments/${commitment}`)).json<Commitment>().mentionCount).toBe(1);
  });

  it('stands again where the page puts the promise back, and asks nobody a second time', async () => {
    const commitment = await pledged();
    await capture(page('It is a fine day,'));
    const { releaseId } = await capture(page(PLEDGE, ' It rained.'));
    const reader = (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    const [mention] = reader.mentions;
    expect(reader.version.text.slice(mention?.start, mention?.end)).toContain('new bridge');
    expect(reader.suggestions.filter(({ state }) => state === 'open')).toEqual([]);
    expect(await editsOf(commitment)).toMatchObject([
      { fate: 'orphaned' },
      { fate: 'returned', before: null },
    ]);
  });

  describe('with a note on its words', () => {
    const NOTE = 'Ask who pays for it.';

    async function noted(words: string): Promise<{ releaseId: string; note: Annotation }> {
      const { releaseId, versionId } = await capture(page(PLEDGE));
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
      await capture(page('We will build a new bridge,', ' It rained all day.'));
      const { annotations, version } = await readerOf(releaseId);
      expect(annotations).toMatchObject([{ id: note.id, body: NOTE, versionId: note.versionId }]);
      const [{ start, end } = note] = annotations;
      expect([version.text.slice(start, end), start > note.start]).toEqual(['build a new bridge', true]);
      expect((await edits('?touches=true')).total).toBe(0);
    });

    it('asks a person where the words of the note may say something else now, and tells so in its history', async () => {
      const { note } = await noted(PLEDGE);
      await capture(page('We will not build a new bridge by 1 July 2027,'));
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
      await capture(page('We will not build a new bridge by 1 July 2027,'));
      const [row] = (await edits()).items;
      await decide(row?.touched[0], { decision: 'dropped' });
      expect((await readerOf(releaseId)).annotations).toEqual([]);
      await capture(page('We will not build a new bridge by 1 July 2027,', ' It rained.'));
      expect((await readerOf(releaseId)).annotations).toEqual([]);
      const old = await test.ask('GET', `/releases/${releaseId}/reader?version=${note.versionId}`);
      expect(old.json<Reader>().annotations).toMatchObject([{ id: note.id }]);
      const removed = await test.ask('DELETE', `/annotations/${note.id}`, { ifMatch: note.version });
      expect([removed.status, (await edits()).items.map(({ touched }) => touched)]).toEqual([204, [[], []]]);
    });

    const GONE = page('It is a fine day,');
    const shown = async (releaseId: string) => {
      const { annotations, version } = await readerOf(releaseId);
      return annotations.map(({ start, end }) => version.text.slice(start, end));
    };
    const newest = async () => (await edits()).items[0]?.touched[0];

    it('finds the words again where the page puts them back, and takes the note along from there', async () => {
      const { releaseId } = await noted(PLEDGE);
      await capture(GONE);
      expect(await shown(releaseId)).toEqual([]);
      await capture(page(PLEDGE, ' It rained.'));
      expect(await shown(releaseId)).toEqual([PLEDGE]);
      expect(await newest()).toMatchObject({ fate: 'returned', state: 'settled', before: null });
      await capture(page(PLEDGE, ' It rained a lot.'));
      expect(await shown(releaseId)).toEqual([PLEDGE]);
      expect((await edits('?undecided=true')).items.map(({ to }) => to.number)).toEqual([2]);
    });

    it('asks a person where words come back that somebody called gone', async () => {
      const { releaseId } = await noted(PLEDGE);
      await capture(GONE);
      await decide(await newest(), { decision: 'dropped', reason: 'No longer said.' });
      await capture(page('It is a fine day,', ' It rained.'));
      expect(await shown(releaseId)).toEqual([]);
      await capture(page(PLEDGE));
      const back = await newest();
      expect(back).toMatchObject({ fate: 'returned', state: 'open', place: { quote: PLEDGE } });
      const again = (await decide(back, { decision: 'dropped' })).json<MarkPlace>();
      await capture(page(PLEDGE, ' It rained.'));
      expect(await shown(releaseId)).toEqual([]);
      await decide((await decide(again, { decision: 'reopened' })).json(), { decision: 'accepted' });
      expect(await shown(releaseId)).toEqual([PLEDGE]);
    });

    it('leaves a note alone that was dropped while its words stood there', async () => {
      const { releaseId } = await noted(PLEDGE);
      await capture(page(PLEDGE, ' It rained.'));
      const { places } = (await test.app
        .get(EditsService)
        .ofVersion((await readerOf(releaseId)).version.id)) ?? { places: [] };
      const [id, version] = [places[0]?.place.id, places[0]?.place.rowVersion];
      const dropped = await test.ask('POST', `/mark-places/${id}/decisions`, {
        body: { decision: 'dropped' },
        ifMatch: version ?? 0,
      });
      expect(dropped.status).toBe(201);
      await capture(page(PLEDGE, ' It rained a lot.'));
      await capture(page(PLEDGE, ' It rained all day.'));
      expect(await shown(releaseId)).toEqual([]);
    });

    it('carries a decision through the edits that came since', async () => {
      const { releaseId } = await noted(PLEDGE);
      await capture(GONE);
      const gone = await newest();
      await capture(page('It is a fine day,', ' It rained.'));
      const [, old] = (await edits()).items;
      const { newText } = (await test.ask('GET', `/edits/${old?.id}`)).json<Edit>();
      const start = newText.indexOf('It is a fine day');
      const moved = await decide(gone, { decision: 'moved', place: { start, end: start + 16 } });
      expect([moved.status, await shown(releaseId)]).toEqual([201, ['It is a fine day']]);
      await capture(page('It is a fine day,', ' It rained a lot.'));
      expect(await shown(releaseId)).toEqual(['It is a fine day']);
    });

    it('takes the note out of later texts where it is dropped, and puts it back where that is undone', async () => {
      const { releaseId } = await noted(PLEDGE);
      const changed = 'We will not build a new bridge by 1 July 2027,';
      await capture(page(changed));
      const place = await newest();
      await capture(page(changed, ' It rained.'));
      await capture(page(changed.replace('new', 'second'), ' It rained.'));
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
      await capture(page('We will not build a new bridge by 1 July 2027,'));
      const first = await newest();
      const last = 'We will not build a new bridge by 1 July 2028,';
      await capture(page(last));
      await decide(await newest(), { decision: 'accepted' });
      await decide(first, { decision: 'dropped' });
      expect(await shown(releaseId)).toEqual([last]);
      expect(await newest()).toMatchObject({ state: 'accepted' });
    });

    it('tells who waits on a later place that it changed, and keeps its address', async () => {
      await noted(PLEDGE);
      await capture(page('We will not build a new bridge by 1 July 2027,'));
      const first = await newest();
      await capture(page('We will not build a new bridge by 1 July 2028,'));
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
      await capture(page('We will not build a new bridge by 1 July 2027,'));
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
      const captured = capture(page('We will not build a new bridge by 1 July 2027,', ' It rained.'));
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
});
