/** Whether the character is white space; `false` behind the end of the text. */
export function isSpace(character: string): boolean {
  return character !== '' && character.trim() === '';
}

/** The first place from `from` on that holds no white space, at most `limit`. */
export function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charAt(at))) at += 1;
  return at;
}

/** The place behind the last character before `limit` that is no white space, at least `from`. */
export function skipSpaceBack(text: string, from: number, limit: number): number {
  let at = limit;
  while (at > from && isSpace(text.charAt(at - 1))) at -= 1;
  return at;
}
