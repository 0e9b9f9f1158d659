import { type APIRequestContext, expect, test } from '@playwright/test';
import {
  auditPageSchema,
  commitmentPageSchema,
  commitmentRowSchema,
  commitmentSchema,
  suggestionSchema,
} from '@uade/contracts';
import {
  api,
  enterCommitment,
  ingest,
  NO_ID,
  openSuggestions,
  paragraph,
  read,
  refused,
  seen,
} from '../support/api';

test.describe('the list of commitments', () => {
  const list = async (request: Parameters<typeof enterCommitment>[0], query: string) => {
    const response = await request.get(`${api}/commitments?${query}`);
    expect(response.status(), await response.text()).toBe(200);
    return commitmentPageSchema.parse(await response.json());
  };

  test('pages by cursor in each of its orders', async ({ request }) => {
    for (const sort of ['newest', 'deadline', 'title']) {
      const ids: string[] = [];
      let after: string | null = '';
      let total = 0;
      while (after !== null) {
        const page = await list(request, `limit=3&sort=${sort}${after && `&after=${after}`}`);
        ids.push(...page.items.map(({ id }) => id));
        ({ next: after, total } = page);
      }
      expect(new Set(ids).size, sort).toBe(total);
      expect(ids.length, sort).toBe(total);
    }
  });

  test('filters by topic, kind, status and words', async ({ request }) => {
    const made = await enterCommitment(request, {
      title: 'A planetarium will open in Aqsu-Demo',
      topic: 'culture',
    });
    const query = 'topic=culture&kind=pledge&status=not-yet-rated&q=planetarium&source=qala-pressi';
    const { items } = await list(request, query);
    expect(items.map(({ id }) => id)).toContain(made.id);
    for (const row of items) {
      expect(row).toMatchObject({ topic: 'culture', kind: 'pledge', status: 'not-yet-rated' });
    }
    expect((await list(request, 'topic=health&q=planetarium')).items).toEqual([]);
  });

  test('calls overdue what is past its deadline and not settled', async ({ request }) => {
    const deadline = { phrase: 'by 1 July 2020', from: null, to: '2020-07-01', precision: 'day' };
    const late = await enterCommitment(request, { deadline });
    expect(late.overdue).toBe(true);
    const { items } = await list(request, 'overdue=true&limit=200');
    expect(items.map(({ id }) => id)).toContain(late.id);
    const onTime = await list(request, 'overdue=false&limit=200');
    expect(onTime.items.map(({ id }) => id)).not.toContain(late.id);
    const due = await list(request, 'dueFrom=2020-07-01&dueTo=2020-07-01&limit=200');
    expect(due.items.map(({ id }) => id)).toContain(late.id);
    expect((await list(request, 'dueFrom=2020-07-02&dueTo=2020-07-31')).items).toEqual([]);
  });

  test('refuses filters that it does not have values for', async ({ request }) => {
    for (const query of ['status=done', 'overdue=perhaps', 'year=1', 'dueFrom=soon', 'speaker=someone']) {
      await refused(await request.get(`${api}/commitments?${query}`), 400, 'invalid-input');
    }
  });
});

test.describe('a commitment entered by hand', () => {
  test('owns the words of its span', async ({ request }) => {
    const { releaseId, versionId } = await ingest(request);
    const span = await paragraph(request, releaseId, 3);
    const { version } = await read(request, releaseId);
    const data = {
      versionId,
      ...span,
      kind: 'instruction',
      testability: 'vague',
      title: 'The administration reports',
      speaker: 'Saule Zhoramalova',
      responsible: 'City administration',
      successCriterion: 'A report is published',
      target: { phrase: 'three reports', value: 3, upTo: null, unit: null },
      deadline: { phrase: 'by the end of 2032', from: null, to: '2032-12-31', precision: 'year' },
    };
    const response = await request.post(`${api}/commitments`, { data });
    expect(response.status(), await response.text()).toBe(201);
    const made = commitmentSchema.parse(await response.json());
    const { versionId: _versionId, start: _start, end: _end, ...same } = data;
    expect(made).toMatchObject(same);
    expect(made.mentions[0]?.quote).toBe(version.text.slice(span.start, span.end));
    expect(response.headers()['etag']).toBe(`"${made.version}"`);

    const { mentions } = await read(request, releaseId);
    expect(mentions).toMatchObject([{ commitmentId: made.id, ...span, role: 'made' }]);
  });

  test('must stand inside the text', async ({ request }) => {
    const { versionId } = await ingest(request);
    const data = {
      versionId,
      start: 10,
      end: 1_000_000,
      kind: 'pledge',
      testability: 'testable',
      speaker: null,
    };
    await refused(await request.post(`${api}/commitments`, { data }), 422, 'span-out-of-text');
  });

  test('must be of a version that there is and of a kind that there is', async ({ request }) => {
    const data = {
      versionId: NO_ID,
      start: 0,
      end: 5,
      kind: 'pledge',
      testability: 'testable',
      speaker: null,
    };
    await refused(await request.post(`${api}/commitments`, { data }), 404, 'not-found');
    const wish = { ...data, kind: 'wish' };
    await refused(await request.post(`${api}/commitments`, { data: wish }), 400, 'invalid-input');
  });

  test('has a deadline that begins before it ends', async ({ request }) => {
    const { versionId } = await ingest(request);
    const deadline = { phrase: 'then', from: '2024-02-01', to: '2024-01-01', precision: 'day' };
    const data = {
      versionId,
      start: 0,
      end: 5,
      kind: 'pledge',
      testability: 'testable',
      speaker: null,
      deadline,
    };
    await refused(await request.post(`${api}/commitments`, { data }), 400, 'invalid-input');
  });

  test('has a target with a unit that there is, and a range that ends above its beginning', async ({
    request,
  }) => {
    const { versionId } = await ingest(request);
    const entered = { versionId, start: 0, end: 5, kind: 'pledge', testability: 'testable' };
    const target = { phrase: '40 to 60 parsecs', value: 40, upTo: 60, unit: null };
    for (const wrong of [{ unit: 'parsec' }, { upTo: 30 }, { phrase: ' ' }]) {
      const data = { ...entered, target: { ...target, ...wrong } };
      await refused(await request.post(`${api}/commitments`, { data }), 400, 'invalid-input');
    }
    const made = await request.post(`${api}/commitments`, { data: { ...entered, target } });
    expect(commitmentSchema.parse(await made.json()).target).toEqual(target);
  });
});

test.describe('a commitment', () => {
  test('is not found where there is none', async ({ request }) => {
    await refused(await request.get(`${api}/commitments/${NO_ID}`), 404, 'not-found');
    const change = { headers: seen(1), data: { title: 'x' } };
    await refused(await request.patch(`${api}/commitments/${NO_ID}`, change), 404, 'not-found');
    await refused(await request.get(`${api}/commitments/${NO_ID}/status-changes`), 404, 'not-found');
  });

  test('is changed by who has seen its current version', async ({ request }) => {
    const made = await enterCommitment(request);
    const target = { phrase: '3.5 km of road', value: 3.5, upTo: null, unit: 'kilometre' };
    const response = await request.patch(`${api}/commitments/${made.id}`, {
      headers: seen(made.version),
      data: {
        title: 'A school opens',
        topic: 'education',
        deadline: null,
        target,
      },
    });
    expect(response.status(), await response.text()).toBe(200);
    const changed = commitmentSchema.parse(await response.json());
    expect(changed).toMatchObject({
      title: 'A school opens',
      deadline: null,
      target,
    });
    expect(changed.version).toBeGreaterThan(made.version);
  });

  test('is not changed unseen', async ({ request }) => {
    const made = await enterCommitment(request);
    const url = `${api}/commitments/${made.id}`;
    await refused(await request.patch(url, { data: { title: 'x' } }), 428, 'missing-precondition');
    await request.patch(url, { headers: seen(made.version), data: { title: 'Mine' } });
    const late = await request.patch(url, { headers: seen(made.version), data: { title: 'Theirs' } });
    const problem = await refused(late, 412, 'stale-version');
    expect(commitmentRowSchema.parse(problem.current)).toMatchObject({ id: made.id, title: 'Mine' });
  });

  test('is not changed to nothing, nor to a topic that there is not', async ({ request }) => {
    const made = await enterCommitment(request);
    const change = (data: Record<string, unknown>) =>
      request.patch(`${api}/commitments/${made.id}`, { headers: seen(made.version), data });
    await refused(await change({}), 400, 'invalid-input');
    await refused(await change({ title: '  ' }), 400, 'invalid-input');
    const unknown = await change({ topic: 'astrology' });
    expect(unknown.status()).toBeGreaterThanOrEqual(400);
    expect(unknown.status()).toBeLessThan(500);
  });

  test('gets further mentions', async ({ request }) => {
    const made = await enterCommitment(request);
    const { releaseId, versionId } = await ingest(request);
    const span = await paragraph(request, releaseId, 1);
    const response = await request.post(`${api}/commitments/${made.id}/mentions`, {
      data: { versionId, ...span, role: 'weakened' },
    });
    expect(response.status(), await response.text()).toBe(201);
    const { mentions, mentionCount } = commitmentSchema.parse(await response.json());
    expect(mentionCount).toBe(2);
    expect(mentions.map(({ role }) => role)).toContain('weakened');
  });

  test('gets no mention outside the text or of nothing', async ({ request }) => {
    const made = await enterCommitment(request);
    const { versionId } = await ingest(request);
    const url = `${api}/commitments/${made.id}/mentions`;
    const far = { versionId, start: 0, end: 999_999, role: 'repeated' };
    await refused(await request.post(url, { data: far }), 422, 'span-out-of-text');
    const gone = { ...far, versionId: NO_ID };
    await refused(await request.post(url, { data: gone }), 404, 'not-found');
    const nobody = { versionId, start: 0, end: 10, role: 'repeated' };
    await refused(
      await request.post(`${api}/commitments/${NO_ID}/mentions`, { data: nobody }),
      404,
      'not-found',
    );
  });
});

test.describe('taking back a commitment that was entered by hand', () => {
  const withdraw = (
    request: APIRequestContext,
    id: string,
    version: number,
    reason = 'The wrong sentence.',
  ) => request.post(`${api}/commitments/${id}/withdrawals`, { headers: seen(version), data: { reason } });

  test('takes it and its words out of lists, with who, when and why on record', async ({ request }) => {
    const made = await enterCommitment(request, { title: `A quay, promise ${Date.now()}` });
    const releaseId = made.mentions[0]?.releaseId ?? '';
    const response = await withdraw(request, made.id, made.version);
    expect(response.status(), await response.text()).toBe(201);
    const withdrawn = commitmentSchema.parse(await response.json());
    expect(withdrawn.withdrawnAt).not.toBeNull();
    expect(withdrawn.version).toBeGreaterThan(made.version);
    expect((await read(request, releaseId)).mentions).toEqual([]);
    const list = await request.get(`${api}/commitments?q=${encodeURIComponent(made.title)}`);
    expect(commitmentPageSchema.parse(await list.json()).items.map(({ id }) => id)).not.toContain(made.id);
    const audit = await request.get(`${api}/audit-entries?subject=${made.id}`);
    const { items } = auditPageSchema.parse(await audit.json());
    expect(items).toContainEqual(
      expect.objectContaining({ action: 'commitment.withdrawn', reason: 'The wrong sentence.' }),
    );
    await refused(await withdraw(request, made.id, withdrawn.version), 409, 'conflict');
  });

  test('needs a reason and the current version', async ({ request }) => {
    const made = await enterCommitment(request);
    await refused(await withdraw(request, made.id, made.version, ' '), 400, 'invalid-input');
    const unseen = await request.post(`${api}/commitments/${made.id}/withdrawals`, { data: { reason: 'x' } });
    await refused(unseen, 428, 'missing-precondition');
    const change = { headers: seen(made.version), data: { title: 'Theirs' } };
    await request.patch(`${api}/commitments/${made.id}`, change);
    const problem = await refused(await withdraw(request, made.id, made.version), 412, 'stale-version');
    expect(commitmentRowSchema.parse(problem.current)).toMatchObject({ id: made.id, title: 'Theirs' });
    await refused(await withdraw(request, NO_ID, 1), 404, 'not-found');
  });

  test('is refused while it is rated, as reopening is, and where a suggestion stands behind it', async ({
    request,
  }) => {
    const made = await enterCommitment(request);
    const rated = await request.post(`${api}/commitments/${made.id}/status-changes`, {
      headers: seen(made.version),
      data: { to: 'in-progress', holdsFrom: '2024-05-01', reason: 'The builders have begun.' },
    });
    const { version } = commitmentSchema.parse(await rated.json());
    const problem = await refused(await withdraw(request, made.id, version), 409, 'conflict');
    expect(problem.remedy).toContain('Retract its status changes');

    const { releaseId } = await ingest(request);
    const [suggestion] = await openSuggestions(request, releaseId);
    const accepted = await request.post(`${api}/suggestions/${suggestion?.id}/decisions`, {
      headers: seen(suggestion?.version ?? 0),
      data: { decision: 'accepted' },
    });
    const { decision } = suggestionSchema.parse(await accepted.json());
    const other = await refused(await withdraw(request, decision?.commitmentId ?? '', 1), 409, 'conflict');
    expect(other.remedy).toContain('Reopen');
  });
});
