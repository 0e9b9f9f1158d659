import type { Mention } from './find-mentions';
import type { PeopleData } from './people-data';

/** On which side of a word for a relative the name stands whose relative it is. */
export type KinSide = 'before' | 'behind';

/** "Damir's mother", «мама Дамира»: whose relative somebody is belongs to what he is. Mentions in order of place. */
export function withKin(mentions: readonly Mention[], folded: string, data: PeopleData): Mention[] {
  const reader = new KinReader(folded, data);
  const found: Mention[] = [];
  for (const mention of mentions) {
    const last = found.at(-1);
    const joined = last === undefined ? null : reader.joined(last, mention);
    if (joined === null) found.push(mention);
    else found[found.length - 1] = joined;
    reader.saw(mention);
  }
  return found;
}

class KinReader {
  /** Stems of the words of all names so far. */
  private readonly stems = new Set<string>();

  constructor(
    private readonly folded: string,
    private readonly data: PeopleData,
  ) {}

  saw(mention: Mention): void {
    if (mention.kind !== 'name') return;
    for (const word of this.words(mention).split(' ')) this.stems.add(this.data.stem(word));
  }

  /** The relative with the name beside it; `null` where the two are apart. */
  joined(a: Mention, b: Mention): Mention | null {
    const side = b.start === a.end + 1 ? sideOfName(a, b) : null;
    if (side === null) return null;
    const [name, kin] = side === 'before' ? [a, b] : [b, a];
    const isKin = this.data.kin.test(this.words(kin));
    const isKnown = (word: string): boolean => this.stems.has(this.data.stem(word));
    if (!isKin || !this.data.kinOf(this.words(name), side, isKnown)) return null;
    return { ...kin, start: a.start, end: b.end };
  }

  private words({ start, end }: Mention): string {
    return this.folded.slice(start, end);
  }
}

function sideOfName(a: Mention, b: Mention): KinSide | null {
  if (a.kind === 'name' && b.office === 'role') return 'before';
  return a.office === 'role' && b.kind === 'name' ? 'behind' : null;
}
