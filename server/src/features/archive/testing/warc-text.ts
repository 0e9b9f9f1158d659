import { gzipSync } from 'node:zlib';

/** A record as other tools write it; its length is counted unless it is given. */
export function record(fields: Readonly<Record<string, string>>, block: string | Buffer = ''): Buffer {
  const bytes = typeof block === 'string' ? Buffer.from(block, 'latin1') : block;
  const all = { 'Content-Length': String(bytes.length), ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** A page that was answered with. */
export function response(
  url: string,
  message: string | Buffer,
  fields: Readonly<Record<string, string>> = {},
): Buffer {
  const common = { 'WARC-Type': 'response', 'WARC-Target-URI': url, 'WARC-Date': '2026-02-03T04:05:06Z' };
  return record({ ...common, 'Content-Type': 'application/http; msgtype=response', ...fields }, message);
}

/** Every record packed by itself, as archives are. */
export function packed(...records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((one) => gzipSync(one)));
}
