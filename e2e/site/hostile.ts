import type { ServerResponse } from 'node:http';
import zlib from 'node:zlib';

/** Ways to harm who asks: each answers one request, at `/hostile/<name>`. */
export type Hostility = (response: ServerResponse) => void;

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const MEGABYTE = 1024 * 1024;

/** 64 MB of nothing, in a few kilobytes. */
const bomb = (coding: string, pack: (bytes: Buffer) => Buffer): Hostility => {
  let packed: Buffer | null = null;
  return (response) => {
    packed ??= pack(Buffer.alloc(64 * MEGABYTE));
    response.writeHead(200, { ...HTML, 'content-encoding': coding }).end(packed);
  };
};

const quickBrotli = (bytes: Buffer) =>
  zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } });

/** Send the same for as long as the other side takes it. */
function endlessly(response: ServerResponse, piece: string): void {
  while (!response.destroyed && response.write(piece));
  if (!response.destroyed) response.once('drain', () => endlessly(response, piece));
}

/** An entity that holds ten of the one before it, ten times over: a billion words, if anybody expands it. */
function billionLaughs(): string {
  const entities = Array.from({ length: 9 }, (_, at) => {
    const before = at === 0 ? 'lol' : `&lol${at - 1};`;
    return `<!ENTITY lol${at} "${before.repeat(10)}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]>
<rss version="2.0"><channel><title>&lol8;</title><item><title>&lol8;</title><link>/&lol8;</link></item></channel></rss>`;
}

/** Bytes of one each, behind as long an extension as is taken, for as long as the other side reads them. */
const tinyChunks: Hostility = (response) => {
  response.writeHead(200, { ...HTML, 'transfer-encoding': 'chunked' }).flushHeaders();
  const { socket } = response;
  const piece = `1;${'x'.repeat(14_000)}\r\nx\r\n`;
  const go = (): void => {
    while (socket !== null && !socket.destroyed && socket.write(piece));
    if (socket !== null && !socket.destroyed) socket.once('drain', go);
  };
  go();
};

/** One piece over and over, as large as an answer may be. */
const repeated =
  (piece: string): Hostility =>
  (response) => {
    response.writeHead(200, HTML).end(piece.repeat((14 * MEGABYTE) / Buffer.byteLength(piece)));
  };

export const HOSTILITIES: Readonly<Record<string, Hostility>> = {
  'bomb-gzip': bomb('gzip', zlib.gzipSync),
  'bomb-deflate': bomb('deflate', zlib.deflateSync),
  'bomb-br': bomb('br', quickBrotli),
  'bomb-zstd': bomb('zstd', zlib.zstdCompressSync),
  endless: (response) => {
    response.writeHead(200, HTML);
    endlessly(response, 'x'.repeat(65_536));
  },
  /** One byte a second. */
  drip: (response) => {
    response.writeHead(200, HTML);
    const timer = setInterval(() => response.write('x'), 1000);
    response.on('close', () => clearInterval(timer));
  },
  'tiny-chunks': tinyChunks,
  'unclosed-elements': repeated('<div>'),
  silence: () => undefined,
  circle: (response) => response.writeHead(302, { location: '/hostile/circle-back' }).end(),
  'circle-back': (response) => response.writeHead(302, { location: '/hostile/circle' }).end(),
  inward: (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  'billion-laughs': (response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(billionLaughs()),
};
