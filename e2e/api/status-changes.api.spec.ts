import { type APIRequestContext, expect, test } from '@playwright/test';
import { type Commitment, commitmentRowSchema, commitmentSchema, statusChangeSchema } from '@uade/contracts';
import { z } from 'zod';
import { api, enterCommitment, NO_ID, refused, seen } from '../support/api';

const proof = [{ polarity: 'supports', url: 'https://qala-pressi.example/en/opened', note: 'The opening' }];

function change(
  request: APIRequestContext,
  to: Pick<Commitment, 'id' | 'version'>,
  data: Record<string, unknown>,
) {
  return request.post(`${api}/commitments/${to.id}/status-changes`, {
    headers: seen(to.version),
    data: { holdsFrom: '2024-05-01', reason: 'The builders have begun.', ...data },
  });
}

async function changed(request: APIRequestContext, to: Commitment, data: Record<string, unknown>) {
  const response = await change(request, to, data);
  expect(response.status(), await response.text()).toBe(201);
  return commitmentSchema.parse(await response.json());
}

test.describe('a status change', () => {
  test('is kept with its reason, and the commitment shows it at once', async ({ request }) => {
    const made = await enterCommitment(request);
    const begun = await changed(request, made, { to: 'in-progress' });
    expect(begun).toMatchObject({ status: 'in-progress', statusSince: '2024-05-01' });
    expect(begun.statusChanges).toHaveLength(1);
    expect(begun.statusChanges[0]).toMatchObject({
      kind: 'change',
      from: 'not-yet-rated',
      to: 'in-progress',
      holdsFrom: '2024-05-01',
      reason: 'The builders have begun.',
    });
    const response = await request.get(`${api}/commitments/${made.id}/status-changes`);
    expect(z.array(statusChangeSchema).parse(await response.json())).toEqual(begun.statusChanges);
  });

  test('to what came of it rests on evidence', async ({ request }) => {
    const made = await enterCommitment(request);
    for (const to of ['partly-kept', 'kept', 'broken', 'superseded']) {
      await refused(await change(request, made, { to }), 422, 'missing-evidence');
    }
    const kept = await changed(request, made, { to: 'kept', evidence: proof });
    expect(kept.statusChanges[0]?.evidence).toMatchObject([{ ...proof[0], passage: null }]);
  });

  test('may rest on a passage of a version, whose words it keeps', async ({ request }) => {
    const made = await enterCommitment(request);
    const [mention] = made.mentions;
    const passage = {
      polarity: 'contradicts',
      versionId: mention?.versionId,
      start: mention?.start,
      end: mention?.end,
    };
    const broken = await changed(request, made, { to: 'broken', evidence: [passage] });
    expect(broken.statusChanges[0]?.evidence[0]?.passage?.quote).toBe(mention?.quote);
    const outside = { ...passage, end: 999_999 };
    const again = await change(request, broken, { to: 'in-progress', evidence: [outside] });
    await refused(again, 422, 'span-out-of-text');
  });

  test('is late where it was kept after the deadline', async ({ request }) => {
    const deadline = { phrase: 'by 1 July 2023', from: null, to: '2023-07-01', precision: 'day' };
    const late = await changed(request, await enterCommitment(request, { deadline }), {
      to: 'kept',
      evidence: proof,
    });
    expect(late).toMatchObject({ late: true, overdue: false });
    const onTime = await changed(request, await enterCommitment(request, { deadline }), {
      to: 'kept',
      holdsFrom: '2023-07-01',
      evidence: proof,
    });
    expect(onTime.late).toBe(false);
  });

  test('follows the table', async ({ request }) => {
    const made = await enterCommitment(request);
    const superseded = await changed(request, made, { to: 'superseded', evidence: proof });
    const back = await change(request, superseded, { to: 'in-progress' });
    await refused(back, 409, 'not-allowed-transition');
    const guarantee = await enterCommitment(request, { kind: 'guarantee' });
    const kept = await change(request, guarantee, { to: 'kept', evidence: proof });
    await refused(kept, 409, 'not-allowed-transition');
  });

  test('is answered by a retraction, after which what held before holds again', async ({ request }) => {
    const begun = await changed(request, await enterCommitment(request), { to: 'in-progress' });
    const stalled = await changed(request, begun, { to: 'stalled', holdsFrom: '2024-06-01' });
    const corrects = stalled.statusChanges.find(({ to }) => to === 'stalled')?.id;
    const retracted = await changed(request, stalled, {
      kind: 'retraction',
      corrects,
      to: null,
      reason: 'That was another building.',
    });
    expect(retracted).toMatchObject({ status: 'in-progress', statusSince: '2024-05-01' });
    expect(retracted.statusChanges).toHaveLength(3);
  });

  test('is answered by a correction, which may lead anywhere', async ({ request }) => {
    const kept = await changed(request, await enterCommitment(request), { to: 'kept', evidence: proof });
    const corrected = await changed(request, kept, {
      kind: 'correction',
      corrects: kept.statusChanges[0]?.id,
      to: 'not-started',
      reason: 'The photograph shows another school.',
    });
    expect(corrected.status).toBe('not-started');
    expect(corrected.statusChanges).toHaveLength(2);
  });

  test('says why, from when, and what it corrects', async ({ request }) => {
    const made = await enterCommitment(request);
    for (const data of [
      { to: 'in-progress', reason: '   ' },
      { to: 'in-progress', holdsFrom: 'May' },
      { to: 'in-progress', kind: 'correction' },
      { to: null },
      { to: 'in-progress', corrects: NO_ID },
      { to: 'kept', evidence: [{ polarity: 'supports' }] },
      { to: 'done' },
    ]) {
      await refused(await change(request, made, data), 400, 'invalid-input');
    }
  });

  test('corrects only a change of the same commitment', async ({ request }) => {
    const [one, other] = [await enterCommitment(request), await enterCommitment(request)];
    const begun = await changed(request, other, { to: 'in-progress' });
    const data = { kind: 'correction', corrects: begun.statusChanges[0]?.id, to: 'stalled' };
    await refused(await change(request, one, data), 409, 'not-allowed-transition');
  });

  test('needs the version that was seen', async ({ request }) => {
    const made = await enterCommitment(request);
    const url = `${api}/commitments/${made.id}/status-changes`;
    const data = { to: 'in-progress', holdsFrom: '2024-05-01', reason: 'Begun.' };
    await refused(await request.post(url, { data }), 428, 'missing-precondition');
    await changed(request, made, { to: 'stalled' });
    const problem = await refused(await change(request, made, { to: 'in-progress' }), 412, 'stale-version');
    expect(commitmentRowSchema.parse(problem.current).status).toBe('stalled');
  });

  test('has a commitment', async ({ request }) => {
    await refused(await change(request, { id: NO_ID, version: 1 }, { to: 'in-progress' }), 404, 'not-found');
  });
});
