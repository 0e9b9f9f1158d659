import { acronymOf } from './acronyms';
import type { Mention } from './find-mentions';
import { findNamingWords } from './naming-words';
import type { BodyKind } from './organisation-data';
import type { PeopleData } from './people-data';
import type { Person } from './person';
import type { PeopleInput } from './register';

/** Bodies that are spoken of as "the agency" («ведомство»). */
const OFFICIAL: ReadonlySet<BodyKind> = new Set<BodyKind>([
  'press-service',
  'ministry',
  'agency',
  'akimat',
  'government',
  'parliament',
  'committee',
  'commission',
  'prosecutor',
  'police',
  'court',
  'department',
  'bank',
  'administration',
]);

const MARKS = /["«»“”„]/g;
const IN_MARKS = /^(["«“„](?:[^"«»“”„]+ )?)([^"«»“”„ ]+)(["»”“])$/;

/** The organisations and unnamed crowds of one release: "the Ministry" is the ministry that was named last. */
export class Bodies {
  private readonly byWords = new Map<string, Person>();
  /** By which words each is known. */
  private readonly words = new Map<Person, string>();
  private readonly lastOf = new Map<BodyKind, Person>();
  private readonly byAcronym = new Map<string, Person>();
  private last: Person | undefined;
  /** The last that is one of state rather than a staff, a company or a club. */
  private lastOfficial: Person | undefined;

  constructor(
    private readonly input: PeopleInput,
    private readonly data: PeopleData,
  ) {}

  /** The body or crowd that a mention stands for; call it in order of place. */
  personOf(mention: Mention): Person {
    const { body } = mention;
    const person = this.meant(mention) ?? this.withWords(mention);
    if (body !== null) {
      this.saw(person, body);
      if (body === 'press-service') this.addServed(mention);
    }
    return person;
  }

  private saw(person: Person, body: BodyKind): void {
    this.lastOf.set(body, person);
    this.last = person;
    if (OFFICIAL.has(body)) this.lastOfficial = person;
  }

  /** "The press service of the Ministry of Roads reports": "the ministry" is spoken of from then on, too. */
  private addServed({ start, end }: Mention): void {
    const { servedBy } = this.data.organisations;
    const span = servedBy.exec(this.input.folded.slice(start, end))?.indices?.groups?.['whose'];
    if (span === undefined) return;
    const whose = { start: start + span[0], end: start + span[1] };
    const [head] = findNamingWords(this.input.folded.slice(whose.start, whose.end), this.data).heads;
    const body = head === undefined ? undefined : this.data.organisations.kinds[head.group];
    if (body === undefined || body === 'press-service') return;
    this.saw(this.withWords({ ...whose, kind: 'office', office: 'body', body, sure: true }), body);
  }

  /** The body that a word without a name means; `undefined` where it means none that was named. */
  private meant({ body, sure, start, end }: Mention): Person | undefined {
    if (
      body === null ||
      body === 'administration' ||
      sure ||
      /^\p{Lu}{3,}$/u.test(this.input.text.slice(start, end)) ||
      (body !== 'anaphor' &&
        !/^(?:press (?:service|office)|[^ ]+)$/.test(this.input.folded.slice(start, end)))
    )
      return undefined;
    return body === 'anaphor'
      ? (this.lastOfficial ?? this.last)
      : (this.lastOf.get(body) ?? this.lastWith(start, end));
  }

  /** "The department" after the Example Police Department: the last body, where the word is one of its name. */
  private lastWith(start: number, end: number): Person | undefined {
    const word = this.data.stem(this.input.folded.slice(start, end));
    const { last } = this;
    const known = last === undefined ? '' : (this.words.get(last) ?? '');
    return known.split(' ').includes(word) ? last : undefined;
  }

  private withWords(mention: Mention): Person {
    const written = this.input.text.slice(mention.start, mention.end);
    const key = this.input.folded
      .slice(mention.start, mention.end)
      .replace(MARKS, '')
      .split(/[ \n]+/)
      .map(this.data.stem)
      .join(' ');
    const known = this.byAcronym.get(written) ?? this.byWords.get(key) ?? this.longer(key, mention);
    if (known !== undefined) return known;
    const person: Person = {
      label: this.nominative(written),
      named: false,
      offices: new Set([mention.office ?? 'body']),
      stems: [],
      gender: null,
      fields: new Set(),
      kinds: new Set(),
      level: null,
      body: mention.body,
    };
    this.byWords.set(key, person);
    this.words.set(person, key);
    const acronym = mention.sure ? acronymOf(written) : null;
    if (acronym !== null) this.byAcronym.set(acronym, person);
    return person;
  }

  /** The dictionary form; of a name in marks only its last word, the one for the kind, bends. */
  private nominative(written: string): string {
    const { nominativeOffice } = this.data;
    const [, before = '', last = '', close = ''] = IN_MARKS.exec(written) ?? [];
    return last === '' ? nominativeOffice(written) : `${before}${nominativeOffice(last)}${close}`;
  }

  /** The body of the same kind that was named with more: «Сынақ қаласының Полиция департаменті» before «Полиция департаменті». */
  private longer(key: string, { body }: Mention): Person | undefined {
    const last = body === null ? undefined : this.lastOf.get(body);
    if (last === undefined || !key.includes(' ')) return undefined;
    const known = this.words.get(last) ?? '';
    const isPlace = known.startsWith(`${key} `) && this.data.levelOf(known.slice(key.length)) !== null;
    return isPlace || known.endsWith(` ${key}`) ? last : undefined;
  }
}
