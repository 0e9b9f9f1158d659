/** Units below this have a table: Latin, Greek and Cyrillic letters. */
const TABLE_END = 0x530;
/** Marks and spaces: none is a letter. */
const MARKS = { start: 0x2000, end: 0x2070 };

const OTHER = 0;
const LETTER = 1;
const CAPITAL = 2;

const KINDS = Uint8Array.from({ length: TABLE_END }, (_, unit) => kindOf(String.fromCharCode(unit)));

function kindOf(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  return /\p{L}/u.test(character) ? LETTER : OTHER;
}

/** What stands at a place, faster than a pattern tells it for the letters of the three languages. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < TABLE_END) return KINDS[unit] ?? OTHER;
  const isMark = unit >= MARKS.start && unit < MARKS.end;
  return isMark || Number.isNaN(unit) ? OTHER : kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether a letter begins at the place, in UTF-16 code units. */
export function isLetterAt(text: string, at: number): boolean {
  return kindAt(text, at) !== OTHER;
}

/** Whether a capital letter begins at the place, in UTF-16 code units. */
export function isCapitalAt(text: string, at: number): boolean {
  return kindAt(text, at) === CAPITAL;
}
