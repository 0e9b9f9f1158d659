import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CaptureHints } from '@uade/capture';
import { type BuiltPrograms, buildPrograms } from './testing/built-programs';
import { presentReaders, type Readers } from '../features/ingest/readers';
import { ReadersWithThread } from '../features/ingest/readers-with-thread';

const hints = (fileName: string): CaptureHints => ({ contentType: null, fileName, url: null });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A town and people that do not exist. */
const PARAGRAPHS = Array.from(
  { length: 3000 },
  (_, street) =>
    `“We will repair street ${street} of Köközek by 1 December 2026,” said Mayor Aigul Fiction on Monday. Work began there.`,
);
const LARGE = bytesOf(`Mayor speaks of streets\n\n${PARAGRAPHS.join('\n\n')}`.padEnd(520_000, ' and so on'));
const NO_TEXT = new Uint8Array(600_000).map((_, index) => index % 7);

describe('a large capture, where the thread was built', () => {
  let built: BuiltPrograms;
  const made: ReadersWithThread[] = [];
  const readersOf = (
    longestMs?: number,
    program = path.join(built.folder, 'reading.mjs'),
  ): ReadersWithThread => {
    const readers = new ReadersWithThread(program, longestMs);
    made.push(readers);
    return readers;
  };
  let readers: Readers;
  beforeAll(() => {
    built = buildPrograms();
    readers = readersOf();
  });
  afterAll(async () => {
    await Promise.all(made.map((one) => one.close()));
    built.remove();
  });

  it('is read in the thread as it would be here', async () => {
    const given = hints('streets.txt');
    expect(await readers.read(LARGE, given)).toEqual(await presentReaders.read(LARGE, given));
  });

  it('leaves this thread to others meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await readers.read(LARGE, hints('streets.txt'));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });

  it('is refused in the thread with the same words as here', async () => {
    const given = hints('bytes.txt');
    const { code, message, remedy } = (await refusalOf(presentReaders, NO_TEXT, given)) as never;
    expect(await refusalOf(readers, NO_TEXT, given)).toMatchObject({
      name: 'DomainError',
      code,
      message,
      remedy,
    });
  });

  it('is read in the thread, however small, where it is a PDF: it may be packed a thousandfold', async () => {
    const program = path.join(built.folder, 'told.mjs');
    writeFileSync(
      program,
      `export const answer = () => ({ read: { reading: 'here', seconds: { read: 0, analyse: 0 } } });`,
    );
    const told = readersOf(3000, program);
    expect(await told.read(bytesOf('\n%PDF-1.4\n'), hints('small.pdf'))).toBe('here');
    expect(await told.read(bytesOf('The akim of Köközek spoke.'), hints('a.txt'))).not.toBe('here');
  });

  it('that waits for its turn is not given up for that', async () => {
    const program = path.join(built.folder, 'unhurried.mjs');
    const answer = '{ read: { reading: null, seconds: { read: 0, analyse: 0 } } }';
    writeFileSync(
      program,
      `export const answer = () => new Promise((end) => setTimeout(end, 500, ${answer}));`,
    );
    const unhurried = readersOf(3000, program);
    const given = Array.from({ length: 8 }, () => unhurried.read(LARGE, hints('streets.txt')));
    expect(await Promise.all(given)).toEqual(given.map(() => null));
  });

  it('whose reading does not end is given up, and the next is read anew', async () => {
    const impatient = readersOf(1);
    const refusal = {
      code: 'input-too-large',
      message: 'streets.txt could not be read within 0.001 s.',
      remedy: expect.stringContaining('alone'),
    };
    expect(await refusalOf(impatient, LARGE, hints('streets.txt'))).toMatchObject(refusal);
    expect(await refusalOf(impatient, LARGE, hints('streets.txt'))).toMatchObject(refusal);
  });
});

function refusalOf(readers: Readers, bytes: Uint8Array, given: CaptureHints): Promise<unknown> {
  return readers.read(bytes, given).then(
    () => null,
    (error: unknown) => error,
  );
}
