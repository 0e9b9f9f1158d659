import { type Command, readArguments } from './command';
import { withDatabase } from './command-database';
import { verifyDatabase } from './verify/verify-database';

/** See whether everything that is kept is what it was when it was written. */
export const verifyCommand: Command = {
  usage: 'verify',
  summary: 'Recompute every hash and compare every quotation with the text it was taken from.',
  details: [
    'Checked: raw bytes, texts of versions, quotations and their places, audit entries and their chain.',
    'Names what differs, a line each, and ends with 1 if anything does. Changes nothing; may run while the server does.',
  ],
  async run(args, surroundings) {
    readArguments(args, 0, {});
    return withDatabase(surroundings, 'migrated', ({ ownerUrl }) => verifyDatabase(ownerUrl, surroundings));
  },
};
