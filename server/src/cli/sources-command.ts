import { createContext } from '../create-app';
import { createLogger } from '../platform/logging/create-logger';
import { type Command, UsageError } from './command';
import { withDatabase } from './command-database';
import { SOURCE_ACTIONS } from './sources/source-actions';

/** Look after the sources from the command line. */
export const sourcesCommand: Command = {
  usage: 'sources list | check [SLUG|PRESET] | poll SLUG | add PRESET|URL [--slug SLUG] [--active]',
  summary: 'List, check, poll and add the sources that are watched.',
  details: [
    'list   every source with its state and health, then the presets that were not added',
    'check  look at the live site: items found and one article as it would be read; what broke, where it broke',
    '       without a name every polled source and every preset is checked; nothing but “verified” is stored',
    'poll   poll an active source now and fetch what is new, as politely as the server does',
    'add    take over a preset, or the best list that a site has; paused, unless --active is given',
    'Ends with 1 if a check or a poll failed.',
  ],
  async run([name = '', ...args], surroundings) {
    const action = Object.hasOwn(SOURCE_ACTIONS, name) ? SOURCE_ACTIONS[name] : undefined;
    if (action === undefined) throw new UsageError(`Say which: ${Object.keys(SOURCE_ACTIONS).join(', ')}`);
    return withDatabase(surroundings, 'migrated', async (database) => {
      // Neither demo nor job queue: the server has them.
      const settings = { ...database.settings, demo: false, role: 'api' as const };
      const app = await createContext(settings, database, createLogger('warn', 'stderr'));
      try {
        return await action(app, args, surroundings);
      } finally {
        await app.close();
      }
    });
  },
};
