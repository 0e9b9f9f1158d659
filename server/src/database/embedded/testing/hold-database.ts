import process from 'node:process';
import { startEmbeddedDatabase } from '../embedded-database';

/** A process for the tests to kill: starts the database of the folder it is given and tells its parent of it. */
const [, , dataDir = ''] = process.argv;
try {
  const database = await startEmbeddedDatabase({ dataDir, durable: false });
  database.announce('http://127.0.0.1:1');
  process.once('message', () => void database.stop().then(() => process.exit(0)));
  process.send?.({ ownerUrl: database.ownerUrl });
} catch (error) {
  process.send?.({ error: (error as Error).message });
  process.exit(1);
}
