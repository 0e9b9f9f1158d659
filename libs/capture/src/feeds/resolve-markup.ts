/** Attributes of HTML that hold an address; in tags only, so "a href=…" in a text stays as it is. */
const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS =
  /(\s(?:href|src|action|cite|data|poster|longdesc|usemap|background|profile|codebase|classid)\s*=\s*)("[^"]*"|'[^']*')/gi;

/** The address made absolute; as it stands where it can't be. */
export function resolveOr(written: string, base: string | null): string {
  if (base === null || written.trim() === '') return written;
  return URL.parse(written.trim(), base)?.href ?? written;
}

/** Markup with the addresses in it made absolute, as `xml:base` asks for; nothing else of it is touched. */
export function resolveMarkup(markup: string, base: string | null): string {
  if (base === null || !markup.includes('<')) return markup;
  return markup.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (whole, start: string, quoted: string) => {
      const written = quoted.slice(1, -1);
      const resolved = resolveOr(written, base);
      return resolved === written ? whole : `${start}"${resolved.replaceAll('"', '%22')}"`;
    }),
  );
}
