import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files of a folder whose names match, sorted; an empty list where the folder is not there. */
export function filesOf(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ name, file: path.join(folder, name), match: pattern.exec(name) }));
}

export const readText = (file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
export const readJson = (file) => JSON.parse(readText(file));
export const readLines = (file) =>
  readText(file)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
export const readJsonLines = (file) => readLines(file).map((line) => JSON.parse(line));

/** Rows of a delimited file with quoted fields, as records by its head line. */
export function readTable(file, delimiter = ',') {
  const rows = parseTable(readText(file), delimiter);
  const [head, ...body] = rows;
  return body
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

function parseTable(text, delimiter) {
  const rows = [[]];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted && character === '"' && text[index + 1] === '"') {
      field += '"';
      index += 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === delimiter || character === '\n')) {
      rows.at(-1).push(field.replace(/\r$/, ''));
      field = '';
      if (character === '\n') rows.push([]);
    } else field += character;
  }
  rows.at(-1).push(field);
  return rows;
}

/** Group rows by a key, in order of first appearance. */
export function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
