import type { IngestResult } from '@uade/contracts';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { StoryGrouper } from './story-grouper';
import { StoryLinker } from './story-linker';

const THINGS = ['school', 'bridge', 'water pump', 'covered market'];
const PLACES = ['Demo-West', 'Demo-East', 'Demo-North'];
const SOURCES = ['qala-pressi', 'demo-daily'];

/** Stories as they are, but for their ids and for when they were made. */
const STORIES = `
  SELECT primary_release_id, release_count, languages, kinds, decided, since,
    (SELECT array_agg(id ORDER BY id) FROM release WHERE story_id = story.id) AS members
  FROM story ORDER BY primary_release_id`;

describe('a story that grows release by release', () => {
  let test: TestApp;
  let database: DataSource;

  beforeEach(async () => {
    test = await createTestApp({ env: { ROLE: 'api' } });
    database = test.app.get(DataSource);
    for (const slug of SOURCES) {
      await test.ask('POST', '/sources', {
        body: {
          slug,
          name: slug === 'demo-daily' ? 'Demo Daily' : 'Qala Pressi',
          languages: ['en'],
          fictional: true,
        },
      });
    }
  });
  afterEach(() => test.close());

  async function capture(number: number): Promise<string> {
    const of = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length] ?? '';
    const [thing, place, source] = [of(THINGS, 1), of(PLACES, 4), of(SOURCES, 3)];
    const reported = source === 'demo-daily' ? ', Demo Daily reports with reference to Qala Pressi' : '';
    const text = `The akim of ${place} said that the new ${thing} of ${place} gets ${10 + (number % 3)} workers${reported}.

The ${thing} stands near the old station, where ${place} has had nothing like it for years.`;
    const at = new Date(Date.UTC(2026, 2, 1 + ((number * 7) % 28), number % 24)).toISOString();
    const content = `---\ntitle: 'The ${thing} of ${place} gets workers'\ndate: '${at}'\nlanguage: en\n---\n\n${text}\n`;
    const answer = await test.ask('POST', '/captures', {
      body: {
        method: 'fetched',
        source,
        url: `https://${source}.example/${number}`,
        headers: { 'content-type': 'text/markdown; charset=utf-8' },
        fetchedAt: '2026-10-01T00:00:00Z',
        contentBase64: Buffer.from(content).toString('base64'),
      },
    });
    expect([answer.status, answer.body]).toEqual([201, expect.stringContaining('imported')]);
    return answer.json<IngestResult>().releaseId;
  }

  const stories = () => database.query<{ release_count: number }[]>(STORIES);

  it('comes out as it does when all of it is grouped anew', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 30; number += 1) ids.push(await capture((number * 11) % 30));
    await test.app.get(StoryLinker).linkDue();
    const grown = await stories();
    expect(Math.max(...grown.map((story) => story.release_count))).toBeGreaterThan(4);
    expect(grown.length).toBeGreaterThan(2);
    await database.transaction((manager) => test.app.get(StoryGrouper).regroup(manager, ids));
    expect(await stories()).toEqual(grown);
  });

  it('leaves what a person has set apart to grouping anew', async () => {
    const [first, second] = [await capture(0), await capture(12)];
    await test.app.get(StoryLinker).linkDue();
    expect(await stories()).toMatchObject([{ release_count: 2 }]);
    const split = await test.ask('POST', `/releases/${second}/story-decisions`, {
      body: { decision: 'split', reason: 'Another year’s market.' },
      ifMatch: 1,
    });
    expect(split.status).toBe(201);
    const third = await capture(24);
    await test.app.get(StoryLinker).linkDue();
    expect(await stories()).toMatchObject([{ members: [first, third].sort(), decided: true }]);
  });
});
