import { expect, test } from '@playwright/test';
import { api, enterCommitment } from '../support/api';
import { choose, violations } from './screen';

test('a figure with a comma is read as one, says so, and what is no number is refused at its field', async ({
  page,
}) => {
  await choose(page, 'ru');
  const { id } = await enterCommitment(page.request);
  await page.goto(`/commitments/${id}`);
  await page.getByRole('button', { name: 'Изменить', exact: true }).click();
  await page.getByRole('textbox', { name: 'Слова о показателе' }).fill('полтора процента');
  const figure = page.getByRole('textbox', { name: 'Число' });
  await figure.fill('1,5 %');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(figure).toHaveAccessibleDescription(/^Это не число/);
  await expect(figure).toBeFocused();
  await figure.fill('1,5');
  await page.getByRole('combobox', { name: 'Единица' }).selectOption('percent');
  await expect(figure).toHaveAccessibleDescription('Прочитано как 1,5 %');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.locator('uade-commitment-facts')).toContainText('1,5 %');
  const saved = (await (await page.request.get(`${api}/commitments/${id}`)).json()) as { target: unknown };
  expect(saved.target).toMatchObject({ value: 1.5, upTo: null, unit: 'percent' });
});

test('a day that has not come is refused in the language of the screen, and every day stands there in words', async ({
  page,
}) => {
  await choose(page, 'kk');
  const { id } = await enterCommitment(page.request);
  await page.goto(`/commitments/${id}`);
  await page.getByRole('button', { name: /Мәртебені өзгерту/ }).click();
  const day = page.getByLabel('Қай күннен бастап');
  await day.fill('2024-05-03');
  await expect(day).toHaveAccessibleDescription('2024 жылғы 3 мамыр');
  await day.fill('2099-01-01');
  await page.locator('uade-status-form input[type=radio]').first().check();
  await page.getByRole('textbox', { name: 'Себебі' }).fill('Сынақ');
  await page.keyboard.press('Control+Enter');
  await expect(day).toHaveAccessibleDescription('Бұл күн әлі келген жоқ.');
  await expect(day).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await day.fill('2024-05-03');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('uade-status-form')).toHaveCount(0);
});

test('the source that is missing of what is handed in takes the focus', async ({ page }) => {
  await choose(page, 'en');
  await page.goto('/releases/new');
  await page.getByRole('textbox', { name: 'A text' }).fill('Something was said.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: 'Source' })).toBeFocused();
});

test('a save that hangs keeps the focus and says that it is under way', async ({ page }) => {
  await choose(page, 'en');
  const { id } = await enterCommitment(page.request);
  await page.goto(`/commitments/${id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.route(`**/commitments/${id}`, (route) =>
    route.request().method() === 'PATCH' ? undefined : route.continue(),
  );
  await page.getByRole('textbox', { name: 'Responsible body' }).fill('The city');
  const save = page.getByRole('button', { name: 'Save' });
  await save.click();
  await expect(page.getByRole('status').filter({ hasText: 'Saving …' })).toBeVisible();
  await expect(save).toBeFocused();
  await expect(save).toHaveAttribute('aria-disabled', 'true');
});
