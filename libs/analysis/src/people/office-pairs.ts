import type { Mention } from './find-mentions';
import { holdsOffice } from './beside';
import type { Names } from './names';
import type { PeopleData } from './people-data';

/** Tells of offices and names that stand side by side who holds which. */
export class OfficePairs {
  constructor(
    private readonly names: Names,
    private readonly data: PeopleData,
  ) {}

  /** «Пресс-секретарь Главы государства Ерлан Сынаков»: an office in the genitive before a subject's name is whose the first is. */
  belongsTo(first: Mention, office: Mention, name: Mention): boolean {
    if (!holdsOffice(first) || !holdsOffice(office)) return false;
    if (!/^ (?:of (?:the )?)?$/.test(this.names.between(first, office))) return false;
    if (!/^,? $/.test(this.names.between(office, name))) return false;
    return this.names.isBent(office) && !this.names.isBent(first) && !this.names.isBentName(name, true);
  }

  /** «Депутаты Ерлан Сынаков и Алма Мысал», «Әкімнің орынбасарлары Ерлан Сынақ пен Алма Мысал»: several hold the office that stands before their names. */
  holdTogether(office: Mention, a: Mention, b: Mention): boolean {
    if (office.kind !== 'office' || a.kind !== 'name' || b.kind !== 'name') return false;
    const isCrowd = office.office === 'crowd' && this.names.between(office, a) === ' ';
    const isSeveral = holdsOffice(office) && this.data.several?.test(this.names.words(office)) === true;
    return (isCrowd || isSeveral) && /^ (?:мен|пен|бен|және|и|and) $/.test(this.names.between(a, b));
  }

  /** Whether two offices side by side are one person's: in one case, and apart by a mark unless the name is the subject. */
  areOnes(a: Mention, b: Mention, name: Mention | undefined): boolean {
    const between = this.names.between(a, b);
    if (!/^(?: ?[–—-]|,|, [\p{L}-]{4,20})? $/u.test(between) || this.names.isBent(a) !== this.names.isBent(b))
      return false;
    return between !== ' ' || !this.names.isBentName(name);
  }
}
