import { expect, test } from '@playwright/test';
import {
  auditPageSchema,
  commitmentPageSchema,
  methodSchema,
  overviewSchema,
  releasePageSchema,
  searchResultSchema,
  sessionSchema,
  sourceSchema,
  speakerSchema,
  suggestionPageSchema,
  TOPICS,
  topicSchema,
} from '@uade/contracts';
import { z } from 'zod';
import { api, enterCommitment, refused, seen } from '../support/api';

test('the session is that of the local analyst', async ({ request }) => {
  const session = sessionSchema.parse(await (await request.get(`${api}/session`)).json());
  expect(session.name).not.toBe('');
});

test.describe('sources', () => {
  test('are all listed, with what is invented marked', async ({ request }) => {
    const sources = z.array(sourceSchema).parse(await (await request.get(`${api}/sources`)).json());
    expect(sources).toContainEqual(expect.objectContaining({ slug: 'el-kz', fictional: false }));
    expect(sources).toContainEqual(expect.objectContaining({ slug: 'qala-pressi', fictional: true }));
  });

  test('can be added, once', async ({ request }) => {
    const slug = `e2e-${Date.now().toString(36)}`;
    const data = { slug, name: 'A source of the tests', languages: ['en'], fictional: true };
    const response = await request.post(`${api}/sources`, { data });
    expect(response.status(), await response.text()).toBe(201);
    expect(sourceSchema.parse(await response.json())).toMatchObject({ ...data, homePage: null });
    await refused(await request.post(`${api}/sources`, { data }), 409, 'conflict');
  });

  test('have a name, a language and a slug that an address can hold', async ({ request }) => {
    const data = { slug: 'fine', name: 'Fine', languages: ['en'] };
    for (const wrong of [{ slug: 'Not Fine' }, { name: ' ' }, { languages: [] }, { homePage: 'ftp://x' }]) {
      const response = await request.post(`${api}/sources`, { data: { ...data, ...wrong } });
      await refused(response, 400, 'invalid-input');
    }
  });
});

test('every topic has a name in three languages', async ({ request }) => {
  const topics = z.array(topicSchema).parse(await (await request.get(`${api}/topics`)).json());
  expect(topics.map(({ slug }) => slug).sort()).toEqual([...TOPICS].sort());
  for (const { names } of topics) expect(Object.values(names).every((name) => name.length > 2)).toBe(true);
});

test('speakers are counted by their commitments', async ({ request }) => {
  const name = `Timur Mysalov ${Date.now()}`;
  await enterCommitment(request, { speaker: name });
  const speakers = z.array(speakerSchema).parse(await (await request.get(`${api}/speakers`)).json());
  const speaker = speakers.find((one) => one.name === name);
  expect(speaker?.commitmentCount).toBe(1);
  const listed = await request.get(`${api}/commitments?speaker=${speaker?.id}`);
  expect(commitmentPageSchema.parse(await listed.json()).total).toBe(1);
});

test('each figure of the overview is that of the list which it leads to', async ({ request }) => {
  const total = async (query: string) =>
    z.object({ total: z.int() }).parse(await (await request.get(`${api}/${query}`)).json()).total;
  const overview = overviewSchema.parse(await (await request.get(`${api}/overview`)).json());
  const { counts } = overview;
  expect(counts.releases).toBe(await total('releases?limit=1'));
  expect(counts.commitments).toBe(await total('commitments?limit=1'));
  expect(counts.suggested).toBe(await total('suggestions?limit=1&state=open'));
  expect(counts.rejected).toBe(await total('suggestions?limit=1&state=rejected'));
  expect(counts.overdue).toBe(await total('commitments?limit=1&overdue=true'));
  expect(counts.notYetRated).toBe(await total('commitments?limit=1&status=not-yet-rated'));
  const byTopic = overview.fulfilmentByTopic.reduce((sum, { count }) => sum + count, 0);
  expect(byTopic).toBe(counts.commitments);
  const sources = z.array(sourceSchema).parse(await (await request.get(`${api}/sources`)).json());
  expect(counts.sources).toBe(sources.length);
});

test('the lists of the overview begin as the full lists do', async ({ request }) => {
  const overview = overviewSchema.parse(await (await request.get(`${api}/overview`)).json());
  const releases = releasePageSchema.parse(await (await request.get(`${api}/releases?limit=50`)).json());
  const newest = overview.newestReleases.map(({ id }) => id);
  expect(newest).toEqual(releases.items.slice(0, newest.length).map(({ id }) => id));
  const response = await request.get(`${api}/suggestions?limit=50&state=open`);
  const suggestions = suggestionPageSchema.parse(await response.json());
  const decide = overview.toDecide.map(({ id }) => id);
  expect(decide.length).toBeGreaterThan(0);
  expect(decide).toEqual(suggestions.items.slice(0, decide.length).map(({ id }) => id));
});

test('the method names each rule with an example, a counter-example and what people made of it', async ({
  request,
}) => {
  const method = methodSchema.parse(await (await request.get(`${api}/method`)).json());
  expect(method.rules.length).toBeGreaterThan(10);
  expect(method.measurements.sets.flatMap(({ figures }) => figures).length).toBeGreaterThan(10);
  for (const { example, counterExample, name } of method.rules) {
    expect(example, name).not.toBe('');
    expect(counterExample, name).not.toBe('');
  }
  const used = method.rules.filter(({ suggested }) => suggested > 0);
  expect(used.length).toBeGreaterThan(0);
  for (const { suggested, accepted, rejected } of used)
    expect(accepted + rejected).toBeLessThanOrEqual(suggested);
});

test.describe('search', () => {
  const hits = async (request: Parameters<typeof enterCommitment>[0], q: string) => {
    const response = await request.get(`${api}/search?q=${encodeURIComponent(q)}`);
    expect(response.status(), await response.text()).toBe(200);
    return searchResultSchema.parse(await response.json()).hits;
  };

  test('finds the reference release by a word of it', async ({ request }) => {
    const found = await hits(request, 'maslikhats');
    const title = 'Head of State held meeting with akims and heads of state bodies';
    expect(found).toContainEqual(
      expect.objectContaining({
        title,
        source: expect.objectContaining({ slug: 'el-kz', fictional: false }),
      }),
    );
  });

  test('finds words of each language in another form than they are written', async ({ request }) => {
    for (const word of ['election', 'выборах', 'сайлау'])
      expect((await hits(request, word)).length, word).toBeGreaterThan(0);
  });

  test('finds a commitment as soon as it is entered', async ({ request }) => {
    const title = `Observatory of Sarybel-Demo ${Date.now()}`;
    const { id } = await enterCommitment(request, { title });
    expect(await hits(request, title)).toContainEqual(expect.objectContaining({ type: 'commitment', id }));
  });

  test('takes what people type for what it is', async ({ request }) => {
    for (const q of [
      "'; DROP TABLE release; --",
      '%',
      '_',
      '\\',
      '"unclosed',
      '(a | b',
      'a & !',
      '😀',
      '<b>',
    ]) {
      const response = await request.get(`${api}/search?q=${encodeURIComponent(q)}`);
      expect(response.status(), q).toBe(200);
    }
  });

  test('needs words', async ({ request }) => {
    await refused(await request.get(`${api}/search`), 400, 'invalid-input');
    await refused(await request.get(`${api}/search?q=%20`), 400, 'invalid-input');
  });
});

test('every decision is in the audit, newest first, with who made it and why', async ({ request }) => {
  const made = await enterCommitment(request);
  const data = { to: 'in-progress', holdsFrom: '2024-05-01', reason: 'Begun, the mayor says.' };
  const headers = seen(made.version);
  await request.post(`${api}/commitments/${made.id}/status-changes`, { headers, data });
  const response = await request.get(`${api}/audit-entries?subject=${made.id}`);
  const { items } = auditPageSchema.parse(await response.json());
  const session = sessionSchema.parse(await (await request.get(`${api}/session`)).json());
  expect(items.length).toBeGreaterThanOrEqual(2);
  expect(items.map(({ reason }) => reason)).toContain('Begun, the mayor says.');
  for (const { actor, subjectId } of items) {
    expect(actor.id).toBe(session.id);
    expect(subjectId).toBe(made.id);
  }
  const change = await request.patch(`${api}/commitments/${made.id}`, {
    headers: seen(made.version + 1),
    data: { title: 'A school, later' },
  });
  expect(change.status(), await change.text()).toBe(200);
  const later = auditPageSchema.parse(
    await (await request.get(`${api}/audit-entries?subject=${made.id}`)).json(),
  );
  expect(later.items[0]).toMatchObject({
    action: 'commitment.changed',
    payload: { changed: { title: 'A school, later' }, before: { title: made.title } },
  });
  const times = later.items.map(({ at }) => at);
  expect(times).toEqual([...times].sort().reverse());
});
