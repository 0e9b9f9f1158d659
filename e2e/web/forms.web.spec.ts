import { expect, test } from '@playwright/test';
import { api, enterCommitment } from '../support/api';
import { choose } from './screen';

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
