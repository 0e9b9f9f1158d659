import { charsetOfLabel } from './labels';
import { asciiOf } from './signatures';

/** How far into a page a declaration counts, in bytes; browsers stop at 1,024, real pages are later now and then. */
const PRESCAN_BYTES = 4096;

/** The `charset` parameter of a Content-Type header as written, or `null`. */
export function headerCharset(contentType: string | null): string | null {
  return (
    /;\s*charset\s*=\s*("[^"]*"|[^\s;]+)/i
      .exec(contentType ?? '')?.[1]
      ?.replaceAll('"', '')
      .trim() || null
  );
}

/**
 * The charset that the page itself declares (`<meta charset>`, `<meta http-equiv>`, an XML declaration), or `null`.
 * A label that nobody knows counts as none here, as in browsers: a header can be put right by whoever sends it, a page not.
 *
 * @see WHATWG HTML, "prescan a byte stream to determine its encoding"
 */
export function pageCharset(bytes: Uint8Array): string | null {
  const head = asciiOf(bytes.subarray(0, PRESCAN_BYTES));
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  const meta = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  const label = meta ?? xml;
  const charset = label === undefined ? null : charsetOfLabel(label);
  // A page whose declaration can be read byte by byte is not UTF-16, whatever it says.
  return charset?.startsWith('utf-16') ? 'utf-8' : charset;
}
