import { EN_SPEECH_VERBS } from './quotes';

/** Fields of government, for what may follow an office: "of Agriculture", "for Emergency Situations". */
export const FIELD =
  'agriculture|energy|health(?:care)?|finance|justice|defence|defense|education|science|higher education|labour|labor|social protection(?: of the population)?|internal affairs|interior|foreign affairs|emergency situations|national economy|economy|digital development|innovation|aerospace industry|culture|information|sports?|tourism|transport|industry|construction|trade|integration|ecology|natural resources|water resources|irrigation|enlightenment|investments?|religious affairs|public service|forestry|environment';

/** Past tenses that show by no ending that they are verbs, and verbs in the present that press offices use. */
const VERBS =
  'met|took|gave|held|came|went|made|told|spoke|saw|left|began|got|put|sent|brought|wrote|paid|built|found|set|led|won|kept|knew|thought|became|drew|rose|read|ran|cut|chose|felt|heard|laid|lost|sold|taught|drove|grew|flew|fell|shook|does|did|do|has|have|had|is|are|was|were|be|been|will|would|can|could|may|might|must|shall|should|opens|meets|visits|holds|takes|makes|gives|calls|wants|plans|expects|believes|thinks|hopes|knows|sees|goes|comes|works|lives|leads|heads|disagrees|agrees';
/** Words at which what belongs to an office ends. */
const STOP = String.raw`(?!(?:who|whom|whose|which|that|what|when|where|while|his|her|their|our|my|your|its|it|he|she|they|we|i|and|or|but|in|at|on|to|with|from|by|of|for|after|before|during|as|about|over|under|into|not|also|then|later|again|today|yesterday|tomorrow|once|so|if|because|than|too|this|these|those|there|here|all|both|${VERBS})\b|${EN_SPEECH_VERBS}\b|(?!(?:united|limited|based|related|red|med|bed)\b)[a-z]{2,16}ed\b|[a-z]{3,14}(?:ly)\b(?<!family|assembly|supply)(?! (?:region|district|city|village|oblast|province)\b))`;
const WORD = `${STOP}[a-z0-9'-]{2,24}`;
/** With the space before them. */
const WORDS = `(?: ${WORD}){1,5}`;

/** "of Agriculture", "of the local rescue service", "for the Lakes Region": what may follow an office. */
export const OF = String.raw`(?: (?:of|for)(?: the)?(?: (?:city|town|district|region|village) of [a-z'-]{3,24}| (?:${FIELD})(?:(?:,? and|,) (?:the )?(?:${FIELD})){0,3}(?: (?:department|committee|agency|service|administration|commission|council|office|fund|board|bureau|unit|division))?|(?! (?:which|whom|his|her|their|our|state\b|a\b))${WORDS}(?: (?:of|for)(?: the)?${WORDS})?(?: and ${WORD}(?= (?:committee|agency|service|department)))?))?`;

/** "at the Agrarian University": where somebody works. */
export const AT = String.raw`(?: at (?:the )?(?:${WORD} ){0,4}(?:university|institute|academy|college|school|lyceum|hospital|clinic|centre|center|museum|theatre|library|plant|factory|mine|company|bank|ministry|agency|committee|department))`;

/** Capitalised words that say what an institution or a place is, and so end its name. */
const NOUN =
  /^(?:Region|District|Oblast|City|Village|Town|Committee|Department|Agency|Council|Party|Fund|Foundation|Board|Commission|Institute|University|Academy|College|School|Cent(?:re|er)|Ministry|Service|Office|Bureau|Authority|Association|Chamber|Union|Federation|Museum|Library|Theatre|Hospital|Clinic|Bank|Company|Group|Court|Police|Army|Administration|Affairs|Situations|Development|Economy|Protection|Resources|Industry|Planning|Education|Mission|Society|League|Republic|Kingdom|Assembly|Parliament|Senate|Ma[jz]h?ilis|Security|Rights|Works|Plant|Mine|JSC|LLP|LLC|Station|Airport|Port|Railway|Institution|Laboratory|Inspectorate|Inspection|Headquarters|Forum|Alliance|Network|Trust|Initiative|Coalition|Confederation|Corporation|Conference|Directorate|Sciences?)(?:['’]s)?$/;
/** Ranks that are other words too, unless a name follows. */
const RANK = /^(?:major|general)$/i;
const LINK = /^(?:of|for|at|and|the|,)$/i;
/** Capitalised words that are never a place alone. */
const ADJECTIVE =
  /^(?:Saudi|Great|Russian|Czech|National|Central|State|Regional|District|Public|Agrarian|Kazakh|New|North|South|East|West|Northern|Southern|Eastern|Western|Saint|St|Upper|Lower|Great|Supreme|Constitutional|International|European|World|United|Foreign|Internal|Emergency|Digital|Social|Natural|Water|Higher|Religious|Medical|Technical|Research)$/;

/** How much of the words is the office and not its holder's name: "director of the Lakes museum | Yerlan Mysalov". */
export function officeLength(written: string, behind: string): number {
  if (RANK.test(written) && !/^ \p{Lu}/u.test(behind)) return 0;
  const words = [...written.matchAll(/[^ \n]+/g)];
  const first = words.findIndex(({ 0: word }) => /^(?:of|for|at)$/i.test(word));
  if (first === -1) return written.length;
  for (let index = first + 1; index < words.length; index += 1) {
    const at = words[index]?.index ?? 0;
    if (
      beginsName(
        words.slice(first, index + 1).map(([word]) => word),
        words.slice(index).map(([word]) => word),
      )
    )
      return written
        .slice(0, at)
        .trimEnd()
        .replace(/ (?:of|for|at|and|the)$/i, '').length;
  }
  return written.length;
}

/** Whether a capital begins a name: behind a word in lower case, behind an institution, or behind a place of one word. */
function beginsName(read: readonly string[], rest: readonly string[]): boolean {
  const [word = ''] = rest;
  const before = read.at(-2) ?? '';
  if (!/^\p{Lu}/u.test(word) || goesOnBehind(before)) return false;
  const capitals = capitalsOf(rest);
  if (endsFirm(read, capitals)) return false;
  if (/^\p{Ll}/u.test(before) || NOUN.test(before)) return !NOUN.test(word);
  return capitals.length <= NAME_WORDS && !capitals.some((one) => NOUN.test(one));
}

/**
 * Whether capitals are a firm's: two of them behind "for", and no place's with a family name ("a spokesperson for Example
 * Wind"), or many behind the word for it.
 */
function endsFirm(read: readonly string[], capitals: readonly string[]): boolean {
  if (read.at(-3) === 'for' && capitals.length === 1) return true;
  return NAMED_BEHIND.test(read.at(-2) ?? '') && capitals.length > NAME_WORDS;
}

const goesOnBehind = (word: string): boolean => LINK.test(word) || ADJECTIVE.test(word);

/** The words with capitals before the first without. */
function capitalsOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((one) => !/^\p{Lu}/u.test(one));
  return words.slice(0, end === -1 ? words.length : end);
}

/** Institutions whose names stand behind the word: "the company Example Wind". */
const NAMED_BEHIND =
  /^(?:company|corporation|firm|group|holding|fund|foundation|club|newspaper|magazine|portal|channel|movement|startup|airline|cooperative)$/;

/** Of a longer run of capitals, only the last two can be the holder's name: "officer of Example Wind | Yerlan Mysalov". */
const NAME_WORDS = 2;

/** Where the holder's name begins in what stands behind the word for an institution: " of Estonia | Yerlan Mysalov". */
export function nameInOrganisation(written: string): number {
  const words = [...written.matchAll(/[^ ]+/g)];
  const plain = words.map(([word]) => word);
  for (let index = 2; index + 1 < words.length; index += 1) {
    const read = plain.slice(0, index + 1);
    if (plain.length - index === NAME_WORDS && beginsName(read, plain.slice(index)))
      return words[index]?.index ?? -1;
  }
  return -1;
}
