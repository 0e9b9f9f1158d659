import { expect, test } from '@playwright/test';
import { commitmentSchema } from '@uade/contracts';
import { api, enterCommitment, ingest, read } from '../support/api';
import { choose } from './screen';

test.beforeEach(async ({ page }) => choose(page, 'en'));

test('walks a release, decides and annotates without a mouse', async ({ page, request }) => {
  const { releaseId } = await ingest(request);
  const suggested = (await read(request, releaseId)).suggestions.filter(
    ({ type, state }) => type === 'commitment' && state === 'open',
  );
  expect(suggested.length).toBeGreaterThan(1);
  await page.goto(`/releases/${releaseId}?hide=claim`);
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();

  await page.keyboard.press('j');
  const facts = page.locator('uade-inspector');
  await expect(facts).toContainText(suggested[0]?.quote ?? '');
  await page.keyboard.press('j');
  await expect(facts).toContainText(suggested[1]?.quote ?? '');
  await page.keyboard.press('k');
  await expect(facts).toContainText(suggested[0]?.quote ?? '');

  await page.keyboard.press('Enter');
  await expect(facts).toContainText(suggested[1]?.quote ?? '');
  await page.keyboard.press('x');
  await expect
    .poll(
      async () => (await read(request, releaseId)).suggestions.filter(({ state }) => state !== 'open').length,
    )
    .toBe(2);
  await page.keyboard.press('u');
  await expect
    .poll(
      async () =>
        (await read(request, releaseId)).suggestions.find(({ id }) => id === suggested[1]?.id)?.state,
    )
    .toBe('open');
  await expect(page.locator('uade-toast-host')).toContainText('Undone');

  await page.keyboard.press('s');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'What the note says' })).toBeFocused();
  await page.keyboard.type('Written without a mouse');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('uade-note-card')).toContainText('Written without a mouse');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();
});

test('= looks for the commitment that is said once more, Enter takes the first, Escape leads back to where one was', async ({
  page,
  request,
}) => {
  const known = await enterCommitment(request, { title: `The same roads by key ${Date.now()}` });
  const { releaseId } = await ingest(request);
  await page.goto(`/releases/${releaseId}?hide=claim`);
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('=');
  const search = page.getByRole('searchbox', { name: 'Search commitments' });
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(page.getByRole('button', { name: 'Same as…' })).not.toBeFocused();
  await page.keyboard.press('=');
  await search.fill(known.title);
  await expect(search).toHaveAccessibleDescription(`Enter takes the first: ${known.title}`);
  await page.keyboard.press('Enter');
  const mentions = async () => {
    const response = await request.get(`${api}/commitments/${known.id}`);
    return commitmentSchema.parse(await response.json()).mentions.length;
  };
  await expect.poll(mentions).toBe(2);
  await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeFocused();
});

test('goes from screen to screen and opens a row by keys', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('uade-number-strip')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page).toHaveURL('/commitments');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('[data-index="1"] .row-link')).toBeFocused();
  const title = await page.locator('[data-index="1"] .row-link').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('opens the forms of a commitment with the focus in them, and gives it back', async ({ page }) => {
  await page.goto('/commitments');
  await page.locator('[data-index="0"] .row-link').click();
  await expect(page.getByRole('heading', { name: 'Status history' })).toBeVisible();
  for (const [key, form] of [
    ['s', 'uade-status-form'],
    ['e', 'uade-commitment-form'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(`${form} :focus`)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator(form)).toBeHidden();
    await expect(page.locator(`[aria-keyshortcuts="${key}"]`)).toBeFocused();
  }
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page).toHaveURL('/edits');
});

test('reaches every mark of a text by Tab, and Enter on its glyph leads to the decision', async ({
  page,
  request,
}) => {
  const { releaseId } = await ingest(request);
  await page.goto(`/releases/${releaseId}?hide=claim&hide=quote`);
  const glyph = page.getByRole('button', { name: /^Suggested commitment:/ }).first();
  await glyph.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Accept' })).toBeFocused();
});

test('shows the keys of the screen by ?', async ({ page, request }) => {
  const { releaseId } = await ingest(request);
  await page.goto(`/releases/${releaseId}`);
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Note on the selection or sentence');
});

test('a dialog gives the focus back to the link or row it was opened over', async ({ page }) => {
  await page.goto('/');
  const toQueue = page.getByRole('link', { name: 'The whole queue' });
  await toQueue.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(toQueue).toBeFocused();
  // Without a focus, Enter would accept the suggestion that is in view.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/queue');

  await page.goto('/releases');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const row = page.locator('[data-index="1"] .row-link');
  for (const keys of ['?', 'Control+k']) {
    await expect(row).toBeFocused();
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await expect(row).toBeFocused();
});

test('a screen that the palette leads to has the focus', async ({ page }) => {
  await page.goto('/sources');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Commitments');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/commitments');
  await expect(page.getByRole('main')).toBeFocused();
});

test('Back leads to the row that was left, and so does a reload', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/releases');
  await expect(page.locator('[data-index="0"]')).toBeVisible();
  const row = (index: number) => page.locator(`[data-index="${index}"] .row-link`);
  for (let index = 0; index < 14; index += 1) {
    await page.keyboard.press('j');
    await expect(row(index)).toBeFocused();
  }
  const title = await row(13).innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'In this release' })).toBeVisible();
  await page.goBack();
  await expect(row(13)).toBeFocused();
  await expect(row(13)).toHaveText(title);
  await expect(row(13)).toBeInViewport();
  await page.reload();
  await expect(row(13)).toBeFocused();
  await page.keyboard.press('j');
  await expect(row(14)).toBeFocused();
});

test('the queue has the suggestion in view that was left for its text', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/queue');
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  await expect(chosen).toHaveAttribute('aria-posinset', '1');
  for (let place = 2; place <= 12; place += 1) {
    await page.keyboard.press('j');
    await expect(chosen).toHaveAttribute('aria-posinset', String(place));
  }
  await page.keyboard.press('o');
  await expect(page.locator('uade-inspector')).toBeVisible();
  await page.goBack();
  await expect(chosen).toHaveAttribute('aria-posinset', '12');
  await expect(chosen).toBeInViewport();
  await page.reload();
  await expect(chosen).toHaveAttribute('aria-posinset', '12');
  await expect(chosen).toBeInViewport();
});

test('what the keys decide in the queue is what the focus names', async ({ page }) => {
  await page.goto('/queue');
  const list = page.getByRole('listbox');
  await expect(list).toBeFocused();
  await page.getByRole('button', { name: /Accept/ }).focus();
  await page.keyboard.press('j');
  await expect(list).toBeFocused();
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  await expect(chosen).toHaveAttribute('aria-posinset', '2');
  await expect(list).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
});

test('the first screen says which suggestion the keys decide, and its buttons name theirs', async ({
  page,
}) => {
  await page.goto('/');
  const quotes = page.locator('uade-decide-list uade-quoted-text');
  const second = (await quotes.nth(1).innerText()).trim();
  const accept = page.locator('uade-decide-list').getByRole('button', { name: 'Accept' });
  await expect(accept.nth(1)).toHaveAccessibleDescription(second);
  await page.keyboard.press('j');
  await expect(page.locator('[aria-live]').filter({ hasText: second })).toHaveCount(1);
});
