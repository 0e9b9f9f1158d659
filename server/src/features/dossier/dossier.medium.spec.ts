import type {
  AuditEntry,
  Commitment,
  CommitmentMatch,
  IngestResult,
  Overview,
  Page,
  Problem,
  Reader,
  Suggestion,
} from '@uade/contracts';
import { DataSource } from 'typeorm';
import { chainHash, GENESIS } from '../../database/audit-hash';
import { AuditEntryEntity, AuditLinkEntity } from '../../database/audit-entry.entity';
import { AuditChain } from '../audit/audit-chain';
import { createTestApp, type TestApp } from '../../testing/test-app';

const TEXT = `The bridge of Aqsu-Demo

The akim of Aqsu-Demo, Mysal Ulgibayev, spoke in the city of Aqsu-Demo, which is invented.

"We will build a new bridge by 1 July 2027," Mysal Ulgibayev said.

"We will open two schools by the end of 2027," Mysal Ulgibayev said.`;

describe('from a suggestion to a tracked commitment', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await createTestApp();
    const source = { slug: 'demo', name: 'Demo', languages: ['en'], fictional: true };
    await test.ask('POST', '/sources', { body: source });
  });
  afterEach(() => test.close());

  async function read(): Promise<Reader> {
    const given = await test.ask('POST', '/captures', {
      body: { method: 'pasted', source: 'demo', text: TEXT },
    });
    const { releaseId } = given.json<IngestResult>();
    return (await test.ask('GET', `/releases/${releaseId}/reader`)).json<Reader>();
  }

  async function decide(suggestion: Suggestion, decision: object): Promise<Suggestion> {
    const answer = await test.ask('POST', `/suggestions/${suggestion.id}/decisions`, {
      body: decision,
      ifMatch: suggestion.version,
    });
    expect(answer.status).toBe(201);
    return answer.json<Suggestion>();
  }

  async function accepted(): Promise<{ suggestion: Suggestion; commitment: Commitment }> {
    const reader = await read();
    const open = reader.suggestions.find(({ quote }) => quote.includes('new bridge'));
    if (open === undefined) throw new Error('The reading found no pledge in the text.');
    const suggestion = await decide(open, { decision: 'accepted', reason: 'It names a bridge and a day.' });
    const found = await test.ask('GET', `/commitments/${suggestion.decision?.commitmentId}`);
    return { suggestion, commitment: found.json<Commitment>() };
  }

  it('makes a commitment with the words, the deadline and the person of its suggestion', async () => {
    const { suggestion, commitment } = await accepted();
    expect(commitment).toMatchObject({
      kind: 'pledge',
      speaker: 'Mysal Ulgibayev',
      deadline: { to: '2027-07-01', precision: 'day' },
      status: 'not-yet-rated',
      mentionCount: 1,
    });
    expect(commitment.mentions[0]).toMatchObject({
      quote: suggestion.quote,
      rule: suggestion.rule,
      role: 'made',
    });
  });

  it('counts suggested and accepted apart, and takes an undone acceptance out of both lists', async () => {
    const { suggestion } = await accepted();
    const after = (await test.ask('GET', '/overview')).json<Overview>().counts;
    await decide(suggestion, { decision: 'reopened' });
    const undone = (await test.ask('GET', '/overview')).json<Overview>().counts;
    const list = (await test.ask('GET', '/commitments')).json<Page<Commitment>>();
    expect([after.commitments, undone.commitments]).toEqual([1, 0]);
    expect(undone.suggested).toBe(after.suggested + 1);
    expect(list.items).toEqual([]);
  });

  it('lets a second suggestion join as a further mention', async () => {
    const { commitment } = await accepted();
    const { suggestions } = (
      await test.ask('GET', `/releases/${commitment.mentions[0]?.releaseId}/reader`)
    ).json<Reader>();
    const other = suggestions.find(({ state, type }) => state === 'open' && type === 'commitment');
    if (other === undefined) throw new Error('The text has a second pledge.');
    await decide(other, { decision: 'accepted', commitmentId: commitment.id, role: 'repeated' });
    const joined = (await test.ask('GET', `/commitments/${commitment.id}`)).json<Commitment>();
    expect(joined.mentions.map(({ role }) => role).sort()).toEqual(['made', 'repeated']);
  });

  it('proposes the commitment that another sentence may say once more, and why', async () => {
    const { commitment } = await accepted();
    const again = TEXT.replace(
      'We will build a new bridge by 1 July 2027',
      'The new bridge will be built by 1 July 2027',
    );
    const given = await test.ask('POST', '/captures', {
      body: {
        method: 'pasted',
        source: 'demo',
        text: again.replace('The bridge of', 'Once more the bridge of'),
      },
    });
    const reader = (
      await test.ask('GET', `/releases/${given.json<IngestResult>().releaseId}/reader`)
    ).json<Reader>();
    const matches = async (words: string) => {
      const open = reader.suggestions.find(({ quote }) => quote.includes(words));
      return (await test.ask('GET', `/suggestions/${open?.id}/matches`)).json<CommitmentMatch[]>();
    };
    const [match] = await matches('new bridge');
    expect(match?.commitment.id).toBe(commitment.id);
    expect(match?.reasons.map(({ kind }) => kind)).toContain('same-date');
    expect(match?.score).toBeGreaterThan((await matches('two schools'))[0]?.score ?? 0);
  });

  it('refuses a decision on a version that somebody else has decided since', async () => {
    const { suggestion } = await accepted();
    const answer = await test.ask('POST', `/suggestions/${suggestion.id}/decisions`, {
      body: { decision: 'rejected' },
      ifMatch: suggestion.version - 1,
    });
    expect([answer.status, answer.json<Problem>().code]).toEqual([412, 'stale-version']);
    expect(answer.json<Problem>().current).toMatchObject({ id: suggestion.id, state: 'accepted' });
  });

  it('lets only one of ten deciders through', async () => {
    const reader = await read();
    const [open] = reader.suggestions.filter(({ type }) => type === 'commitment');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        test.ask('POST', `/suggestions/${open?.id}/decisions`, {
          body: { decision: 'accepted' },
          ifMatch: 1,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 412),
    ]);
    const { total } = (await test.ask('GET', '/commitments')).json<Page<Commitment>>();
    expect(total).toBe(1);
  });

  it('follows a fulfilment and its correction without overwriting anything', async () => {
    const { commitment } = await accepted();
    const path = `/commitments/${commitment.id}/status-changes`;
    const evidence = [{ polarity: 'supports', url: 'https://demo.example/opened', note: 'Opened' }];
    const kept = await test.ask('POST', path, {
      ifMatch: commitment.version,
      body: { to: 'kept', holdsFrom: '2027-07-03', reason: 'It was opened.', evidence },
    });
    const [change] = kept.json<Commitment>().statusChanges;
    const retracted = await test.ask('POST', path, {
      ifMatch: kept.json<Commitment>().version,
      body: {
        kind: 'retraction',
        corrects: change?.id,
        to: null,
        holdsFrom: '2027-07-03',
        reason: 'Another bridge.',
      },
    });
    expect(kept.json<Commitment>()).toMatchObject({ status: 'kept', statusSince: '2027-07-03', late: true });
    expect(retracted.json<Commitment>()).toMatchObject({ status: 'not-yet-rated', statusSince: null });
    expect(retracted.json<Commitment>().statusChanges).toHaveLength(2);
  });

  it('refuses to undo an acceptance whose commitment is rated', async () => {
    const { suggestion, commitment } = await accepted();
    await test.ask('POST', `/commitments/${commitment.id}/status-changes`, {
      ifMatch: commitment.version,
      body: { to: 'in-progress', holdsFrom: '2026-02-01', reason: 'Work began.' },
    });
    const answer = await test.ask('POST', `/suggestions/${suggestion.id}/decisions`, {
      body: { decision: 'reopened' },
      ifMatch: suggestion.version,
    });
    const still = await test.ask('GET', `/suggestions/${suggestion.id}`);
    expect([answer.status, answer.json<Problem>().code]).toEqual([409, 'conflict']);
    expect(still.json<Suggestion>().state).toBe('accepted');
  });

  it('tells in a commitment’s own history who accepted it, who took it back, and why', async () => {
    const { suggestion, commitment } = await accepted();
    await decide(suggestion, { decision: 'reopened', reason: 'It is another bridge.' });
    const entries = (await test.ask('GET', `/audit-entries?subject=${commitment.id}`)).json<
      Page<AuditEntry>
    >();
    expect(entries.items.map(({ action, reason, actor }) => [action, reason, actor.name])).toEqual([
      ['commitment.withdrawn', 'It is another bridge.', 'Analyst'],
      ['commitment.accepted', 'It names a bridge and a day.', 'Analyst'],
    ]);
  });

  it('finds commitments without a topic and without a date', async () => {
    const { commitment } = await accepted();
    await test.ask('PATCH', `/commitments/${commitment.id}`, {
      body: { topic: null },
      ifMatch: commitment.version,
    });
    const total = async (query: string) =>
      (await test.ask('GET', `/commitments?${query}`)).json<Page<Commitment>>().total;
    expect(
      await Promise.all(['topic=none', 'topic=elections', 'topic=elections&topic=none'].map(total)),
    ).toEqual([1, 0, 1]);
    expect(await Promise.all(['year=none', 'year=2026', 'year=none&topic=none'].map(total))).toEqual([
      1, 0, 1,
    ]);
  });

  it('records every decision, and chains the records by hash', async () => {
    const { suggestion } = await accepted();
    // What other connections began earlier, such as the queue's own polling, holds an entry back until it ends.
    while (!(await test.app.get(AuditChain).lengthen()));
    const entries = (await test.ask('GET', `/audit-entries?subject=${suggestion.id}`)).json<
      Page<AuditEntry>
    >();
    const source = test.app.get(DataSource);
    const links = await source.manager.find(AuditLinkEntity, { order: { seq: 'ASC' } });
    let hash = GENESIS;
    for (const link of links) {
      hash = chainHash(hash, await source.manager.findOneByOrFail(AuditEntryEntity, { id: link.entryId }));
      expect(link.hash).toBe(hash);
    }
    expect(entries.items).toMatchObject([
      { action: 'suggestion.accepted', reason: 'It names a bridge and a day.' },
    ]);
    expect(links).toHaveLength(await source.manager.count(AuditEntryEntity));
  });

  it('chains nothing that a transaction still running may yet precede, and all of it afterwards', async () => {
    const chain = test.app.get(AuditChain);
    const runner = test.app.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT pg_current_xact_id()');
    await accepted();
    const whileItRuns = await chain.lengthen();
    await runner.rollbackTransaction();
    await runner.release();
    while (!(await chain.lengthen()));
    expect(whileItRuns).toBe(false);
  });
});
