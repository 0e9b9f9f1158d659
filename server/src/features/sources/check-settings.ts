import { isSelector } from '@uade/capture';
import { type ArticleSelectors, type ListingSelectors, settingsFault } from '@uade/contracts';
import { DomainError } from '@uade/kernel';

type Settings = Parameters<typeof settingsFault>[0] & {
  readonly listingSelectors: ListingSelectors | null;
  readonly articleSelectors: ArticleSelectors | null;
};

/** @throws invalid-input with the setting that can't be as it is */
export function checkSettings(settings: Settings): void {
  const fault = settingsFault(settings) ?? selectorFault(settings);
  if (fault === null) return;
  throw new DomainError(
    'invalid-input',
    `“${fault.path}” is not as it has to be: ${fault.message}.`,
    'Correct it beside the other settings.',
    { issues: [fault] },
  );
}

function selectorFault(settings: Settings): { path: string; message: string } | null {
  for (const name of ['listingSelectors', 'articleSelectors'] as const) {
    for (const [part, given] of Object.entries(settings[name] ?? {})) {
      const selectors: readonly (string | null)[] = Array.isArray(given) ? given : [given as string | null];
      if (selectors.every((selector) => selector === null || isSelector(selector))) continue;
      const message = 'tags, .classes, #ids and [attributes], with spaces for “inside” and commas for “or”';
      return { path: `${name}.${part}`, message };
    }
  }
  return null;
}
