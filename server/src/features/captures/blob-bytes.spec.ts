import { randomBytes } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { MAX_CAPTURE_BYTES } from '@uade/capture';
import fc from 'fast-check';
import { packBytes, unpackBytes } from './blob-bytes';

it('gives back every byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      expect(await unpackBytes(await packBytes(bytes))).toEqual(Buffer.from(bytes));
    }),
  );
});

it('makes a page a good deal smaller', async () => {
  const page = Buffer.from('<p>The bridge over the Köközek will be built by 1 July.</p>\n'.repeat(200));
  const packed = await packBytes(page);
  expect(packed.codec).toBe('zstd');
  expect(packed.bytes.length).toBeLessThan(page.length / 5);
});

it('leaves as it is what packing would not make smaller', async () => {
  const noise = randomBytes(5000);
  expect(await packBytes(noise)).toEqual({ codec: 'identity', bytes: noise });
  expect(await packBytes(new Uint8Array())).toEqual({ codec: 'identity', bytes: Buffer.alloc(0) });
});

it('refuses to unpack to more than a capture may have', async () => {
  const bytes = zstdCompressSync(Buffer.alloc(MAX_CAPTURE_BYTES + 1));
  await expect(unpackBytes({ codec: 'zstd', bytes })).rejects.toThrow('larger than');
});

it('refuses bytes that were altered', async () => {
  const { bytes } = await packBytes(Buffer.from('a'.repeat(500)));
  await expect(unpackBytes({ codec: 'zstd', bytes: bytes.subarray(1) })).rejects.toThrow();
});
