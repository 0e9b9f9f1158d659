import { joinLinked, type PairDecision } from './join-linked';
import { linkReleases, type StoryLink } from './link-releases';
import { HINTS_NEEDED, lookedUpKeys, storyKeys } from './story-keys';
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
 * a score and reasons; a story is what its links join, also over a third release. What the server does one release at a
 * time, done at once: the order of `releases` doesn't matter.
 *
 * @returns Every release in exactly one story, stories in order of their first release.
 */
export function groupStories(
  releases: readonly StoryRelease[],
  decisions: readonly PairDecision[] = [],
): Story[] {
  const prepared = [...releases].sort(inOrder).map(prepareRelease);
  const ids = prepared.map(({ release }) => release.id);
  const links = linksAmong(prepared);
  return joinLinked(ids, links, decisions).map((members) => {
    const inStory = new Set(members);
    const own = links.filter(({ a, b }) => inStory.has(a) && inStory.has(b));
    return { releases: members, primary: primaryOf(members, own), links: own };
  });
}

/** By time, those without one last; among equals by address and language, which don't depend on who came first. */
export function inOrder(a: StoryRelease, b: StoryRelease): number {
  const [first, second] = [timeOf(a), timeOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  const [one, other] = [nameOf(a), nameOf(b)];
  return Number(one > other) - Number(one < other);
}

const timeOf = ({ publishedAt }: StoryRelease): number => publishedAt ?? Number.POSITIVE_INFINITY;
const nameOf = ({ address, language, id }: StoryRelease): string => `${address ?? ''} ${language} ${id}`;

/** The most cited, among equals the first. */
export function primaryOf(ids: readonly string[], links: readonly Pick<StoryLink, 'cited'>[]): string {
  const cited = new Map<string, number>();
  for (const link of links) if (link.cited !== null) cited.set(link.cited, (cited.get(link.cited) ?? 0) + 1);
  let primary = ids[0] ?? '';
  for (const id of ids) if ((cited.get(id) ?? 0) > (cited.get(primary) ?? 0)) primary = id;
  return primary;
}

/** The links of all pairs that are worth comparing: a sure key or enough hints in common. */
function linksAmong(prepared: readonly PreparedRelease[]): StoryLink[] {
  const [sure, hints] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const links: StoryLink[] = [];
  prepared.forEach((release, index) => {
    const lookedUp = lookedUpKeys(release);
    const found = new Map<number, number>();
    const meet = (under: Map<number, number[]>, keys: readonly number[], points: number): void => {
      for (const other of keys.flatMap((key) => under.get(key) ?? []))
        found.set(other, (found.get(other) ?? 0) + points);
    };
    meet(sure, lookedUp.sure, HINTS_NEEDED);
    meet(hints, lookedUp.hints, 1);
    for (const [other, points] of found) {
      const earlier = prepared[other];
      const link = points < HINTS_NEEDED || earlier === undefined ? null : linkReleases(earlier, release);
      if (link !== null) links.push(link);
    }
    const stored = storyKeys(release);
    store(sure, stored.sure, index);
    store(hints, stored.hints, index);
  });
  return links;
}

function store(under: Map<number, number[]>, keys: readonly number[], index: number): void {
  for (const key of keys) under.set(key, [...(under.get(key) ?? []), index]);
}
