import type { Span } from '@uade/kernel';
import type { Mention } from './find-mentions';
import { holdsOffice } from './beside';
import type { Names } from './names';
import type { PeopleData } from './people-data';

/** How far before a mention its verb of saying is looked for, in code units. */
const VERB = 40;

/** Where words stand beside direct speech that name who speaks; found by their place in the text. */
export class Attributions {
  /** @param spans  In order of place, apart from each other. */
  constructor(private readonly spans: readonly Span[]) {}

  /** The words in which a place lies; `null` where in none. */
  at(place: number): Span | null {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const span = this.spans[low];
    return span !== undefined && span.start <= place ? span : null;
  }

  /** Whether a place lies in such words. */
  has(place: number): boolean {
    return this.at(place) !== null;
  }
}

/** An office and the name of whoever holds it. */
export interface HeldBy {
  readonly office: Mention;
  readonly name: Mention;
}

/**
 * The offices that stand with a name in the words beside one quote: whatever lies between them, only one speaks («сказал
 * начальник отдела уголовной полиции, подполковник полиции Ерлан Сынаков»).
 *
 * @param mentions  All of the release, in order of place.
 */
export function officesOfSpeakers(
  spans: readonly Span[],
  mentions: readonly Mention[],
  { names, folded, data }: { readonly names: Names; readonly folded: string; readonly data: PeopleData },
): HeldBy[] {
  const found: HeldBy[] = [];
  let next = 0;
  for (const { start, end } of spans) {
    while ((mentions[next]?.start ?? end) < start) next += 1;
    const inside: Mention[] = [];
    for (; (mentions[next]?.start ?? end) < end; next += 1) inside.push(...mentions.slice(next, next + 1));
    found.push(...heldIn(inside, names, (mention) => isHearer(mention, folded, data)));
  }
  return found;
}

/** Whether a verb of saying stands right before: whoever stands before that one speaks to him. */
function isHearer({ start }: Mention, folded: string, { names }: PeopleData): boolean {
  return names.saidBefore.test(folded.slice(Math.max(0, start - VERB), start));
}

function heldIn(
  inside: readonly Mention[],
  names: Names,
  isSpokenTo: (mention: Mention) => boolean,
): HeldBy[] {
  const at = inside.findIndex((one) => one.kind === 'name' && names.of(one) !== null);
  const name = inside[at];
  if (name === undefined || names.isBentName(name, true) || names.isBehindPreposition(name)) return [];
  const before = inside.slice(0, at);
  const hearer = [...before, name].findLastIndex((one, index) => index > 0 && isSpokenTo(one));
  return before
    .slice(Math.max(hearer, 0))
    .filter((office) => holdsOffice(office) && !names.isBent(office))
    .map((office) => ({ office, name }));
}
