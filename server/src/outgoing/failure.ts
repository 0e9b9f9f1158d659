import { errorCode } from '../common/error-code';
import { FetchRefusal, type FetchRefusalCode } from './fetch-refusal';

/** What the errors of the network mean, by their codes; what is not listed came from an answer that is no HTTP. */
const MEANINGS: readonly (readonly [RegExp, FetchRefusalCode, string])[] = [
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'headers-too-large', 'answers with too many headers'],
  [
    /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN|ENETDOWN|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    'no-connection',
    'can’t be reached',
  ],
  [/^(CERT_|ERR_TLS_CERT|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO)/, 'certificate-invalid', 'can’t prove who it is'],
  [/^(EPROTO|ERR_SSL_|ERR_TLS_)/, 'no-connection', 'can’t be reached over TLS'],
];

/** The refusal that an error of the network amounts to; a refusal stays as it is. */
export function refusalOf(error: unknown, url: string): FetchRefusal {
  if (error instanceof FetchRefusal) return error;
  const code = errorCode(error) ?? '';
  const [, refusal, why] = MEANINGS.find(([pattern]) => pattern.test(code)) ?? [];
  const isKnown = refusal !== undefined && why !== undefined;
  return isKnown
    ? new FetchRefusal(refusal, url, why, { cause: error })
    : new FetchRefusal('answer-damaged', url, 'breaks off or answers what is not HTTP', { cause: error });
}
