/** KazNERD's kinds that this program looks for, with its own names for them. */
export const KINDS = {
  PERSON: 'person',
  ORGANISATION: 'organisation',
  POSITION: 'position',
  DATE: 'date',
};

/** Sentences of `token tag` lines (IOB2), joined as they would be written, with the spans of what is named. */
export function readNamedSentences(text) {
  return text.split(/\r?\n\s*\r?\n/).flatMap((block) => {
    const rows = block.split(/\r?\n/).flatMap((line) => {
      const at = line.lastIndexOf(' ');
      return at > 0 ? [{ token: line.slice(0, at), tag: line.slice(at + 1).trim() }] : [];
    });
    return rows.length === 0 ? [] : [joined(rows)];
  });
}

function joined(rows) {
  let text = '';
  const gold = [];
  let previous = '';
  for (const { token, tag } of rows) {
    if (text !== '' && !/^[.,!?:;»)…%]/.test(token) && !/[«(]$/.test(previous)) text += ' ';
    const start = text.length;
    text += token;
    previous = token;
    const kind = KINDS[tag.slice(2)];
    if (tag.startsWith('B-')) gold.push({ start, end: text.length, kind });
    else if (tag.startsWith('I-') && gold.length > 0) gold.at(-1).end = text.length;
  }
  return { text, gold: gold.filter(({ kind }) => kind !== undefined) };
}
