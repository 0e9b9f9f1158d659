import { BARE_KINDS, type OrganisationData, organisationHeads } from '../../people/organisation-data';
import { nominativeOffice } from './cases';

/** Endings of the cases, also behind a possessive: «министрліктің», «агенттігінде», «Үкіметпен». */
const CASE =
  '(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|н|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|мен|бен|пен|дағы|дегі|тағы|тегі|ндағы|ндегі)?';

const HEADS = organisationHeads([
  ['press-service', `баспасөз қызметі${CASE}`],
  ['anaphor', `ведомство${CASE}`],
  ['ministry', `министрлі(?:к|гі)${CASE}`],
  ['agency', `агентті(?:к|гі)${CASE}`],
  ['akimat', `әкімді(?:к|гі)${CASE}`],
  ['government', `үкіметі?${CASE}`],
  ['mazhilis', `мәжіліс(?:і)?${CASE}`],
  ['senate', `сенаты?${CASE}`],
  ['parliament', `парламенті?${CASE}`],
  ['administration', `(?:президент әкімшілігі|ақорда)${CASE}`],
  ['committee', `комитеті?${CASE}`],
  ['commission', `комиссия(?:сы)?${CASE}`],
  ['council', `кеңесі?${CASE}`],
  ['court', `соты?${CASE}`],
  ['prosecutor', `прокуратура(?:сы)?${CASE}`],
  ['police', `полиция(?:сы)?${CASE}`],
  ['department', `(?:департаменті?|басқармасы|бөлімі|бөлімшесі)${CASE}`],
  ['bank', `банк(?:і)?${CASE}`],
  ['fund', `қоры${CASE}`],
  ['party', `партия(?:сы)?${CASE}`],
  ['university', `(?:университеті?|институты?|академия(?:сы)?|колледжі?)${CASE}`],
  [
    'association',
    `(?:қауымдастығы|одағы?|бірлестігі|федерациясы|палатасы|ұйымы|ассоциациясы|достастығы|конфедерациясы|альянсы)${CASE}`,
  ],
  ['assembly', `ассамблеясы${CASE}`],
  [
    'company',
    `(?:компаниясы|корпорациясы|холдингі|жшс|ақ|ұк|фирмасы|зауыты|фабрикасы|телерадиокешені|акционерлік қоғамы|серіктестігі|әуежайы|театры|клубы|мұражайы|ауруханасы)${CASE}`,
  ],
  ['outlet', `(?:газеті|телеарнасы|ақпарат агенттігі|порталы|журналы)${CASE}`],
]);

/** Words in lower case that a name can hold: no verbs, no particles, and no cases but in set phrases. */
const NOT_INSIDE = new Set(
  'бұл осы сол туралы бойынша үшін кейін дейін тек ал бірақ ол деп оның біздің олардың енді бүгін кеше биыл былтыр бұдан бірі басқа барлық жалпы сондай мұндай кезде ретте уақытта мен пен бен'.split(
    ' ',
  ),
);
const BENT =
  /(?:[ғг][ае]н|[қк][ае]н|[ае]т[ыі]н|йт[ыі]н|[аеы]д[ыі]|[ыі]п|[дтн][ае]|[дтн][ае]н|[ғгқк][ае]|[мбп]ен|[дтн][ыі]ң|[дтн][ыі]|ш[ыі])$/;
const SET_PHRASES =
  /^(?:жемқорлыққа|халықты|нарықты|тұтынушыларды|балаларды|сауда|аудан|медицина|экономика|энергетика|республика|полиция|қорғау|даму|тарту)$/;

/** Kazakh names of organisations: what says their kind stands last, and bears a possessive if more belongs to it. */
export const KK_ORGANISATIONS: OrganisationData = {
  ...HEADS,
  before: {
    inside: { test: (word) => SET_PHRASES.test(word) || !(NOT_INSIDE.has(word) || BENT.test(word)) },
    first: /^(?!.*(?:да|де|та|те|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|дағы|дегі|тағы|тегі|мен|бен|пен)$)/,
    more: (head) => /[ыі]$/.test(nominativeOffice(head)),
    never:
      /^(?:үкімет(?!і)|мәжіліс(?!і)|сенат(?!ы)|парламент(?!і)|ақорда|ведомство|министрлік|әкімдік|агенттік|сот(?!ы))/,
  },
  behind: null,
  behindCapitals: null,
  offices: /[ыі](?:н[ыі]ң|на|не|н|нда|нде|нан|нен|мен)?$/,
  holds: /(?:ның|нің|дың|дің|тың|тің)$/u,
  bare: BARE_KINDS,
};
