import type {
  Commitment,
  CommitmentEdit,
  Edit,
  MarkPlace,
  Overview,
  Page,
  Problem,
  Reader,
  Suggestion,
} from '@uade/contracts';
import { bridgePage, type ChangingPage, PLEDGE, startChangingPage } from '../../testing/changing-page';
import type { TestApp } from '../../testing/test-app';

describe('a page that is quietly changed', () => {
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

  async function pledged(): Promise<string> {
    const { releaseId } = await capture(bridgePage(PLEDGE));
    const { suggestions } = (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    const open = suggestions.find(({ quote }) => quote.includes('new bridge'));
    const answer = await test.ask('POST', `/suggestions/${open?.id}/decisions`, {
      body: { decision: 'accepted' },
      ifMatch: open?.version ?? 0,
    });
    return answer.json<Suggestion>().decision?.commitmentId ?? '';
  }

  const editsOf = async (commitment: string) =>
    (await test.ask('GET', `/commitments/${commitment}/edits`)).json<CommitmentEdit[]>();

  it('is an edit on the commitment whose deadline was taken out', async () => {
    const commitment = await pledged();
    await capture(bridgePage('We will build a new bridge,'));
    const { items } = await edits();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      class: 'date',
      from: { number: 1, method: 'fetched' },
      to: { number: 2, method: 'fetched' },
      gravest: { removed: ' by 1 July 2027', added: '' },
    });
    expect(await editsOf(commitment)).toMatchObject([
      { fate: 'changed', state: 'open', class: 'date', removed: ' by 1 July 2027', added: '' },
    ]);
    expect((await test.ask('GET', '/overview')).json<Overview>().counts.edits).toBe(1);
  });

  it('shows both texts with every change, from which the new one can be made', async () => {
    await pledged();
    await capture(bridgePage('We will build a new bridge,', ' It rained.'));
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
    await capture(bridgePage(PLEDGE, ' It rained all day.'));
    expect((await edits()).total).toBe(1);
    expect((await edits('?touches=true')).total).toBe(0);
    expect((await edits('?undecided=true')).total).toBe(0);
    expect(await editsOf(commitment)).toEqual([]);
  });

  it('is no edit and no version where only its layout changed', async () => {
    const { releaseId } = await capture(bridgePage(PLEDGE));
    const result = await capture(
      bridgePage(PLEDGE).replace('wide, and', 'wide,\u00a0and').replaceAll('<p>"', '<p>\u201c'),
    );
    expect(result.outcome).toBe('unchanged');
    expect((await edits()).total).toBe(0);
    expect((await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>().release.versionCount).toBe(
      1,
    );
  });

  it('follows a commitment through several edits, from where each left it', async () => {
    const commitment = await pledged();
    await capture(bridgePage('We will build a new bridge by 1 December 2027,'));
    await capture(bridgePage('We will build a new bridge by 1 December 2028,', ' It rained.'));
    expect((await editsOf(commitment)).map(({ removed, added }) => [removed, added])).toEqual([
      ['July', 'December'],
      ['2027', '2028'],
    ]);
  });

  it('lets a person accept, move or drop the place, undo it, and tells so in the commitment’s history', async () => {
    const commitment = await pledged();
    await capture(bridgePage('We will build a new bridge,'));
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
    await capture(bridgePage('We will build a new bridge,'));
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
    const { releaseId, versionId } = await capture(bridgePage('We will build a new bridge,', ' It rained.'));
    const reader = (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    const [mention, ...others] = reader.mentions;
    expect(others).toEqual([]);
    expect(mention?.commitmentId).toBe(commitment);
    expect(reader.version.id).toBe(versionId);
    expect(reader.version.text.slice(mention?.start, mention?.end)).toContain('We will build a new bridge,');
    expect(reader.edit).toMatchObject({ class: 'date' });
  });

  it('leaves a promise that was cut from the page in the queue', async () => {
    await capture(bridgePage(PLEDGE));
    const before = (await test.ask('GET', '/overview')).json<Overview>().counts.suggested;
    await capture(bridgePage('It is a fine day,'));
    const open = (await test.ask('GET', '/suggestions?state=open')).json<Page<Suggestion>>().items;
    expect(before).toBe(1);
    expect(open.map(({ quote }) => quote)).toEqual([expect.stringContaining('new bridge')]);
  });

  it('asks nobody a second time about a sentence that did not change', async () => {
    const commitment = await pledged();
    const { releaseId } = await capture(bridgePage(PLEDGE, ' It rained all day.'));
    const reader = (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    const again = reader.suggestions.find(({ quote }) => quote.includes('new bridge'));
    expect([again?.state, again?.decision?.commitmentId]).toEqual(['accepted', commitment]);
    expect((await test.ask('GET', '/overview')).json<Overview>().counts.suggested).toBe(0);
    expect((await test.ask('GET', `/commitments/${commitment}`)).json<Commitment>().mentionCount).toBe(1);
  });

  it('stands again where the page puts the promise back, and asks nobody a second time', async () => {
    const commitment = await pledged();
    await capture(bridgePage('It is a fine day,'));
    const { releaseId } = await capture(bridgePage(PLEDGE, ' It rained.'));
    const reader = (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
    const [mention] = reader.mentions;
    expect(reader.version.text.slice(mention?.start, mention?.end)).toContain('new bridge');
    expect(reader.suggestions.filter(({ state }) => state === 'open')).toEqual([]);
    expect(await editsOf(commitment)).toMatchObject([
      { fate: 'orphaned' },
      { fate: 'returned', before: null },
    ]);
  });
});
