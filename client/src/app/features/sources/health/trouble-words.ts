import { inject, Injectable } from '@angular/core';
import type { Trouble } from '@uade/contracts';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';

/** Why something went wrong, and what to do about it. */
export interface TroubleText {
  readonly why: string;
  readonly remedy: string | null;
  /** The language of `why`, where it is not the interface's: the server speaks English. */
  readonly lang: 'en' | null;
}

/** The words of each code that the server gives; several codes may call for the same remedy. */
const WORDS: Readonly<Record<string, string>> = {
  'invalid-url': 'address',
  'scheme-not-allowed': 'address',
  'userinfo-in-url': 'address',
  'port-not-allowed': 'port',
  'address-not-public': 'private',
  'redirect-to-own-host': 'private',
  'name-not-found': 'name',
  'too-many-redirects': 'redirects',
  'no-connection': 'connection',
  'certificate-invalid': 'certificate',
  'too-slow': 'slow',
  'headers-too-large': 'large',
  'body-too-large': 'large',
  'input-too-large': 'large',
  'encoding-unknown': 'damaged',
  'body-damaged': 'damaged',
  'answer-damaged': 'damaged',
  'unknown-charset': 'damaged',
  'malformed-text': 'damaged',
  'binary-input': 'format',
  'unsupported-media-type': 'format',
  'empty-input': 'blank',
  interrupted: 'interrupted',
  'robots-disallowed': 'robots',
  'no-items': 'items',
  'wrong-list': 'list',
  'no-article-found': 'article',
  'leads-elsewhere': 'elsewhere',
  // The only input that a site is asked by and that is not checked before: selectors.
  'invalid-input': 'selector',
  'host-busy': 'busy',
  'host-resting': 'resting',
  internal: 'internal',
};

/** The words that an answer's status calls for. */
function statusWords(status: number): string {
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403) return 'closed';
  if (status === 429) return 'limit';
  return status >= 500 ? 'down' : 'status';
}

/** The key of a code's words, `null` where it has none of its own, and the status that it names. */
export function troubleKey(code: string): { readonly key: string | null; readonly status: number | null } {
  const [, digits] = /^status-(\d{3})$/.exec(code) ?? [];
  const status = digits === undefined ? null : Number(digits);
  return { key: status === null ? (WORDS[code] ?? null) : statusWords(status), status };
}

/** Troubles in the interface's language, by their codes; the server's own sentence where a code is not known here. */
@Injectable({ providedIn: 'root' })
export class TroubleWords {
  private readonly t = translator('sources');
  private readonly formats = inject(Formats);

  of({ code, reason }: Trouble): TroubleText {
    const { key, status } = troubleKey(code);
    if (key === null) return { why: reason, remedy: null, lang: 'en' };
    const params = { status: status === null ? '' : this.formats.number(status) };
    return {
      why: this.t(`trouble.${key}.why`, params),
      remedy: this.t(`trouble.${key}.remedy`),
      lang: null,
    };
  }
}
