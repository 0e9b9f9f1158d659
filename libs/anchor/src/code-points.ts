const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether cutting `text` before the code unit at `index` leaves every character whole. */
export function isCodePointBorder(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return index === 0 || index === text.length;
  return !(isHighSurrogate(text.charCodeAt(index - 1)) && isLowSurrogate(text.charCodeAt(index)));
}

/** How many code points stand before the code unit at `index`. */
export function codePointsBefore(text: string, index: number): number {
  let count = 0;
  for (let at = 0; at < index; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** The index, in UTF-16 code units, of the code point with number `count`; `null` if `text` has not that many. */
export function unitsBefore(text: string, count: number): number | null {
  let at = 0;
  for (let left = count; left > 0; left--) {
    if (at >= text.length) return null;
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
