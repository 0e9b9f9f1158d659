import { expect, type Page, test } from '@playwright/test';
import { choose, isWiderThanWindow, violations } from './screen';

const TITLE = 'Aqsu-Demo opens a library';
const TEXT = `${TITLE}\n\nThe akimat of Aqsu-Demo will open a library on Abai Street by 1 December 2030, its press service said.`;

async function open(page: Page): Promise<void> {
  await choose(page, 'en');
  await page.goto('/releases');
  await page.getByRole('link', { name: 'Hand in a release' }).click();
  await expect(page.locator('main h1')).toHaveText('Hand in a release');
}

const outcomes = (page: Page) => page.getByRole('region', { name: 'Handed in' }).getByRole('listitem');

test('a pasted text becomes a release, once', async ({ page }) => {
  await open(page);
  const read = page.getByRole('button', { name: 'Read the text' });
  await read.click();
  await expect(page.getByText('Choose a source.', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ label: 'Qala Pressi' });
  const field = page.getByRole('textbox', { name: 'A text' });
  await field.fill(TEXT);
  await page.reload();
  await expect(field).toHaveValue(TEXT);
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ label: 'Qala Pressi' });
  await read.click();
  await expect(outcomes(page).nth(0)).toContainText('read, 1 suggestion');
  await expect(field).toHaveValue('');
  await field.fill(TEXT);
  await read.click();
  await expect(outcomes(page).nth(1)).toContainText('was here already');
  await outcomes(page).nth(0).getByRole('link', { name: TITLE }).click();
  await expect(page.locator('main h1')).toHaveText(TITLE);
});

test('files wait for a source until it is chosen, or until they are cancelled', async ({ page }) => {
  await open(page);
  const text = `Aqsu-Demo paints a school\n\nThe akimat of Aqsu-Demo will paint the school by 1 May 2032, its press service said.`;
  const files = [{ name: 'school.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }];
  const waiting = page.getByRole('group', { name: 'Not handed in yet' });
  await page.getByLabel('Choose files').setInputFiles(files);
  await expect(waiting).toContainText('school.txt');
  await expect(page.getByRole('combobox', { name: 'Source' })).toBeFocused();
  await waiting.getByRole('button', { name: 'Cancel' }).click();
  await expect(waiting).toHaveCount(0);
  await expect(page.locator('uade-toast-host')).toContainText('Handing in cancelled');
  await page.locator('uade-toast-host').getByRole('button', { name: 'Undo' }).click();
  await expect(waiting).toContainText('school.txt');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ label: 'Qala Pressi' });
  await waiting.getByRole('button', { name: 'Hand in' }).click();
  await expect(outcomes(page)).toContainText('Aqsu-Demo paints a school');
  await expect(waiting).toHaveCount(0);
});

test('files are read one by one, and one that is none says why', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ label: 'Qala Pressi' });
  const text = (name: string) =>
    `Aqsu-Demo mends ${name}\n\nThe akimat of Aqsu-Demo will mend ${name} Street by 1 May 2031, its press service said.`;
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'library.txt', mimeType: 'text/plain', buffer: Buffer.from(text('Abai')) },
    { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from([0, 1, 2, 3]) },
    { name: 'bridge.md', mimeType: 'text/markdown', buffer: Buffer.from(`# ${text('Dala')}`) },
  ]);
  await expect(outcomes(page)).toHaveCount(3);
  await expect(outcomes(page).nth(0)).toContainText('Aqsu-Demo mends Abai');
  await expect(outcomes(page).nth(1)).toContainText('broken.pdf');
  await expect(outcomes(page).nth(1)).toHaveClass(/refused/);
  await expect(outcomes(page).nth(2)).toContainText('Aqsu-Demo mends Dala');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await isWiderThanWindow(page)).toBe(false);
});
