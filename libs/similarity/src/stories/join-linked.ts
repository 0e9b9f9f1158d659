import type { StoryLink } from './link-releases';

/** Two releases of which a person has said that they tell one event, or that they don't. */
export interface PairDecision {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
  /** Which of the two the person joined to, or split from, the other. */
  readonly moved: string;
}

/** What a link has to say to whoever joins by it. */
export type JoiningLink = Pick<StoryLink, 'a' | 'b' | 'kind' | 'score'>;

/** The surest first: an address can't be an accident, an event told in other words can. */
const KINDS: readonly StoryLink['kind'][] = ['twin', 'copy', 're-report', 'translation', 'same-event'];

/**
 * Join what links and people's decisions hold together. Nothing that a person has set apart ends in one set, also not by
 * way of a third release; where a link would bring that about, the surer links are followed and this one isn't. A release
 * that was split from others takes nobody along: its links come last.
 *
 * @param releases   In the order in which sets and their members are wanted.
 * @param decisions  At most one of each pair, the newest first; a newer one counts before an older one.
 * @returns Every release in exactly one set. The order of `links` doesn't matter.
 */
export function joinLinked(
  releases: readonly string[],
  links: readonly JoiningLink[],
  decisions: readonly PairDecision[] = [],
): string[][] {
  const sets = new SetsApart(releases, decisions);
  for (const { a, b, together } of decisions) if (together) sets.join(a, b);
  const rank = new Map(releases.map((id, index) => [id, index]));
  const place = ({ a, b }: JoiningLink): [number, number] => {
    const [one = 0, other = 0] = [rank.get(a), rank.get(b)];
    return one < other ? [one, other] : [other, one];
  };
  const surest = links.map((link) => ({ link, place: place(link) }));
  const splitOff = new Set(decisions.filter(({ together }) => !together).map(({ moved }) => moved));
  const last = ({ a, b }: JoiningLink): number => Number(splitOff.has(a) || splitOff.has(b));
  surest.sort(
    (one, other) =>
      last(one.link) - last(other.link) ||
      KINDS.indexOf(one.link.kind) - KINDS.indexOf(other.link.kind) ||
      other.link.score - one.link.score ||
      one.place[0] - other.place[0] ||
      one.place[1] - other.place[1],
  );
  for (const { link } of surest) sets.join(link.a, link.b);
  return [...Map.groupBy(releases, (id) => sets.rootOf(id)).values()];
}

/** Sets joined two by two, the smaller into the larger, that keep apart what is to be apart. */
class SetsApart {
  readonly #root: Map<string, string>;
  readonly #members: Map<string, string[]>;
  readonly #apart: Map<string, Set<string>>;

  constructor(releases: readonly string[], decisions: readonly PairDecision[]) {
    this.#root = new Map(releases.map((id) => [id, id]));
    this.#members = new Map(releases.map((id) => [id, [id]]));
    this.#apart = new Map();
    for (const { a, b, together } of decisions) {
      if (together) continue;
      this.#forbid(a, b);
      this.#forbid(b, a);
    }
  }

  rootOf(id: string): string {
    return this.#root.get(id) ?? id;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.#membersOf(a), this.#membersOf(b)];
    if (one === other || one === undefined || other === undefined) return;
    const [from, into] = one.length < other.length ? [one, other] : [other, one];
    if (this.#keptApart(from, into)) return;
    const root = this.rootOf(into[0] ?? '');
    this.#members.delete(this.rootOf(from[0] ?? ''));
    for (const id of from) {
      this.#root.set(id, root);
      into.push(id);
    }
  }

  #membersOf(id: string): string[] | undefined {
    return this.#members.get(this.rootOf(id));
  }

  #keptApart(from: readonly string[], into: readonly string[]): boolean {
    if (this.#apart.size === 0) return false;
    const root = this.rootOf(into[0] ?? '');
    return from.some((id) => [...(this.#apart.get(id) ?? [])].some((other) => this.rootOf(other) === root));
  }

  #forbid(id: string, other: string): void {
    this.#apart.set(id, (this.#apart.get(id) ?? new Set()).add(other));
  }
}
