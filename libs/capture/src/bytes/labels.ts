import iconv from 'iconv-lite';

/** Names under which pages declare a charset, where iconv-lite knows it only by another, or where browsers read it as another. */
const ALIASES: Readonly<Record<string, string>> = {
  'x-cp1251': 'windows-1251',
  cp1251: 'windows-1251',
  'windows-cp1251': 'windows-1251',
  win1251: 'windows-1251',
  'win-1251': 'windows-1251',
  'koi8-ru': 'koi8-u',
  koi8: 'koi8-r',
  koi: 'koi8-r',
  'x-mac-cyrillic': 'maccyrillic',
  'x-mac-ukrainian': 'maccyrillic',
  'mac-cyrillic': 'maccyrillic',
  cyrillic: 'iso-8859-5',
  'strk1048-2002': 'rk1048',
  'kz-1048': 'rk1048',
  kz1048: 'rk1048',
  cp1048: 'rk1048',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'x-user-defined': 'windows-1252',
  // Browsers read these three as windows-1252, which has letters where ISO 8859-1 has only controls.
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
};

/** iconv-lite's codecs that are no charsets. */
const NOT_CHARSETS = new Set(['hex', 'base64', 'base64url', 'binary', 'internal']);

/** The charset's name as iconv-lite decodes it, or `null` for one that nobody knows. */
export function charsetOfLabel(label: string): string | null {
  const name = label
    .trim()
    .replace(/^["']|["']$/g, '')
    .trim()
    .toLowerCase();
  const charset = Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
  if (charset === '' || NOT_CHARSETS.has(charset) || !iconv.encodingExists(charset)) return null;
  return charset;
}
