import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { filesOf } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

/** Charsets by the names of the set's folders; a language may follow the name. */
const ALIASES = { 'utf-8-sig': 'utf-8' };
const charsetOf = (folder) => {
  const name = folder.toLowerCase().replace(/-(?:russian|kazakh|bulgarian|ukrainian|english)$/, '');
  return ALIASES[name] ?? name;
};

/** Pages in many charsets: is each decoded to the characters that were written? As they are, and with their declarations taken out. */
export const charsets = {
  name: 'charsets',
  seen: true,
  async run({ data, lib }) {
    const root = path.join(data, 'charsets');
    if (!existsSync(root)) return null;
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && iconv.encodingExists(charsetOf(entry.name)),
    );
    const { decodeBytes } = await lib('capture');
    const errors = [];
    const [declared, undeclared] = [[], []];
    for (const { name } of folders) {
      for (const { file } of filesOf(path.join(root, name), /./)) {
        const bytes = readFileSync(file);
        declared.push(unitOf(decodeBytes, { bytes, charset: charsetOf(name), file, errors }));
        undeclared.push(
          unitOf(decodeBytes, { bytes: withoutDeclaration(bytes), charset: charsetOf(name), file, errors }),
        );
      }
    }
    if (declared.length === 0) return null;
    return {
      metrics: { accuracy: metric(declared, accuracy), 'undeclared.accuracy': metric(undeclared, accuracy) },
      errors,
    };
  },
};

function withoutDeclaration(bytes) {
  const bare = bytes.toString('latin1').replace(/encoding=["'][\w-]+["']|charset=["']?[\w-]+/gi, '');
  return Buffer.from(bare, 'latin1');
}

function unitOf(decodeBytes, { bytes, charset, file, errors }) {
  let read = null;
  try {
    read = decodeBytes(new Uint8Array(bytes), { contentType: null, mediaType: 'text/html' });
  } catch (error) {
    errors.push(`${file}: ${error.message}`);
  }
  const right = read !== null && read.text === iconv.decode(bytes, charset);
  if (read !== null && !right) errors.push(`${file}: read as ${read.charset}`);
  return { right: right ? 1 : 0, all: 1 };
}
