import { type APIRequestContext, expect, test } from '@playwright/test';
import { commitmentSchema, releaseSchema, suggestionPageSchema, suggestionSchema } from '@uade/contracts';
import { api, freshRelease, ingest, NO_ID, openSuggestions, refused, seen } from '../support/api';

/** A suggestion that nobody has decided. */
async function fresh(request: APIRequestContext) {
  const { releaseId } = await ingest(request);
  const [suggestion] = await openSuggestions(request, releaseId);
  if (suggestion === undefined) throw new Error('the fictional release suggests nothing');
  return suggestion;
}

function decide(request: APIRequestContext, id: string, version: number, data: Record<string, unknown>) {
  return request.post(`${api}/suggestions/${id}/decisions`, { headers: seen(version), data });
}

test.describe('the list of suggestions', () => {
  test('gives the surest first, and only commitments unless claims are asked for', async ({ request }) => {
    const response = await request.get(`${api}/suggestions?limit=200`);
    const { items } = suggestionPageSchema.parse(await response.json());
    expect(items.length).toBeGreaterThan(0);
    const scores = items.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { type } of items) expect(type).toBe('commitment');
  });

  test('pages by cursor without losing or repeating one', async ({ request }) => {
    const pageOf = async (query: string) =>
      suggestionPageSchema.parse(await (await request.get(`${api}/suggestions?${query}`)).json());
    const ids: string[] = [];
    let after: string | null = '';
    let total = 0;
    while (after !== null) {
      const page = await pageOf(`limit=25&state=open${after && `&after=${after}`}`);
      ids.push(...page.items.map(({ id }) => id));
      ({ next: after, total } = page);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(total);
  });

  test('filters by state, kind, source and language', async ({ request }) => {
    await fresh(request);
    const query = 'limit=200&state=open&kind=pledge&source=qala-pressi&language=en';
    const { items } = suggestionPageSchema.parse(
      await (await request.get(`${api}/suggestions?${query}`)).json(),
    );
    expect(items.length).toBeGreaterThan(0);
    for (const row of items) {
      expect(row).toMatchObject({
        state: 'open',
        kind: 'pledge',
        language: 'en',
        source: { slug: 'qala-pressi' },
      });
    }
  });

  test('refuses a state that there is not', async ({ request }) => {
    await refused(await request.get(`${api}/suggestions?state=perhaps`), 400, 'invalid-input');
  });
});

test.describe('a suggestion', () => {
  test('names the rule, the score and the extractor that it comes from', async ({ request }) => {
    const { id } = await fresh(request);
    const suggestion = suggestionSchema.parse(await (await request.get(`${api}/suggestions/${id}`)).json());
    expect(suggestion).toMatchObject({ state: 'open', decision: null });
    expect(suggestion.rule).not.toBe('');
    expect(suggestion.extractor).toMatch(/\d/);
    expect(suggestion.score).toBeGreaterThan(0);
  });

  test('is not found where there is none', async ({ request }) => {
    await refused(await request.get(`${api}/suggestions/${NO_ID}`), 404, 'not-found');
    await refused(await decide(request, NO_ID, 1, { decision: 'accepted' }), 404, 'not-found');
  });
});

test.describe('a decision', () => {
  test('that accepts makes a commitment with the words as its first mention', async ({ request }) => {
    const suggestion = await fresh(request);
    const response = await decide(request, suggestion.id, suggestion.version, { decision: 'accepted' });
    expect(response.status(), await response.text()).toBe(201);
    const decided = suggestionSchema.parse(await response.json());
    expect(decided.state).toBe('accepted');
    expect(decided.version).toBeGreaterThan(suggestion.version);
    const id = decided.decision?.commitmentId;
    const commitment = commitmentSchema.parse(await (await request.get(`${api}/commitments/${id}`)).json());
    expect(commitment).toMatchObject({ kind: suggestion.kind, status: 'not-yet-rated', mentionCount: 1 });
    expect(commitment.mentions[0]).toMatchObject({
      role: 'made',
      versionId: suggestion.versionId,
      start: suggestion.start,
      end: suggestion.end,
      quote: suggestion.quote,
      rule: suggestion.rule,
      score: suggestion.score,
      extractor: suggestion.extractor,
    });
  });

  test('that accepts keeps the deadline and the target that were read', async ({ request }) => {
    const release = freshRelease();
    const promise = 'We will build 40 kilometres of roads by the end of 2033, the akim said.';
    const { releaseId } = await ingest(request, { ...release, paragraphs: [...release.paragraphs, promise] });
    const suggestion = (await openSuggestions(request, releaseId)).find(({ quote }) => quote.includes('40'));
    if (suggestion === undefined) throw new Error('nothing is suggested of the roads');
    expect(suggestion.target).toEqual({ phrase: '40 kilometres', value: 40, upTo: null, unit: 'kilometre' });
    const { id, version, deadline, target } = suggestion;
    const decided = suggestionSchema.parse(
      await (await decide(request, id, version, { decision: 'accepted' })).json(),
    );
    const response = await request.get(`${api}/commitments/${decided.decision?.commitmentId}`);
    expect(commitmentSchema.parse(await response.json())).toMatchObject({ deadline, target });
  });

  test('that accepts into a commitment adds a mention to it', async ({ request }) => {
    const [one, other] = [await fresh(request), await fresh(request)];
    const first = suggestionSchema.parse(
      await (await decide(request, one.id, one.version, { decision: 'accepted' })).json(),
    );
    const commitmentId = first.decision?.commitmentId ?? NO_ID;
    const joined = await decide(request, other.id, other.version, { decision: 'accepted', commitmentId });
    expect(joined.status(), await joined.text()).toBe(201);
    const commitment = commitmentSchema.parse(
      await (await request.get(`${api}/commitments/${commitmentId}`)).json(),
    );
    expect(commitment.mentions.map(({ role, quote }) => [role, quote])).toEqual([
      ['made', one.quote],
      ['repeated', other.quote],
    ]);
  });

  test('that rejects leaves no commitment, and the release waits for one less', async ({ request }) => {
    const suggestion = await fresh(request);
    const release = async () =>
      releaseSchema.parse(await (await request.get(`${api}/releases/${suggestion.releaseId}`)).json());
    const before = await release();
    const response = await decide(request, suggestion.id, suggestion.version, {
      decision: 'rejected',
      reason: 'It says what was done, not what will be.',
    });
    expect(suggestionSchema.parse(await response.json())).toMatchObject({
      state: 'rejected',
      decision: { commitmentId: null, reason: 'It says what was done, not what will be.' },
    });
    const after = await release();
    expect(after.undecidedCount).toBe(before.undecidedCount - 1);
    expect(after.commitmentCount).toBe(before.commitmentCount);
  });

  test('is undone by reopening, and the commitment that it made is withdrawn', async ({ request }) => {
    const suggestion = await fresh(request);
    const accepted = suggestionSchema.parse(
      await (await decide(request, suggestion.id, suggestion.version, { decision: 'accepted' })).json(),
    );
    const commitmentId = accepted.decision?.commitmentId;
    const response = await decide(request, suggestion.id, accepted.version, { decision: 'reopened' });
    expect(suggestionSchema.parse(await response.json()).state).toBe('open');
    const listed = await (await request.get(`${api}/commitments?release=${suggestion.releaseId}`)).json();
    expect(JSON.stringify(listed)).not.toContain(commitmentId);
  });

  test('needs the version that was seen', async ({ request }) => {
    const suggestion = await fresh(request);
    const url = `${api}/suggestions/${suggestion.id}/decisions`;
    await refused(await request.post(url, { data: { decision: 'accepted' } }), 428, 'missing-precondition');
    const headers = { 'if-match': '*' };
    await refused(await request.post(url, { headers, data: { decision: 'accepted' } }), 400, 'invalid-input');
  });

  test('on what a colleague decided meanwhile is stale and shows the current state', async ({ request }) => {
    const suggestion = await fresh(request);
    await decide(request, suggestion.id, suggestion.version, { decision: 'rejected' });
    const late = await decide(request, suggestion.id, suggestion.version, { decision: 'accepted' });
    const problem = await refused(late, 412, 'stale-version');
    expect(suggestionSchema.parse(problem.current)).toMatchObject({ id: suggestion.id, state: 'rejected' });
  });

  test('cannot be made twice, nor undone before it is made', async ({ request }) => {
    const suggestion = await fresh(request);
    const early = await decide(request, suggestion.id, suggestion.version, { decision: 'reopened' });
    await refused(early, 409, 'already-decided');
    const rejected = suggestionSchema.parse(
      await (await decide(request, suggestion.id, suggestion.version, { decision: 'rejected' })).json(),
    );
    const twice = await decide(request, suggestion.id, rejected.version, { decision: 'accepted' });
    await refused(twice, 409, 'already-decided');
  });

  test('of two at the same moment only one is carried out', async ({ request }) => {
    const suggestion = await fresh(request);
    const answers = await Promise.all([
      decide(request, suggestion.id, suggestion.version, { decision: 'accepted' }),
      decide(request, suggestion.id, suggestion.version, { decision: 'accepted' }),
      decide(request, suggestion.id, suggestion.version, { decision: 'rejected' }),
    ]);
    expect(answers.map((answer) => answer.status()).sort()).toEqual([201, 412, 412]);
  });

  test('on direct speech makes a commitment titled by what was said, not by who said it', async ({
    request,
  }) => {
    const release = freshRelease();
    const { releaseId } = await ingest(request, release);
    const [, said = '–'] = /"(We will build .*?),"/u.exec(release.paragraphs.join(' ')) ?? [];
    const suggestion = (await openSuggestions(request, releaseId)).find(({ quote }) => quote.includes(said));
    if (suggestion === undefined) throw new Error('the sentence is not suggested');
    expect(suggestion.quote).toMatch(/said\.$/u);
    const accepted = await decide(request, suggestion.id, suggestion.version, { decision: 'accepted' });
    const { decision } = suggestionSchema.parse(await accepted.json());
    const commitment = await request.get(`${api}/commitments/${decision?.commitmentId}`);
    expect(commitmentSchema.parse(await commitment.json()).title).toBe(said);
  });

  test('cannot join a commitment that is not there', async ({ request }) => {
    const suggestion = await fresh(request);
    const data = { decision: 'accepted', commitmentId: NO_ID };
    await refused(await decide(request, suggestion.id, suggestion.version, data), 404, 'not-found');
    const still = await (await request.get(`${api}/suggestions/${suggestion.id}`)).json();
    expect(still).toMatchObject({ state: 'open', version: suggestion.version });
  });

  test('is one of three', async ({ request }) => {
    const suggestion = await fresh(request);
    const response = await decide(request, suggestion.id, suggestion.version, { decision: 'maybe' });
    await refused(response, 400, 'invalid-input');
  });
});
