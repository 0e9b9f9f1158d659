import type { Span } from '@uade/kernel';
import { findAcronyms } from './acronyms';
import { findNames } from './find-names';
import { genderOfGivenName } from './given-names';
import { findOrganisations, type Organisation, startOfName, type Where } from './find-organisations';
import { withKin } from './kin';
import { findNamingWords } from './naming-words';
import type { WordMatch } from './word-patterns';
import type { BodyKind } from './organisation-data';
import { isPersonal, type OfficeKey, type PeopleData } from './people-data';

/** One place where somebody is named. */
export interface Mention extends Span {
  readonly kind: 'name' | 'office' | 'pronoun';
  /** `null` for names and pronouns. */
  readonly office: OfficeKey | null;
  /** What an organisation is; `null` for everybody else. */
  readonly body: BodyKind | null;
  /** Whether a name bears a sign of a personal name, or an organisation more than the word for its kind. */
  readonly sure: boolean;
  /** The body with a name of its own that an office is one of. */
  readonly held?: Mention;
}

/**
 * Find names, offices, organisations and pronouns, in order of place and apart from each other: the longer of two that
 * overlap stands, and names keep what is left.
 *
 * @param folded  `fold(text)`.
 * @param unnamed  Whether professions and crowds are looked for, which take the bodies they belong to.
 */
export function findMentions(
  text: string,
  folded: string,
  data: PeopleData,
  unnamed: 'with-unnamed' | 'named-only' = 'with-unnamed',
): Mention[] {
  const found = findNamingWords(folded, data);
  const where = { text, folded, data: data.organisations };
  const ofOffices = { ...where, office: true };
  const offices = found.offices
    .filter((match) => !isGivenName(match, where))
    .map((match) => oneOfMany(officeOf(match, ofOffices, data), folded, data))
    .map((office, index, all) => withoutOther(office, all[index - 1], where))
    .filter(({ start, end, office }) => end > start && (unnamed === 'with-unnamed' || isNamed(office)));
  const organisations = withKnownKinds(findOrganisations(where, found.heads)).map(mentionOf);
  const acronyms = findAcronyms(text, organisations);
  const pronouns = found.pronouns.map(pronounOf);
  const taken = withHeldBodies(
    apart([...offices, ...organisations, ...acronyms, ...pronouns], text),
    text,
    data,
  );
  const names = findNames(text, folded, data, taken).map((name): Mention => ({
    ...name,
    kind: 'name',
    office: null,
    body: null,
  }));
  const { capitalsAreNames } = data.names;
  const people = names.filter(
    (name, index) => capitalsAreNames || !isOfTitle(name, names[index + 1], taken, text),
  );
  return withKin(
    [...taken, ...people].sort((a, b) => a.start - b.start),
    folded,
    data,
  );
}

/** Capitals without a sign of a name right before an office and its holder's name: "Economy | Minister | Asel Probnaya". */
function isOfTitle(
  name: Mention,
  next: Mention | undefined,
  taken: readonly Mention[],
  text: string,
): boolean {
  if (name.sure || next === undefined || next.start - name.end > LONGEST_OFFICE) return false;
  if (!BETWEEN_TITLES.test(text.slice(name.end, next.start))) return false;
  return taken.some(
    (office) => office.start > name.start && office.end === next.start - 1 && holdsOffice(office),
  );
}

/** An office in capitals, and what joins it with the capitals before and behind it. */
const BETWEEN_TITLES = /^(?: |-|(?<=-))\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3} $/u;
const LONGEST_OFFICE = 48;

/** How far beside a word for many the words stand that pick one of them, in code units. */
const REACH = 40;

/** «Одна из женщин», «тұрғындардың бірі»: somebody of a crowd. */
function oneOfMany(office: Mention, folded: string, { oneOf }: PeopleData): Mention {
  if (office.office !== 'crowd') return office;
  const { start, end } = office;
  const before = oneOf.before?.exec(folded.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0;
  const behind = oneOf.behind?.exec(folded.slice(end, end + REACH))?.[0].length ?? 0;
  if (before + behind === 0) return office;
  return { ...office, office: 'role', start: start - before, end: end + behind };
}

/** Whether a word for what somebody is, is rather a given name: by its capital, and the next one («хатшысы Азамат Сынақ»). */
function isGivenName({ start, end }: Span, { text, folded }: Where): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end)) || !/^ \p{Lu}/u.test(text.slice(end, end + 2)))
    return false;
  return genderOfGivenName(folded.slice(start, end)) !== null;
}

/** Without the office of somebody else that stands right before: «Мемлекет басшысы | Моңғолия Президенті». */
function withoutOther(office: Mention, last: Mention | undefined, { text, data }: Where): Mention {
  if (last === undefined || office.start >= last.end || !holdsOffice(last) || !isNamed(last.office))
    return office;
  const start = startBehind(text, last.end);
  const belongs = data.holds?.test(text.slice(last.start, last.end)) === true;
  return belongs || start >= office.end ? office : { ...office, start };
}

/** The second half of a word for what somebody is: «тренер-преподаватель». */
const COMPOUND = /^-\p{Ll}{3,20}(?!\p{L})/u;

function officeOf(match: WordMatch, where: Where, data: PeopleData): Mention {
  const { text } = where;
  const written = text.slice(match.start, match.end);
  const behind = text.slice(match.end, match.end + 40);
  const whole = match.start + (data.offices.lengthOf?.(written, behind) ?? written.length);
  const end = whole + (COMPOUND.exec(text.slice(whole, whole + 24))?.[0].length ?? 0);
  const office = data.offices.keys[match.group] ?? null;
  const start =
    office === 'body' || end === match.start
      ? match.start
      : startOfOffice(where, { start: match.start, end }, isNamed(office) ? null : data);
  return { start, end, kind: 'office', office, body: null, sure: false };
}

/** Whether an office is one of a body or a place, and not only what somebody is. */
function isNamed(office: OfficeKey | null): boolean {
  return office !== 'role' && office !== 'crowd';
}

/**
 * With the words before an office that belong to it, at least one where it bears a possessive.
 *
 * @param people  Given for professions and crowds, before which a name may stand that is not theirs.
 */
function startOfOffice(where: Where, { start, end }: Span, people: PeopleData | null): number {
  const { text, data } = where;
  if (data.offices?.test(where.folded.slice(start, end)) !== true) return start;
  if (isBehindName(where, start)) return start;
  const named = people === null ? startOfName(where, start) : start;
  if (named !== start) return named;
  const owner = startOfName(where, start, 1, true);
  if (data.holds?.test(text.slice(owner, start).trimEnd()) === true)
    return startOfName(where, owner, 2, true);
  return people !== null && isApartFrom(where.folded.slice(owner, start).trimEnd(), people) ? start : owner;
}

/** Whether a given and a family name stand right before: «Ерлан Сынақов түрік әріптесімен кездесті». */
function isBehindName({ text, folded }: Where, start: number): boolean {
  const from = Math.max(0, start - 60);
  const before = /(?<!\p{L})(\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+ $/u.exec(text.slice(from, start));
  if (before === null) return false;
  const given = from + before.index;
  return genderOfGivenName(folded.slice(given, given + (before[1] ?? '').length)) !== null;
}

/** Whether the word before a profession is somebody else: by a name, or by an office of his own. */
function isApartFrom(word: string, { names, stem, commonOfficeWords }: PeopleData): boolean {
  return names.surname.test(word) || genderOfGivenName(stem(word)) !== null || commonOfficeWords.test(word);
}

/** "The court" means one where a court was named before, though the word alone often means none. */
function withKnownKinds(organisations: readonly Organisation[]): Organisation[] {
  const known = new Set<BodyKind>();
  return organisations.map((one) => {
    if (one.named && !one.loose) known.add(one.body);
    return one.loose && known.has(one.body) ? { ...one, loose: false } : one;
  });
}

function mentionOf({ start, end, body, named, loose }: Organisation): Mention & { readonly loose: boolean } {
  return { start, end, kind: 'office', office: 'body', body, sure: named, loose };
}

function pronounOf({ start, end }: WordMatch): Mention {
  return { start, end, kind: 'pronoun', office: null, body: null, sure: false };
}

/** Of mentions that overlap, an office and the body it heads become one; else the longer stands. */
function apart(mentions: readonly (Mention & { readonly loose?: boolean })[], text: string): Mention[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of ordered) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) {
      if (mention.loose !== true) kept.push(mention);
    } else if (isApart(last, mention)) kept.push({ ...mention, start: startBehind(text, last.end) });
    else kept[kept.length - 1] = oneOf(last, mention);
  }
  return kept;
}

/** «басқарма бастығы, полиция полковнигі»: what a second office takes from before itself may be another office. */
function isApart(last: Mention, mention: Mention): boolean {
  return (
    holdsOffice(last) && holdsOffice(mention) && mention.end > last.end + 2 && mention.start > last.start
  );
}

/** The next place that is neither a space nor a comma. */
function startBehind(text: string, at: number): number {
  let start = at;
  while (text.charAt(start) === ' ' || text.charAt(start) === ',') start += 1;
  return start;
}

function holdsOffice({ kind, office }: Mention): boolean {
  return kind === 'office' && isPersonal(office);
}

/** The body that an office is one of, so that "the chamber" is told behind "the director of the chamber of …". */
function heldBy(...both: readonly Mention[]): Pick<Mention, 'held'> {
  const held = both.find(({ office, sure }) => office === 'body' && sure);
  return held === undefined ? {} : { held };
}

/** `a` starts first or is the longer one. */
function oneOf(a: Mention, b: Mention): Mention {
  if (b.end <= a.end) return holdsOffice(a) ? { ...a, ...heldBy(b) } : a;
  const holder = [a, b].find(({ office }) => office !== 'body' && office !== null);
  if (holder !== undefined) return { ...holder, start: a.start, end: b.end, ...heldBy(a, b) };
  return b.end - b.start > a.end - a.start ? b : a;
}

/** Whether a body, or somebody unnamed, can be whose the next office is: «агенттігінің төрағасы», «науқастың анасы». */
function isHolder({ office }: Mention, next: Mention): boolean {
  if (next.body === 'press-service') return office === 'body';
  if (next.kind !== 'office' || next.office === 'body') return false;
  return office === 'body' || (office === 'role' && next.office === 'role');
}

/** «агенттігінің» «төрағасы»: a body in the genitive right before an office belongs to it. */
function withHeldBodies(
  mentions: readonly Mention[],
  text: string,
  { organisations }: PeopleData,
): Mention[] {
  const { holds } = organisations;
  if (holds === null) return [...mentions];
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const held =
      last !== undefined &&
      isHolder(last, mention) &&
      mention.start - last.end === 1 &&
      holds.test(text.slice(last.start, last.end));
    if (held) joined[joined.length - 1] = { ...mention, start: last.start, ...heldBy(last) };
    else joined.push(mention);
  }
  return joined;
}
