import type {
  Commitment,
  IngestResult,
  Overview,
  Page,
  Reader,
  Suggestion,
  SuggestionRow,
} from '@uade/contracts';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { CapturesRepository } from '../captures/captures.repository';
import { AccountsService } from '../accounts/accounts.service';
import { ReleasesService } from '../releases/releases.service';
import { SourcesService } from '../sources/sources.service';
import { SpeakersService } from '../speakers/speakers.service';
import { StatementsService } from '../statements/statements.service';
import { SuggestionReadings } from '../suggestions/suggestion-readings';
import { newId } from '../../common/new-id';
import { CLOCK } from '../../common/system-clock';
import { IngestService } from './ingest.service';
import type { Reanalysed, ReanalysisService } from './reanalysis.service';
import { type Difference, newerReaders, reanalysisBy } from './testing/newer-readers';

const GREETING = 'The akim of Aqsu-Demo, Mysal Ulgibayev, spoke in the city of Aqsu-Demo, which is invented.';
const TEXT = `The bridge of Aqsu-Demo

${GREETING}

"We will build a new bridge by 1 July 2027," Mysal Ulgibayev said.

"We will open two schools by the end of 2027," Mysal Ulgibayev said.

"We will repair ten streets by 1 May 2028," Mysal Ulgibayev said.`;

/** Without its first paragraph everything stands further ahead. */
const withoutGreeting: Difference = { text: (text) => text.replace(`${GREETING}\n\n`, '') };

describe('reading again', () => {
  let test: TestApp;
  let releaseId: string;

  beforeEach(async () => {
    test = await createTestApp();
    const source = { slug: 'demo', name: 'Demo', languages: ['en'], fictional: true };
    await test.ask('POST', '/sources', { body: source });
    const given = await test.ask('POST', '/captures', {
      body: { method: 'pasted', source: 'demo', text: TEXT },
    });
    releaseId = given.json<IngestResult>().releaseId;
  });
  afterEach(() => test.close());

  const service = (difference: Difference = {}): ReanalysisService =>
    reanalysisBy(test.app, newerReaders(difference));
  const reread = (difference: Difference = {}, mode: 'kept' | 'trial' = 'kept'): Promise<Reanalysed> =>
    service(difference).reread({ id: releaseId, title: 'The bridge' }, mode);

  async function reader(versionId?: string): Promise<Reader> {
    const query = versionId === undefined ? '' : `?version=${versionId}`;
    return (await test.ask('GET', `/releases/${releaseId}/reader${query}`)).json<Reader>();
  }

  async function suggestion(words: string): Promise<Suggestion> {
    const found = (await reader()).suggestions.find(
      ({ type, quote }) => type === 'commitment' && quote.includes(words),
    );
    if (found === undefined) throw new Error(`Nothing is suggested of “${words}”.`);
    return found;
  }

  function decide({ id, version }: Suggestion, decision: string) {
    return test.ask('POST', `/suggestions/${id}/decisions`, { body: { decision }, ifMatch: version });
  }

  async function queue(): Promise<string[]> {
    const page = (await test.ask('GET', '/suggestions?state=open')).json<Page<SuggestionRow>>();
    return page.items.map(({ quote }) => /bridge|schools|streets/.exec(quote)?.[0] ?? quote).sort();
  }

  async function openCount(): Promise<number> {
    return (await test.ask('GET', '/overview')).json<Overview>().counts.suggested;
  }

  async function content(): Promise<unknown> {
    const tables = [
      'release',
      'release_version',
      'statement',
      'suggestion',
      'mention',
      'commitment',
      'event',
    ];
    const source = test.app.get(DataSource);
    return Promise.all(tables.map((table) => source.query(`SELECT * FROM ${table} ORDER BY id`)));
  }

  it('adds a version with the cause “reread” and leaves the one before as it was', async () => {
    const before = await reader();
    await reread({ text: (text) => text.replaceAll('invented', 'made up') });
    const after = await reader();
    const versions = after.release.versions.map(({ number, cause, extractor }) => [number, cause, extractor]);
    expect(versions).toEqual([
      [1, 'page-changed', before.version.extractor],
      [2, 'reread', 'spec/2'],
    ]);
    expect(after.version.capture.id).toBe(before.version.capture.id);
    expect(after.version.text).toBe(before.version.text.replaceAll('invented', 'made up'));
    expect(after.statements).toHaveLength(before.statements.length);
    expect((await reader(before.version.id)).version.text).toBe(before.version.text);
  });

  it('reads a release once, however often it is told to', async () => {
    await reread();
    const after = await content();
    expect(await service().countOutdated()).toBe(0);
    expect(await reread()).toBeNull();
    expect(await content()).toEqual(after);
  });

  it('asks of each undecided promise once', async () => {
    expect([await queue(), await openCount()]).toEqual([['bridge', 'schools', 'streets'], 3]);
    expect(await reread()).toMatchObject({ superseded: 3, toDecide: 3, carriedOn: 0, textChanged: false });
    expect([await queue(), await openCount()]).toEqual([['bridge', 'schools', 'streets'], 3]);
    expect((await reader()).release.undecidedCount).toBe(3);
  });

  it('takes no longer suggested promises out of the queue', async () => {
    await reread({ analysis: (read) => ({ ...read, commitments: read.commitments.slice(0, 1) }) });
    expect([await queue(), (await reader()).release.undecidedCount]).toEqual([['bridge'], 1]);
  });

  it('does not ask again of what was accepted or rejected, and shows who decided', async () => {
    await decide(await suggestion('bridge'), 'accepted');
    await decide(await suggestion('schools'), 'rejected');
    const commitmentId = (await suggestion('bridge')).decision?.commitmentId;
    const before = (await test.ask('GET', `/commitments/${commitmentId}`)).json<Commitment>();
    expect(await reread(withoutGreeting)).toMatchObject({ superseded: 1, toDecide: 1, carriedOn: 2 });
    expect([await queue(), (await reader()).release.undecidedCount]).toEqual([['streets'], 1]);
    expect(await suggestion('bridge')).toMatchObject({ state: 'accepted', decision: { commitmentId } });
    expect(await suggestion('schools')).toMatchObject({ state: 'rejected' });
    expect((await test.ask('GET', `/commitments/${commitmentId}`)).json<Commitment>().mentions).toEqual(
      before.mentions,
    );
  });

  it('carries a decision on through several rereads', async () => {
    await decide(await suggestion('bridge'), 'accepted');
    await reread({ analysis: (read) => ({ ...read, commitments: [] }) });
    await reread({ extractor: 'spec/3' });
    await reread({ extractor: 'spec/4' });
    expect((await suggestion('bridge')).state).toBe('accepted');
    expect(await queue()).toEqual(['schools', 'streets']);
  });

  it('takes the commitment back where its carried-on suggestion is reopened, and makes it anew where it is accepted', async () => {
    await decide(await suggestion('bridge'), 'accepted');
    await reread(withoutGreeting);
    expect((await decide(await suggestion('bridge'), 'reopened')).status).toBe(201);
    expect((await test.ask('GET', '/commitments')).json<Page<Commitment>>().items).toEqual([]);
    await decide(await suggestion('bridge'), 'accepted');
    expect((await reader()).mentions.map(({ start }) => start)).toEqual([(await suggestion('bridge')).start]);
    await decide(await suggestion('bridge'), 'reopened');
    expect((await reader()).mentions).toEqual([]);
    expect((await reader()).release).toMatchObject({ undecidedCount: 3, commitmentCount: 0 });
  });

  it('refuses a decision on a suggestion whose place another reading took', async () => {
    const seen = await suggestion('bridge');
    await reread();
    const answer = await decide(seen, 'accepted');
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'conflict']);
  });

  it('keeps a decision that was made while it was reading', async () => {
    const seen = await suggestion('bridge');
    await reread({ meanwhile: async () => void (await decide(seen, 'accepted')) });
    expect((await suggestion('bridge')).state).toBe('accepted');
    expect(await queue()).toEqual(['schools', 'streets']);
  });

  it('names the marks whose words moved or vanished, and leaves them where they are', async () => {
    await decide(await suggestion('bridge'), 'accepted');
    const { version } = await reader();
    const end = version.text.indexOf(GREETING) + GREETING.length;
    const body = {
      versionId: version.id,
      start: end - GREETING.length,
      end,
      motivation: 'commenting',
      body: 'Who?',
    };
    await test.ask('POST', '/annotations', { body });
    const promised = await suggestion('bridge');
    const done = await reread(withoutGreeting);
    const moved = { start: promised.start - GREETING.length - 2, end: promised.end - GREETING.length - 2 };
    const expected = [
      { kind: 'mention', start: promised.start, end: promised.end, fate: 'moved', places: [moved] },
      { kind: 'annotation', quote: GREETING, fate: 'orphaned', places: [] },
    ];
    expect(done?.displaced).toMatchObject(expected);
    const listed = [];
    for await (const mark of service().displaced()) listed.push(mark);
    expect(listed).toMatchObject(expected);
    expect((await reader(version.id)).annotations).toMatchObject([
      { start: body.start, end, quote: GREETING },
    ]);
  });

  it('says in a trial what it would do, and keeps nothing', async () => {
    await decide(await suggestion('bridge'), 'accepted');
    const before = await content();
    const tried = await reread(withoutGreeting, 'trial');
    expect(await content()).toEqual(before);
    expect(await reread(withoutGreeting)).toEqual(tried);
  });

  describe('a page that is fetched over and over', () => {
    const url = 'https://demo.example/page';

    async function fetched(words: string, day: string): Promise<string> {
      const text = `The bridge\n\n${words} The city of Aqsu-Demo is invented.`;
      const contentBase64 = Buffer.from(text).toString('base64');
      const capture = {
        method: 'fetched',
        source: 'demo',
        url,
        fetchedAt: `${day}T00:00:00Z`,
        contentBase64,
      };
      const result = (await test.ask('POST', '/captures', { body: capture })).json<IngestResult>();
      releaseId = result.releaseId;
      return result.captureId;
    }

    it('is read from its newest capture, also where that brought no new words', async () => {
      await fetched('It will be opened.', '2026-01-01');
      const newest = await fetched('It will be opened.\n', '2026-01-02');
      await reread();
      expect((await reader()).version.capture.id).toBe(newest);
    });

    it('is read from the newest by the time it was fetched, not from an older copy that came later', async () => {
      await fetched('It will be opened.', '2026-01-01');
      const newest = await fetched('It will be opened.\n', '2026-01-04');
      await fetched('It will be opened by 1 July.', '2026-01-03');
      await fetched('It will be opened by 1 June.', '2025-12-01');
      await reread();
      expect((await reader()).version.capture.id).toBe(newest);
    });

    it('is read from the bytes that the site said were unchanged when it was last asked', async () => {
      const first = await fetched('It will be opened.', '2026-01-01');
      const { app } = test;
      const capture = await app.get(CapturesRepository).byId(first);
      const [id, fetchedAt] = [newId(), new Date('2026-01-04T00:00:00Z')];
      await app.get(DataSource).transaction(async (manager) => {
        if (capture === null) throw new Error('Nothing was captured.');
        await app.get(CapturesRepository).addAgain(manager, { ...capture, id, status: 304, fetchedAt });
      });
      await fetched('It will be opened by 1 July.', '2026-01-03');
      await reread();
      expect((await reader()).version.capture.id).toBe(first);
    });

    it('is read again as it is, where a new capture comes in meanwhile', async () => {
      await fetched('It will be opened.', '2026-01-01');
      let came = false;
      await reread({
        async meanwhile() {
          if (!came) await fetched('It was opened.', '2026-01-02');
          came = true;
        },
      });
      const { release, version } = await reader();
      expect(release.versions.map(({ cause }) => cause)).toEqual(['page-changed', 'page-changed', 'reread']);
      expect(version.text).toContain('It was opened.');
    });

    it('is read again before a new capture of it is compared: a better extractor makes no edit', async () => {
      await fetched('It will be opened.', '2026-01-01');
      const { version, release } = await reader();
      const { app } = test;
      const readers = newerReaders({ text: (text) => text.replaceAll('invented', 'made up') });
      const ingest = new IngestService(
        app.get(DataSource),
        app.get(SourcesService),
        app.get(CapturesRepository),
        app.get(ReleasesService),
        app.get(SpeakersService),
        app.get(StatementsService),
        app.get(SuggestionReadings),
        reanalysisBy(app, readers),
        readers,
        app.get(CLOCK),
      );
      const bytes = Buffer.from(`The bridge\n\n${version.text}\n\n`);
      const { id: actorId } = await app.get(AccountsService).current();
      const received = { method: 'fetched', source: 'demo', bytes, url, status: 200, headers: {} } as const;
      const fetchedAt = new Date('2026-01-03T00:00:00Z');
      const result = await ingest.ingest({
        ...received,
        contentType: null,
        fileName: null,
        fetchedAt,
        actorId,
      });
      expect(result).toMatchObject({ outcome: 'unchanged', releaseId: release.id });
      expect((await reader()).release.versions.map(({ cause }) => cause)).toEqual(['page-changed', 'reread']);
    });
  });
});
