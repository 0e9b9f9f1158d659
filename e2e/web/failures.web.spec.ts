import { expect, test } from '@playwright/test';
import { commitmentSchema, readerSchema } from '@uade/contracts';
import { api, enterCommitment, ingest, read, seen } from '../support/api';
import { choose } from './screen';

test.beforeEach(async ({ page }) => choose(page, 'en'));

const READS = [
  {
    name: 'the commitments',
    path: '/commitments',
    request: /\/api\/v1\/commitments(\?|$)/,
    shows: 'uade-commitment-line',
  },
  { name: 'the queue', path: '/queue', request: /\/api\/v1\/suggestions(\?|$)/, shows: 'uade-decision-bar' },
];

for (const { name, path, request, shows } of READS) {
  test(`${name} say what failed and can be tried again`, async ({ page }) => {
    await page.route(request, (route) => route.abort('connectionrefused'));
    await page.goto(path);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The server does not answer');
    await page.unroute(request);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator(shows).first()).toBeVisible();
  });
}

test('the reader says that there is no such release', async ({ page }) => {
  await page.goto('/releases/01890000-0000-7000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('The release could not be loaded');
});

test('a decision that the server cannot take is taken back on the screen', async ({ page, request }) => {
  const { releaseId } = await ingest(request);
  await page.goto(`/releases/${releaseId}`);
  await page.route('**/decisions', (route) => route.abort('connectionrefused'));
  const glyph = page.getByRole('button', { name: /^Suggested commitment:/ }).first();
  await glyph.click();
  const quote = await page.locator('uade-inspector uade-quoted-text').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The server does not answer').first()).toBeVisible();
  await expect(page.locator('uade-inspector')).toContainText(quote);
  await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
});

test('a decision that a colleague was faster with shows both, and theirs can be overruled', async ({
  page,
  request,
}) => {
  const { releaseId } = await ingest(request);
  const { suggestions } = readerSchema.parse(
    await (await request.get(`${api}/releases/${releaseId}/reader`)).json(),
  );
  const suggestion = suggestions.find(({ type }) => type === 'commitment');
  await page.goto(`/releases/${releaseId}?mark=${suggestion?.id}`);
  await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
  // The screen hears of what they decide, and would show it: the key is to come first.
  await page.route(/\/reader(\?|$)/, (route) => route.abort());
  const theirs = await request.post(`${api}/suggestions/${suggestion?.id}/decisions`, {
    headers: seen(suggestion?.version ?? 0),
    data: { decision: 'rejected' },
  });
  expect(theirs.status()).toBe(201);

  await page.keyboard.press('Enter');
  const conflict = page.getByRole('alert');
  await expect(conflict).toContainText('Rejected by');
  await expect(conflict).toContainText('accept');
  await page.unroute(/\/reader(\?|$)/);
  await conflict.getByRole('button', { name: 'Decide as I meant' }).click();
  await expect
    .poll(
      async () => (await read(request, releaseId)).suggestions.find(({ id }) => id === suggestion?.id)?.state,
    )
    .toBe('accepted');
});

test('a decision in the queue that a colleague was faster with shows theirs and leaves the choice', async ({
  page,
  request,
}) => {
  const { releaseId } = await ingest(request);
  await page.goto(`/queue?release=${releaseId}`);
  await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
  const { suggestions } = await read(request, releaseId);
  const quote = (await page.locator('.context mark').innerText()).trim();
  const suggestion = suggestions.find((one) => one.type === 'commitment' && one.quote === quote);
  const open = suggestions.filter(({ type, state }) => type === 'commitment' && state === 'open').length;
  const theirs = await request.post(`${api}/suggestions/${suggestion?.id}/decisions`, {
    headers: seen(suggestion?.version ?? 0),
    data: { decision: 'rejected' },
  });
  expect(theirs.status()).toBe(201);

  await page.locator('.list').focus();
  await page.keyboard.press('Enter');
  const conflict = page.getByRole('alert');
  await expect(conflict).toContainText('Rejected by');
  await expect(conflict).toContainText('accept');
  await expect(page.locator('.context mark')).toHaveText(quote);
  await expect(page.getByText(`${open - 1} to decide`)).toBeVisible();
  await conflict.getByRole('button', { name: 'Decide as I meant' }).click();
  await expect
    .poll(
      async () => (await read(request, releaseId)).suggestions.find(({ id }) => id === suggestion?.id)?.state,
    )
    .toBe('accepted');
  await expect(page.getByText(`${open - 1} to decide`)).toBeVisible();
});

test('a status change that a colleague was faster with keeps what was written', async ({ page, request }) => {
  const commitment = await enterCommitment(request);
  await page.goto(`/commitments/${commitment.id}`);
  await page.getByRole('button', { name: /Change the status/ }).click();
  await page.getByRole('radio', { name: 'stalled' }).check();
  await page.getByLabel('Reason').fill('Nothing has moved for a year');
  const theirs = await request.post(`${api}/commitments/${commitment.id}/status-changes`, {
    headers: seen(commitment.version),
    data: { to: 'in-progress', holdsFrom: '2024-05-03', reason: 'Work began' },
  });
  expect(theirs.status(), await theirs.text()).toBe(201);

  await page.getByRole('button', { name: 'Record' }).click();
  const conflict = page.locator('uade-status-form').getByRole('alert');
  await expect(conflict).toContainText('Work began');
  await expect(page.getByLabel('Reason')).toHaveValue('Nothing has moved for a year');
  await page.getByRole('button', { name: 'Record' }).click();
  await expect(page.locator('uade-status-history')).toContainText('Nothing has moved for a year');
  await expect(page.locator('uade-status-history')).toContainText('Work began');
});

test('an edit that a colleague was faster with shows both texts and overwrites only what was changed here', async ({
  page,
  request,
}) => {
  const commitment = await enterCommitment(request, { title: 'As it was' });
  // The form is higher than the window.
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto(`/commitments/${commitment.id}`);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await page.getByLabel('Title').fill('As I want it');
  const theirs = await request.patch(`${api}/commitments/${commitment.id}`, {
    headers: seen(commitment.version),
    data: { title: 'As they want it', responsible: 'Roads department of Aqsu-Demo' },
  });
  expect(theirs.status(), await theirs.text()).toBe(200);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const conflict = page.locator('uade-edit-conflict');
  await expect(conflict).toContainText('As they want it');
  await expect(conflict.getByRole('alert')).toBeInViewport();
  await expect(conflict).not.toContainText('Responsible');
  await expect(page.getByLabel('Responsible')).toHaveValue('Roads department of Aqsu-Demo');
  await expect(page.getByRole('button', { name: 'Save mine' })).toBeFocused();
  await page.getByRole('button', { name: 'Save mine' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'As I want it' })).toBeVisible();
  const stored = commitmentSchema.parse(
    await (await request.get(`${api}/commitments/${commitment.id}`)).json(),
  );
  expect([stored.title, stored.responsible]).toEqual(['As I want it', 'Roads department of Aqsu-Demo']);
});

test('an edit of other fields than a colleague has changed meanwhile is saved beside theirs, and undone alone', async ({
  page,
  request,
}) => {
  const commitment = await enterCommitment(request, { title: 'As it was' });
  await page.goto(`/commitments/${commitment.id}`);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await page.getByLabel('Responsible').fill('Akimat of Aqsu-Demo');
  await request.patch(`${api}/commitments/${commitment.id}`, {
    headers: seen(commitment.version),
    data: { speaker: 'Mysal Ulgibayev' },
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('uade-commitment-form')).toBeHidden();
  await expect(page.locator('uade-commitment-facts')).toContainText('Akimat of Aqsu-Demo');
  const read = async () => {
    const answer = await request.get(`${api}/commitments/${commitment.id}`);
    const { speaker, responsible } = commitmentSchema.parse(await answer.json());
    return { speaker, responsible };
  };
  expect(await read()).toEqual({ speaker: 'Mysal Ulgibayev', responsible: 'Akimat of Aqsu-Demo' });
  await page.keyboard.press('u');
  await expect.poll(read).toEqual({ speaker: 'Mysal Ulgibayev', responsible: null });
});

test('undoing a status change retracts it and leaves both in the history', async ({ page, request }) => {
  const commitment = await enterCommitment(request);
  await page.goto(`/commitments/${commitment.id}`);
  await expect(page.getByRole('button', { name: /Change the status/ })).toBeVisible();
  await page.keyboard.press('s');
  await page.getByRole('radio', { name: 'in progress' }).check();
  await page.getByLabel('Reason').fill('Too early');
  await page.getByRole('button', { name: 'Record' }).click();
  await expect(page.getByText('Status change recorded').first()).toBeVisible();
  await page.keyboard.press('u');
  const history = page.locator('uade-status-history');
  await expect(history).toContainText('Undone right after it was recorded');
  await expect(history).toContainText('Too early');
  await expect(page.locator('header uade-status-badge').last()).toHaveText('not yet rated');
});

test('a status change begun and not sent is there after a reload', async ({ page, request }) => {
  const commitment = await enterCommitment(request);
  await page.goto(`/commitments/${commitment.id}`);
  await expect(page.getByRole('button', { name: /Change the status/ })).toBeVisible();
  await page.keyboard.press('s');
  await page.getByLabel('Reason').fill('Half a reason');
  await page.reload();
  await expect(page.getByLabel('Reason')).toHaveValue('Half a reason');
});

test('a menu whose server is away says so, and goes there once it is back', async ({ page }) => {
  await page.goto('/releases');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await page.route('**/*', (route) => route.abort('connectionrefused'));
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  const toast = page.locator('uade-toast-host');
  await expect(toast).toContainText('The server does not answer');
  await expect(page).toHaveURL('/releases');
  await page.unroute('**/*');
  await toast.getByRole('button', { name: 'Try again' }).click();
  await expect(page).toHaveURL('/sources');
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  await expect(toast).toBeEmpty();
});

test('a tab that is older than the build loads the page anew', async ({ page }) => {
  await page.goto('/releases');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  let isOld = true;
  page.on('request', (request) => (isOld &&= !request.isNavigationRequest()));
  await page.route('**/*.js', (route) => (isOld ? route.fulfill({ status: 404 }) : route.continue()));
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  expect(isOld).toBe(false);
  await page.unroute('**/*.js');
});

test('a draft that is discarded comes back by u, its form open', async ({ page, request }) => {
  const commitment = await enterCommitment(request, { title: 'As it was' });
  await page.goto(`/commitments/${commitment.id}`);
  await expect(page.getByRole('button', { name: /Change the status/ })).toBeVisible();
  for (const [key, name, field, words] of [
    ['s', 'uade-status-form', 'Reason', 'Half a reason'],
    ['e', 'uade-commitment-form', 'Title', 'Half a title'],
  ] as const) {
    const form = page.locator(name);
    await page.keyboard.press(key);
    await form.getByLabel(field).fill(words);
    await form.getByRole('button', { name: 'Discard the draft' }).click();
    await expect(form).toBeHidden();
    await expect(page.getByText('Draft discarded').first()).toBeVisible();
    await page.keyboard.press('u');
    await expect(form.getByLabel(field)).toHaveValue(words);
    await form.getByRole('button', { name: 'Close' }).click();
  }
});

test('a note that is discarded comes back by u', async ({ page, request }) => {
  const { releaseId } = await ingest(request);
  await page.goto(`/releases/${releaseId}`);
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'What the note says' });
  await note.fill('Half a note');
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(note).toBeHidden();
  await page.keyboard.press('u');
  await expect(note).toHaveValue('Half a note');
});
