import { nameInOrganisation } from './offices';
import { BARE_KINDS, type OrganisationData, organisationHeads } from '../../people/organisation-data';

const OWN = "(?:'s?)?";
/** Words in lower case that make a body one of its kind ("the regional headquarters"). */
const LOCAL =
  '(?:(?:regional|district|city|town|local|national|central|provincial|municipal|village|rural|state|political|supervisory) )?';
const HEADS = organisationHeads([
  [
    'press-service',
    `(?:(?:ministry|akimat|government|agency|committee|company|bank|university|museum|hospital|court|federation|department|police|club|party|union)'s )?press (?:service|office|centre|center)${OWN}`,
  ],
  ['anaphor', `(?:supervisory|regulatory|oversight) (?:body|authority)${OWN}|regulator${OWN}|watchdog${OWN}`],
  ['akimat', "(?:(?:city|district|regional|provincial) )?(?:mayor|governor|akim)'s office"],
  ['ministry', `ministry${OWN}`],
  ['agency', `agency${OWN}`],
  ['akimat', `${LOCAL}(?:akimat|k?hokimiyat|k?hokimiat)${OWN}`],
  ['government', `government${OWN}`],
  ['mazhilis', `ma[zj]h?ilis${OWN}`],
  ['senate', `senate${OWN}`],
  ['parliament', `parliament${OWN}`],
  ['administration', `(?:presidential administration|executive office|akorda)${OWN}`],
  ['committee', `committee${OWN}`],
  ['commission', `commission${OWN}`],
  ['council', `${LOCAL}council${OWN}`],
  ['court', `${LOCAL}court${OWN}`],
  ['prosecutor', `prosecutor(?: general)?'s office`],
  ['police', `${LOCAL}(?:police department${OWN}|police)`],
  [
    'department',
    `(?:regional|district|city|town|local|municipal) [a-z]{4,16} (?:department|administration|bureau|inspectorate|service)${OWN}|${LOCAL}(?:department|directorate|administration|bureau|headquarters|inspectorate|service|authority|registry)${OWN}`,
  ],
  ['bank', `bank${OWN}`],
  ['fund', `(?:fund|foundation)${OWN}`],
  ['party', `party${OWN}`],
  ['university', `(?:university|institute|academy|college)${OWN}`],
  ['association', `(?:association|chamber|union|federation|organi[sz]ation|society)${OWN}`],
  ['assembly', `assembly${OWN}`],
  ['centre', `(?:centre|center)${OWN}`],
  ['company', `(?:company|corporation|holding|llp|jsc|llc|ltd|inc|group)${OWN}`],
  ['outlet', `(?:newspaper|news agency|tv channel|herald|times)${OWN}`],
]);

const CAPITAL = String.raw`\p{Lu}[\p{L}'’-]{1,24}`;

/** English names of organisations. */
export const EN_ORGANISATIONS: OrganisationData = {
  ...HEADS,
  before: {
    inside: /^(?:of|and|for)$/,
    notFirst: new Set(
      'the a an in on at by for from it he she they we i you this that these those but and however as if when while after before there its his her their our my your according under with although since to not no last today yesterday tomorrow now then also both each every all some many most other such another one two three new former meanwhile because until despite even only still yet kazakhstan kazakh'.split(
        ' ',
      ),
    ),
    first: null,
    more: null,
    never: /^(?:government|ma|senate|akorda|press)/,
  },
  behind: [
    /^(?: of the (?:party|association|union|company|fund|foundation|movement))? ["“«][^"”»\n]{2,50}["”»]/,
  ],
  nameBegins: nameInOrganisation,
  behindCapitals: new RegExp(
    String.raw`^ (?:of|for|on|against)(?: the)? ${CAPITAL}(?: ${CAPITAL}){0,4}(?:(?:(?:, ${CAPITAL}(?: ${CAPITAL}){0,3}){1,3},? and | and | of | of the | for )${CAPITAL}(?: ${CAPITAL}){0,3}){0,4}(?: (?:region|district|oblast|province|city)(?![\p{L}\p{N}]))?`,
    'u',
  ),
  offices: null,
  holds: /\S$/,
  servedBy: /^press (?:service|office|centre|center) of (?:the )?(?<whose>.+)$/d,
  bare: BARE_KINDS,
};
