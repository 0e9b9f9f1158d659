/** A labelled digest, such as `sha256:…`, in hexadecimal digits of lower case. */
export interface Digest {
  readonly algorithm: 'sha256' | 'sha1' | 'md5';
  readonly hex: string;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const HEX_LENGTHS = { sha256: 64, sha1: 40, md5: 32 } as const;

/** The label and digits of a SHA-256. */
export function writeDigest(sha256: string): string {
  return `sha256:${sha256}`;
}

/** Read a digest in either notation that archives use, hexadecimal or base 32; `null` where it is another. */
export function readDigest(written: string | undefined): Digest | null {
  const [, label = '', digits = ''] = /^([\w-]{3,8}):([\w=]{20,80})$/.exec(written ?? '') ?? [];
  const algorithm = label.toLowerCase().replace('-', '');
  if (!isKnown(algorithm)) return null;
  const plain = digits.toLowerCase();
  const isHex = plain.length === HEX_LENGTHS[algorithm] && /^[\da-f]+$/.test(plain);
  const hex = isHex ? plain : fromBase32(plain);
  return hex?.length === HEX_LENGTHS[algorithm] ? { algorithm, hex } : null;
}

function isKnown(label: string): label is Digest['algorithm'] {
  return Object.hasOwn(HEX_LENGTHS, label);
}

function fromBase32(written: string): string | null {
  let bits = '';
  for (const digit of written.replace(/=+$/, '')) {
    const value = BASE32.indexOf(digit);
    if (value < 0) return null;
    bits += value.toString(2).padStart(5, '0');
  }
  const nibbles = bits.slice(0, bits.length - (bits.length % 8)).match(/.{4}/g) ?? [];
  return nibbles.map((nibble) => Number.parseInt(nibble, 2).toString(16)).join('');
}
