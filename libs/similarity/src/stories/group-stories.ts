import { countRarity } from '../features/rarity';
import type { Rarities } from '../features/score';
import { candidatePairs } from './candidate-pairs';
import { DisjointSets } from './disjoint-sets';
import { linkReleases, type StoryLink } from './link-releases';
import { type PreparedRelease, prepareRelease, type StoryRelease } from './story-release';

/** The releases that tell one event. */
export interface Story {
  /** In order of time; of one release at least. */
  readonly releases: readonly string[];
  /** The origin: the release that others cite, else the first published. */
  readonly primary: string;
  readonly links: readonly StoryLink[];
}

/**
 * Group releases into stories: translations, re-reports, AMP twins, copies and other tellings of one event. Each link has
 * a score and a reason; a story is what its links join, also over a third release.
 *
 * @param rarities  Counted over more releases than these, if there are; over these where left out.
 * @returns Every release in exactly one story, stories in order of their first release.
 */
export function groupStories(releases: readonly StoryRelease[], rarities?: Rarities): Story[] {
  const prepared = inOrderOfTime(releases).map(prepareRelease);
  const known = rarities ?? countRarities(prepared);
  const sets = new DisjointSets(prepared.length);
  const links: { link: StoryLink; member: number }[] = [];
  for (const [one, other] of candidatePairs(prepared, known)) {
    const [a, b] = [prepared[one], prepared[other]];
    const link = a === undefined || b === undefined ? null : linkReleases(a, b, known);
    if (link === null) continue;
    sets.join(one, other);
    links.push({ link, member: one });
  }
  const members = Map.groupBy(prepared.keys(), (index) => sets.find(index));
  const linksOf = Map.groupBy(links, ({ member }) => sets.find(member));
  return [...members].map(([root, indices]) => {
    const own = (linksOf.get(root) ?? []).map(({ link }) => link);
    const ids = indices.flatMap((index) => prepared[index]?.release.id ?? []);
    return { releases: ids, primary: primaryOf(ids, own), links: own };
  });
}

/** Count how rare the features of releases are, for grouping others like them. */
export function countRarities(releases: readonly PreparedRelease[]): Rarities {
  return {
    same: countRarity(releases.map(({ reading }) => reading.same.whole)),
    across: countRarity(releases.map(({ reading }) => reading.across.whole)),
  };
}

function inOrderOfTime(releases: readonly StoryRelease[]): StoryRelease[] {
  const time = ({ publishedAt }: StoryRelease): number => publishedAt ?? Number.POSITIVE_INFINITY;
  return [...releases].sort((a, b) => {
    const [first, second] = [time(a), time(b)];
    return first === second ? Number(a.id > b.id) - Number(a.id < b.id) : first - second;
  });
}

/** The most cited, among equals the first. */
function primaryOf(ids: readonly string[], links: readonly StoryLink[]): string {
  const cited = new Map<string, number>();
  for (const link of links) if (link.cited !== null) cited.set(link.cited, (cited.get(link.cited) ?? 0) + 1);
  let primary = ids[0] ?? '';
  for (const id of ids) if ((cited.get(id) ?? 0) > (cited.get(primary) ?? 0)) primary = id;
  return primary;
}
