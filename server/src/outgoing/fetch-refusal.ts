import { shorten } from '@uade/kernel';
interface Meaning {
  /** Whether the same request may go well later, with nothing changed on our side. */
  readonly retryable: boolean;
  readonly remedy: string;
}

const meaning = (retryable: boolean, remedy: string): Meaning => ({ retryable, remedy });

/** Every way in which SafeFetch ends without an answer; the one table. */
export const FETCH_REFUSALS = {
  'invalid-url': meaning(false, 'Correct the address.'),
  'scheme-not-allowed': meaning(false, 'Give an address that begins with http:// or https://.'),
  'userinfo-in-url': meaning(false, 'Leave out what stands before the @ in the address.'),
  'port-not-allowed': meaning(false, 'Add the port to UADE_FETCH_PORTS if sites may be asked on it.'),
  'address-not-public': meaning(false, 'Name the host in UADE_FETCH_ALLOW if it is your own.'),
  'redirect-to-own-host': meaning(false, 'Give the address on your own host itself.'),
  'name-not-found': meaning(true, 'Check how the name of the site is written.'),
  'too-many-redirects': meaning(false, 'Give the address at which the page stands now.'),
  'no-connection': meaning(true, 'Try again later; the site may be down.'),
  'certificate-invalid': meaning(true, 'The owner of the site has to put its certificate in order.'),
  'too-slow': meaning(true, 'Try again later; the site may be overloaded.'),
  'headers-too-large': meaning(false, 'This page can’t be fetched; import it by hand.'),
  'body-too-large': meaning(false, 'This page can’t be fetched; import what you need of it by hand.'),
  'encoding-unknown': meaning(false, 'This page can’t be fetched; import it by hand.'),
  'body-damaged': meaning(true, 'Try again later; if it stays so, import the page by hand.'),
  'answer-damaged': meaning(true, 'Try again later; if it stays so, import the page by hand.'),
  interrupted: meaning(true, 'Try again.'),
} as const satisfies Readonly<Record<string, Meaning>>;

/** The code of a refusal; stable. */
export type FetchRefusalCode = keyof typeof FETCH_REFUSALS;

/** Longer addresses are cut in sentences for people. */
const SHOWN_LENGTH = 200;

/** Why a request was not made or came to nothing: `message` names the thing and why, `remedy` says what to do. */
export class FetchRefusal extends Error {
  override readonly name = 'FetchRefusal';
  readonly retryable: boolean;
  readonly remedy: string;

  /**
   * @param code  One of the table's codes.
   * @param url   The address at which it ended, perhaps one that a redirect led to; without name and password.
   * @param why   How the sentence goes on after the address, such as “leads to 10.0.0.1, a private network”.
   */
  constructor(
    readonly code: FetchRefusalCode,
    readonly url: string,
    why: string,
    options?: ErrorOptions,
  ) {
    super(`${shorten(url, SHOWN_LENGTH)} ${why}.`, options);
    this.retryable = FETCH_REFUSALS[code].retryable;
    this.remedy = FETCH_REFUSALS[code].remedy;
  }
}
