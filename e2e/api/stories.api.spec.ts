import { expect, test } from '@playwright/test';
import {
  fidelitySchema,
  problemSchema,
  releasePageSchema,
  releaseStorySchema,
  storyPageSchema,
  storySchema,
} from '@uade/contracts';
import { api, seen } from '../support/api';

const NOWHERE = '01a20ab6-1b6a-766b-80c1-d88d5a1e8c40';

test('the demo’s releases in three languages are stories, each origin named', async ({ request }) => {
  const answer = await request.get(`${api}/stories?language=kk&language=ru&language=en&kind=translation`);
  const { items, total } = storyPageSchema.parse(await answer.json());
  expect(total).toBe(14);
  const [first] = items;
  const story = storySchema.parse(await (await request.get(`${api}/stories/${first?.id}`)).json());
  expect(story.members.map(({ language }) => language).sort()).toEqual(['en', 'kk', 'ru']);
  expect(story.members[0]).toMatchObject({ role: 'origin', releaseId: first?.primary.releaseId });
});

test('a re-report is compared with the version of its origin that it could see', async ({ request }) => {
  const { items } = releasePageSchema.parse(
    await (await request.get(`${api}/releases?source=aqsu-tany`)).json(),
  );
  const id = items[0]?.id ?? '';
  const answer = await request.get(`${api}/releases/${id}/fidelity`);
  const fidelity = fidelitySchema.parse(await answer.json());
  expect(fidelity).toMatchObject({ comparable: true, primaryVersion: { number: 1, isNewest: false } });
  expect(fidelity.quotes.map(({ verdict }) => verdict)).toEqual(['same', 'changed', 'not-found']);
  const changes = fidelity.quotes.flatMap(({ sentences }) => sentences.flatMap((one) => one.changes));
  expect(changes.map((change) => change.class)).toEqual(expect.arrayContaining(['number', 'modality']));
});

test('what makes no sense is refused by its code', async ({ request }) => {
  const refused = async (path: string, data?: object, version = 1) => {
    const answer =
      data === undefined
        ? await request.get(`${api}${path}`)
        : await request.post(`${api}${path}`, { headers: seen(version), data });
    return [answer.status(), problemSchema.parse(await answer.json()).code];
  };
  const { items } = releasePageSchema.parse(
    await (await request.get(`${api}/releases?source=aqsu-tany`)).json(),
  );
  const id = items[0]?.id ?? '';
  const place = releaseStorySchema.parse(await (await request.get(`${api}/releases/${id}/story`)).json());
  const split = { decision: 'split', reason: 'x' };
  expect(await refused(`/stories/${NOWHERE}`)).toEqual([404, 'not-found']);
  expect(await refused(`/releases/${NOWHERE}/story`)).toEqual([404, 'not-found']);
  expect(await refused(`/releases/${NOWHERE}/fidelity`)).toEqual([404, 'not-found']);
  expect(await refused(`/releases/${place.story?.primaryId}/fidelity`)).toEqual([404, 'not-found']);
  expect(await refused(`/releases/${NOWHERE}/story-decisions`, split)).toEqual([404, 'not-found']);
  expect(await refused(`/releases/${id}/story-decisions`, { ...split, reason: '' })).toEqual([
    400,
    'invalid-input',
  ]);
  expect(await refused(`/releases/${id}/story-decisions`, split, place.version + 1)).toEqual([
    412,
    'stale-version',
  ]);
  const unguarded = await request.post(`${api}/releases/${id}/story-decisions`, { data: split });
  expect(unguarded.status()).toBe(428);
});
