import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Signs that no XML may hold, written out or by number. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A reference with its end mark; without one it is text, as in addresses (`?a=1&copy=2`). */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g;

const XML_NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const htmlNames = new Map<string, string>();

const ignore = () => undefined;
const SILENT: TokenizerCallbacks = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};

/** What HTML's name for a sign stands for, or `null`. Entities that a document declares itself are known to nobody. */
function htmlSign(name: string): string | null {
  const known = htmlNames.get(name);
  if (known !== undefined) return known;
  let sign = '';
  let rest = false;
  const tokenizer = new Tokenizer(
    {},
    {
      ...SILENT,
      ontext: () => (rest = true),
      ontextentity: (codePoint) => (sign += String.fromCodePoint(codePoint)),
    },
  );
  tokenizer.write(`&${name};`);
  tokenizer.end();
  if (sign === '' || rest) return null;
  htmlNames.set(name, sign);
  return sign;
}

function numbered(codePoint: number): string {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint === 0 || codePoint > 0x10ffff || isSurrogate ? '\uFFFD' : String.fromCodePoint(codePoint);
}

/**
 * The text with its character references replaced, once: by number, XML's five names and HTML's. A name that is not
 * known stands as it is, so nothing that a document declares is ever expanded.
 */
export function decodeReferences(text: string): string {
  const decoded = text.includes('&')
    ? text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return numbered(Number(decimal));
        if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
        return XML_NAMES[name ?? ''] ?? htmlSign(name ?? '') ?? whole;
      })
    : text;
  return decoded.replace(FORBIDDEN, '');
}

const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';

/**
 * What stands between two tags as a reader of feeds means it: references replaced, CDATA sections taken as they are,
 * markup that was written without either kept as markup.
 */
export function decodeInner(inner: string): string {
  let decoded = '';
  let at = 0;
  for (;;) {
    const start = inner.indexOf(CDATA_START, at);
    if (start < 0) return decoded + decodeReferences(inner.slice(at));
    decoded += decodeReferences(inner.slice(at, start));
    const end = inner.indexOf(CDATA_END, start + CDATA_START.length);
    const until = end < 0 ? inner.length : end;
    decoded += inner.slice(start + CDATA_START.length, until).replace(FORBIDDEN, '');
    at = end < 0 ? inner.length : end + CDATA_END.length;
  }
}
