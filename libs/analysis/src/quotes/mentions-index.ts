import type { Span } from '@uade/kernel';
import { isPersonal } from '../people/people-data';
import type { Person } from '../people/person';
import type { ResolvedMention } from '../people/resolve-people';

/** The resolved mentions of a release in order of place, with the look-ups that speakers need. */
export class MentionsIndex {
  constructor(private readonly mentions: readonly ResolvedMention[]) {}

  /** Mentions that begin inside the span. */
  within(span: Span): ResolvedMention[] {
    const found: ResolvedMention[] = [];
    for (let index = this.firstFrom(span.start); index < this.mentions.length; index += 1) {
      const mention = this.mentions[index];
      if (mention === undefined || mention.start >= span.end) break;
      found.push(mention);
    }
    return found;
  }

  /** The first person named inside the span, possessive pronouns included. */
  firstIn(span: Span): Person | null {
    return this.within(span).find((mention) => mention.person !== null)?.person ?? null;
  }

  /** The first human being who can be the subject of the span; bodies and unnamed crowds are none. */
  subjectIn(span: Span): Person | null {
    const subject = this.within(span).find(
      (mention) => mention.person !== null && !mention.oblique && isPersonal(mention.office),
    );
    return subject?.person ?? null;
  }

  /** The last human being named before `at`, at most `reach` code units back. */
  lastBefore(at: number, reach: number): Person | null {
    for (let index = this.firstFrom(at) - 1; index >= 0; index -= 1) {
      const mention = this.mentions[index];
      if (mention === undefined || mention.start < at - reach) return null;
      if (mention.person !== null && (mention.person.named || isPersonal(mention.office)))
        return mention.person;
    }
    return null;
  }

  /** The last human being named as a subject before `at`, at most `reach` code units back. */
  lastSubjectBefore(at: number, reach: number): Person | null {
    for (let index = this.firstFrom(at) - 1; index >= 0; index -= 1) {
      const mention = this.mentions[index];
      if (mention === undefined || mention.start < at - reach) return null;
      if (mention.person !== null && !mention.oblique && isPersonal(mention.office)) return mention.person;
    }
    return null;
  }

  private firstFrom(at: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
