import { type Command, readArguments } from './command';
import { withDatabase } from './command-database';
import { startProgress } from './progress';
import { verifyDatabase } from './verify/verify-database';

/** See whether everything that is kept is what it was when it was written. */
export const verifyCommand: Command = {
  usage: 'verify [--json]',
  summary: 'Recompute every hash, and follow every quotation and every link back to what it was taken from.',
  details: [
    'Checked: raw bytes, texts of versions, quotations and their places, edits, links from row to row back to the bytes,',
    'audit entries and their chain. Not under a hash are the address, time and headers of a capture.',
    'Names what differs, a line each, and ends with 1 if anything does. Changes nothing; may run while the server does.',
    '--json   print every check with what it looked at and all that it found, as JSON and nothing else',
  ],
  async run(args, surroundings) {
    const { values } = readArguments(args, 0, { json: { type: 'boolean' } });
    const form = values.json === true ? 'json' : 'words';
    return withDatabase(surroundings, 'migrated', async ({ ownerUrl }) => {
      const progress = startProgress('rows');
      const onProgress = (done: number, total: number): void => progress.show(done, total);
      try {
        return await verifyDatabase(ownerUrl, surroundings, { form, onProgress });
      } finally {
        progress.end();
      }
    });
  },
};
