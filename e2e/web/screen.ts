import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import {
  commitmentSchema,
  type Reader,
  releasePageSchema,
  type Suggestion,
  suggestionSchema,
} from '@uade/contracts';
import { api, read, seen } from '../support/api';

/** The sentence by which the reference release is known. */
export const REFERENCE_SENTENCE =
  'The final stage in the renewal of the institutions of power will be the elections to the Mazhilis and maslikhats.';

export type Language = 'kk' | 'ru' | 'en';
export type Theme = 'light' | 'dark';

/** Opens every page in this language and theme, as somebody who chose them before. */
export async function choose(page: Page, language: Language, theme: Theme = 'light'): Promise<void> {
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      // Only where nothing was chosen on the page itself.
      if (localStorage.getItem('uade.language') === null)
        localStorage.setItem('uade.language', chosenLanguage);
      localStorage.setItem('uade.theme', chosenTheme);
    },
    [language, theme] as const,
  );
}

/** The reference release, as the reader shows it. */
export async function referenceRelease(request: APIRequestContext): Promise<Reader> {
  const found = await request.get(`${api}/releases?q=maslikhats&source=el-kz`);
  const [row] = releasePageSchema.parse(await found.json()).items;
  if (!row) throw new Error('the reference release is not in the demo');
  return read(request, row.id);
}

/** The suggestion on the reference sentence, undecided whatever was done with it before. */
export async function openReferenceSuggestion(request: APIRequestContext): Promise<Suggestion> {
  const reader = await referenceRelease(request);
  const suggestion = reader.suggestions.find((one) => one.quote === REFERENCE_SENTENCE);
  if (!suggestion) throw new Error('nothing is suggested on the reference sentence');
  if (suggestion.state === 'open') return suggestion;
  if (suggestion.decision?.commitmentId) await retractStatus(request, suggestion.decision.commitmentId);
  const response = await request.post(`${api}/suggestions/${suggestion.id}/decisions`, {
    headers: seen(suggestion.version),
    data: { decision: 'reopened' },
  });
  expect(response.status(), await response.text()).toBe(201);
  return suggestionSchema.parse(await response.json());
}

/** Takes every standing status change of a commitment back: only an unrated one lets its acceptance be undone. */
async function retractStatus(request: APIRequestContext, id: string): Promise<void> {
  const address = `${api}/commitments/${id}`;
  let commitment = commitmentSchema.parse(await (await request.get(address)).json());
  const corrected = new Set(commitment.statusChanges.map(({ corrects }) => corrects));
  for (const change of commitment.statusChanges.filter((one) => one.to !== null && !corrected.has(one.id))) {
    const response = await request.post(`${address}/status-changes`, {
      headers: seen(commitment.version),
      data: {
        kind: 'retraction',
        corrects: change.id,
        to: null,
        holdsFrom: change.holdsFrom,
        reason: 'Test',
      },
    });
    expect(response.status(), await response.text()).toBe(201);
    commitment = commitmentSchema.parse(await response.json());
  }
}

/** Selects words in the text of the reader, as a mouse would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator('uade-release-text .text').evaluate((text, wanted) => {
    const stretches = [...text.querySelectorAll('[data-start]')];
    const whole = stretches.map((stretch) => stretch.textContent).join('');
    const from = whole.indexOf(wanted);
    if (from < 0) throw new Error(`"${wanted}" is not in the text`);
    const placeOf = (offset: number): [Node, number] => {
      let before = 0;
      for (const stretch of stretches) {
        const node = stretch.firstChild;
        const length = stretch.textContent.length;
        if (node && offset <= before + length) return [node, offset - before];
        before += length;
      }
      throw new Error('beyond the text');
    };
    document.getSelection()?.setBaseAndExtent(...placeOf(from), ...placeOf(from + wanted.length));
  }, words);
}

/** What a screen breaks of WCAG 2.2 AA and of axe's best practice, in a form that a failure can be read from. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** Whether the screen can be scrolled sideways: what does not fit is then cut off. */
export function isWiderThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].some(
      (element) => element.scrollWidth > element.clientWidth + 1,
    ),
  );
}
