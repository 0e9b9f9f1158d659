import { expect, type Page, test } from '@playwright/test';
import { commitmentSchema } from '@uade/contracts';
import { api, enterCommitment } from '../support/api';
import { choose, violations } from './screen';

/** To another address without loading the page anew, as a link or the palette does: what was done can still be undone. */
async function goWithinApp(page: Page, to: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, to);
}

test.beforeEach(async ({ page }) => choose(page, 'en'));

test('undo puts back the commitment that was changed, whichever is open by then', async ({
  page,
  request,
}) => {
  const [changed, other] = [await enterCommitment(request), await enterCommitment(request)];
  await page.goto(`/commitments/${changed.id}`);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await page.getByLabel('Title').fill('Another title');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Another title' })).toBeVisible();

  await goWithinApp(page, `/commitments/${other.id}`);
  await expect(page.getByRole('heading', { level: 1, name: other.title })).toBeVisible();
  await page.keyboard.press('u');

  const read = async (id: string) =>
    commitmentSchema.parse(await (await request.get(`${api}/commitments/${id}`)).json());
  await expect.poll(async () => (await read(changed.id)).title).toBe(changed.title);
  expect(await read(other.id)).toEqual(other);
  await expect(page.getByRole('heading', { level: 1, name: other.title })).toBeVisible();
});

test('what is being edited stays with its commitment, and is open again with it', async ({
  page,
  request,
}) => {
  const [edited, other] = [await enterCommitment(request), await enterCommitment(request)];
  await page.goto(`/commitments/${edited.id}`);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await page.getByLabel('Title').fill('Begun and not saved');
  await goWithinApp(page, `/commitments/${other.id}`);
  await expect(page.getByRole('heading', { level: 1, name: other.title })).toBeVisible();
  await expect(page.locator('uade-commitment-form')).toHaveCount(0);
  await goWithinApp(page, `/commitments/${edited.id}`);
  await expect(page.getByLabel('Title')).toHaveValue('Begun and not saved');
});

test('the search field keeps its space while the list follows', async ({ page }) => {
  await page.goto('/releases');
  const field = page.locator('uade-search-field input');
  await field.pressSequentially('final ');
  await expect(page).toHaveURL(/q=final/);
  await field.pressSequentially('stage');
  await expect(page).toHaveURL(/q=final(\+|%20)stage/);
  await expect(field).toHaveValue('final stage');
});

test('rows stay where the next page could not be read, and it can be asked for again', async ({ page }) => {
  let isDown = true;
  await page.route(/\/api\/v1\/releases(\?|$)/, async (route) => {
    if (!route.request().url().includes('after=')) {
      const response = await route.fetch();
      const body = (await response.json()) as object;
      return route.fulfill({ response, json: { ...body, next: 'further', total: 500 } });
    }
    if (isDown) return route.abort('connectionrefused');
    return route.fulfill({ json: { items: [], next: null, total: 500 } });
  });
  await page.goto('/releases');
  await expect(page.locator('uade-release-line').first()).toBeVisible();
  await page.locator('cdk-virtual-scroll-viewport').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('More rows could not be loaded.');
  await expect(page.locator('uade-release-line').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  isDown = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.locator('uade-release-line').first()).toBeVisible();
});

test('a search that failed is said in the palette, and opens nothing', async ({ page }) => {
  await page.goto('/releases');
  await expect(page.locator('uade-release-line').first()).toBeVisible();
  await page.route('**/api/v1/search?*', (route) => route.abort('connectionrefused'));
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('maslikhats');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('alert')).toContainText('The search gave no answer.');
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/api/v1/search?*');
  await palette.getByRole('button', { name: 'Try again' }).click();
  await expect(palette.getByRole('option').first()).toContainText(/\S/);
  await expect(palette.getByRole('alert')).toHaveCount(0);
});

test('the focus goes into a commitment that is entered by key, and comes back', async ({ page, request }) => {
  const { mentions } = await enterCommitment(request);
  await page.goto(`/releases/${mentions[0]?.releaseId}`);
  await expect(page.locator('uade-release-text')).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('c');
  await expect(page.locator('#cf-title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('uade-inspector')).toBeFocused();
});
