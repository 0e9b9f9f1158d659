import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that a host made for itself, with its key, in PEM. */
export interface SelfSigned {
  readonly cert: string;
  readonly key: string;
}

/** Tags of ASN.1 that a certificate needs. */
const TAG = {
  integer: 2,
  bits: 3,
  octets: 4,
  id: 6,
  utf8: 12,
  time: 23,
  sequence: 48,
  set: 49,
  version: 160,
  extensions: 163,
};

/** Object identifiers, as DER writes them. */
const ID = { ecdsaWithSha256: '2a8648ce3d040302', commonName: '550403', subjectAltName: '551d11' };

/** Make a certificate for a name, valid from 2020 to 2049. No package of this project makes any, and a committed one would end. */
export function selfSigned(name: string): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(TAG.sequence, id(ID.ecdsaWithSha256));
  const subject = der(
    TAG.sequence,
    der(TAG.set, der(TAG.sequence, id(ID.commonName), der(TAG.utf8, text(name)))),
  );
  const validity = der(
    TAG.sequence,
    der(TAG.time, text('200101000000Z')),
    der(TAG.time, text('491231235959Z')),
  );
  const names = der(TAG.sequence, der(0x82, text(name)));
  const extension = der(TAG.sequence, id(ID.subjectAltName), der(TAG.octets, names));
  const toBeSigned = der(
    TAG.sequence,
    der(TAG.version, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.from([1])),
    algorithm,
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(TAG.extensions, der(TAG.sequence, extension)),
  );
  const signature = der(TAG.bits, Buffer.from([0]), sign('sha256', toBeSigned, privateKey));
  const certificate = der(TAG.sequence, toBeSigned, algorithm, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function id(hex: string): Buffer {
  return der(TAG.id, Buffer.from(hex, 'hex'));
}

function text(value: string): Buffer {
  return Buffer.from(value, 'ascii');
}
