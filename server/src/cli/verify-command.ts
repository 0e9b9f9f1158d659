import { chainHead, checkpointFile } from '../database/checkpoint';
import { type Command, readArguments, type Surroundings } from './command';
import { withDatabase } from './command-database';
import { openClient } from './open-client';
import { startProgress } from './progress';
import { countRecords, headOf, queryOf, writeHead } from './verify/verify-checkpoint';
import { verifyDatabase } from './verify/verify-database';

/** See whether everything that is kept is what it was when it was written. */
export const verifyCommand: Command = {
  usage: 'verify [--json] [--against HEAD] [--begin] | verify --checkpoint',
  summary: 'See that nothing that is kept was altered or removed behind Uade’s back.',
  details: [
    'Checked: raw bytes, texts of versions against their bytes, quotations and their places, edits, links from row to row,',
    'what is worked out from records, decisions against their audit entries, the audit chain, and the checkpoint: a file in the',
    'data folder that says where the chain ended and how many rows each record had. Not compared: address, time and headers of captures,',
    'and what people may edit, such as the title and deadline of a commitment or the name of a source.',
    'Names what differs, a line each, and what it can’t know; ends with 1 if anything differs. Where nothing does, it moves the',
    'checkpoint on; the database is not changed. May run while the server does.',
    '--json          print every check with what it looked at and all that it found, as JSON and nothing else',
    '--checkpoint    only print where the chain ends now and how many rows each record has, to be noted elsewhere',
    '--against HEAD  also see that the chain still holds HEAD, as --checkpoint printed it',
    '--begin         where there is no checkpoint, begin one; without it, one that is missing is a difference',
  ],
  async run(args, surroundings) {
    const { values } = readArguments(args, 0, {
      json: { type: 'boolean' },
      checkpoint: { type: 'boolean' },
      against: { type: 'string' },
      begin: { type: 'boolean' },
    });
    const against = headOf(values.against);
    return withDatabase(surroundings, 'migrated', async ({ ownerUrl, settings }) => {
      if (values.checkpoint === true) return printCheckpoint(ownerUrl, surroundings);
      const form = values.json === true ? 'json' : 'words';
      const progress = startProgress('rows');
      const onProgress = (done: number, total: number): void => progress.show(done, total);
      try {
        return await verifyDatabase(ownerUrl, surroundings, {
          ...{ form, onProgress, against },
          file: checkpointFile(settings),
          begin: values.begin === true,
        });
      } finally {
        progress.end();
      }
    });
  },
};

async function printCheckpoint(ownerUrl: string, { print }: Surroundings): Promise<number> {
  const client = await openClient(ownerUrl, 'uade-verify');
  try {
    print(`head ${writeHead(await chainHead(queryOf(client)))}`);
    for (const [table, count] of Object.entries(await countRecords(client))) print(`${table} ${count}`);
    return 0;
  } finally {
    await client.end();
  }
}
