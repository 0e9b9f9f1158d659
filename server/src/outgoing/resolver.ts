import { lookup } from 'node:dns/promises';
import { errorCode } from '../common/error-code';

/** All addresses of a name, in the order in which to try them; empty if it has none. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** Answers that say that there is no such name; after others it may be asked again. */
const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME']);

/** As every program of this machine resolves names, its hosts file included. */
export const systemResolve: Resolve = async (name) => {
  try {
    const answers = await lookup(name, { all: true, order: 'verbatim' });
    return answers.map(({ address }) => address);
  } catch (error) {
    if (NO_SUCH_NAME.has(errorCode(error) ?? '')) return [];
    throw error;
  }
};
