/** A quotation mark and which way it stands. */
export interface Mark {
  readonly at: number;
  readonly opens: boolean;
}

const MARK = /["«»“”„‟]/g;
const ALWAYS_OPENS = new Set(['«', '„']);
const ALWAYS_CLOSES = new Set(['»', '”']);

/**
 * Find the double quotation marks of a text, in order. `«` and `„` open, `»` and `”` close; `"` and `“` (which closes
 * German-style quotes) are told by what stands beside them. Apostrophes and single marks are left alone.
 */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let low = false;
  for (const match of text.matchAll(MARK)) {
    const at = match.index;
    const opens = opensAt(text, at, match[0], low);
    if (match[0] === '„') low = true;
    else if (!opens) low = false;
    marks.push({ at, opens });
  }
  return marks;
}

function opensAt(text: string, at: number, mark: string, low: boolean): boolean {
  if (ALWAYS_OPENS.has(mark)) return true;
  if (ALWAYS_CLOSES.has(mark)) return false;
  if (mark === '“') return !low && !standsLikeClosing(text, at);
  return standsLikeOpening(text, at);
}

function standsLikeOpening(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return /[\s(\[–—\-«„“:]/.test(before) && after !== '' && !/\s/.test(after);
}

/** “ that ends a German-style quote: letters or a full stop before it, no letter behind it. */
function standsLikeClosing(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return !/[\s(\[–—-]/.test(before) && (after === '' || /[\s,.;:!?)»”]/.test(after));
}
