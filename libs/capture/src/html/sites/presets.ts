import type { ReadLanguage } from '@uade/kernel';
import { SITES } from './registry';
import type { Site, SitePlace } from './site';

/** A source that can be added by a click: one publisher in one language. Nothing of it has been checked against the live site. */
export interface SourcePreset {
  /** Stable: the site's name and the language, `akorda-kk`. */
  readonly key: string;
  readonly site: string;
  /** The publisher's name as shown. */
  readonly publisher: string;
  readonly language: ReadLanguage;
  readonly homeUrl: string;
  /** Hosts of its pages, without `www.`. */
  readonly hosts: readonly string[];
  /** Where its releases are announced, the best first. */
  readonly places: readonly SitePlace[];
}

function presetsOf(site: Site): SourcePreset[] {
  const { name, publisher, homeUrl, hosts } = site;
  return [...Map.groupBy(site.places, (place) => place.language)].map(([language, places]) => ({
    key: `${name}-${language}`,
    site: name,
    publisher,
    language,
    homeUrl,
    hosts,
    places,
  }));
}

/** The sources that Uade knows of, in a fixed order. */
export const SOURCE_PRESETS: readonly SourcePreset[] = SITES.flatMap(presetsOf);
