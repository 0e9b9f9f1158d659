import type { Mention } from './find-mentions';
import type { Gender } from './given-names';
import { isPersonal } from './people-data';
import type { Person } from './person';

/** How long a stretch without the end of a sentence may be, in code units. */
const LONGEST = 400;

/** Whom a pronoun means: the subject of the last sentence that names somebody, or the last of the other gender. */
export class Recent {
  private subject: Person | null = null;
  private lastPlace = 0;
  private readonly byGender = new Map<Gender, Person>();

  constructor(private readonly folded: string) {}

  /** Remember whom a mention stands for; call it in order of place. */
  saw(person: Person, mention: Mention): void {
    if (!person.named && ![...person.offices].every(isPersonal)) return;
    if (person.gender !== null) this.byGender.set(person.gender, person);
    if (this.opensSentence(mention)) this.subject = person;
  }

  /** Whom a pronoun of the gender means; `null` stands for one that has none. */
  of(gender: Gender | null): Person | null {
    const { subject } = this;
    if (gender === null || subject === null || subject.gender === null || subject.gender === gender)
      return subject;
    return this.byGender.get(gender) ?? null;
  }

  /** The first person of a sentence is its subject more often than not; later ones don't become "he" or "she". */
  private opensSentence({ start, end }: Mention): boolean {
    const since = this.folded.slice(Math.max(this.lastPlace, start - LONGEST), start);
    const opens = this.subject === null || /[.!?…»”"]\s|\n/.test(since) || start - this.lastPlace > LONGEST;
    if (opens) this.lastPlace = end;
    return opens;
  }
}
