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

  /** Without what is named inside spans in order of place, such as those of direct speech. */
  outside(spans: readonly Span[]): MentionsIndex {
    let next = 0;
    return new MentionsIndex(
      this.mentions.filter(({ start }) => {
        while (next < spans.length && (spans[next]?.end ?? 0) <= start) next += 1;
        return start < (spans[next]?.start ?? Infinity);
      }),
    );
  }

  /** Who speaks in words such as "the minister told reporters": the first who can be their subject, else the first at all. */
  speakerIn(span: Span): Person | null {
    const known = this.within(span).filter(({ person }) => person !== null);
    const speaker =
      known.find(({ oblique, office }) => !oblique && office !== 'crowd') ??
      known.find(({ oblique }) => !oblique) ??
      known.find(({ office }) => office !== 'crowd') ??
      known[0];
    return speaker?.person ?? null;
  }

  /** The first human being who can be the subject of the span and is not named in `except`; bodies and unnamed crowds are none. */
  subjectIn(span: Span, except: Span | null = null): Person | null {
    const subject = this.within(span).find(
      ({ person, oblique, office, start }) =>
        !(except !== null && start >= except.start && start < except.end) &&
        person !== null &&
        !oblique &&
        isPersonal(office) &&
        (person.named || office !== 'role'),
    );
    return subject?.person ?? null;
  }

  /** The first human being in the span, in whichever case. */
  humanIn(span: Span): Person | null {
    return (
      this.within(span).find(({ person, office }) => person !== null && isPersonal(office))?.person ?? null
    );
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
      const { person, oblique, office } = mention;
      const isSomebody = isPersonal(office) && (office !== 'role' || person?.named === true);
      if (person !== null && !oblique && isSomebody) return person;
    }
    return null;
  }

  /** The body that was named last as a subject before `at`, else the human being, at most `reach` code units back. */
  lastNamedBefore(at: number, reach: number): Person | null {
    const named = this.within({ start: Math.max(0, at - reach), end: at });
    const subjects = named.filter(
      ({ person, oblique, office }) => person !== null && !oblique && office !== 'crowd',
    );
    return (subjects.findLast(({ office }) => office === 'body') ?? subjects.at(-1))?.person ?? null;
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
