import { READ_LANGUAGES, type ReadLanguage } from '@uade/kernel';
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

function presetsOf({ name, publisher, homeUrl, hosts, places }: Site): SourcePreset[] {
  return READ_LANGUAGES.flatMap((language) => {
    const own = places.filter((place) => place.language === language);
    if (own.length === 0) return [];
    return [{ key: `${name}-${language}`, site: name, publisher, language, homeUrl, hosts, places: own }];
  });
}

/** The sources that Uade knows of, in a fixed order. */
export const SOURCE_PRESETS: readonly SourcePreset[] = SITES.flatMap(presetsOf);
