import { SOURCE_PRESETS, type SourcePreset as KnownSource } from '@uade/capture';
import type { Discovery, Source, SourcePreset } from '@uade/contracts';

/** What a person may take over as it is: settings of a source that we know of. */
export type PresetSettings = Omit<SourcePreset, 'sourceId' | 'verifiedAt'>;

const DISCOVERY: Readonly<Record<KnownSource['places'][number]['kind'], Discovery>> = {
  feed: 'feed',
  sitemap: 'sitemap',
  list: 'listing',
};

/** The settings of every preset, in a fixed order. */
export const PRESETS: readonly PresetSettings[] = SOURCE_PRESETS.flatMap((known) => toSettings(known) ?? []);

/** The presets, each with the source that was made from it. */
export function presetsBeside(sources: readonly Source[]): SourcePreset[] {
  return PRESETS.map((settings) => {
    const source = sources.find(({ preset }) => preset === settings.key);
    return { ...settings, sourceId: source?.id ?? null, verifiedAt: source?.verifiedAt ?? null };
  });
}

function toSettings({ key, publisher, language, homeUrl, places }: KnownSource): PresetSettings | null {
  const [best] = places;
  if (best === undefined) return null;
  return {
    key,
    name: `${publisher} (${language})`,
    homePage: homeUrl,
    languages: [language],
    discovery: DISCOVERY[best.kind],
    discoveryUrls: places.filter(({ kind }) => kind === best.kind).map(({ url }) => url),
    listingSelectors: null,
    articleSelectors: null,
    minIntervalMinutes: 15,
    maxIntervalMinutes: 1440,
  };
}
