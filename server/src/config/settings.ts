import type { OwnHost } from './own-hosts';

/** What the process does: answer the API, work the job queue, or both. */
export const ROLES_OF_PROCESS = ['api', 'worker', 'both'] as const;
export type RoleOfProcess = (typeof ROLES_OF_PROCESS)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every setting of the server, read once at its start; the class is the token under which a provider asks for them. */
export abstract class Settings {
  /** 0 takes any free port. */
  abstract readonly port: number;
  /** A loopback address: nothing else is taken while there are no accounts. */
  abstract readonly host: string;
  /** Ports of proxies in front of the server, from whose pages requests may come too. */
  abstract readonly proxyPorts: readonly number[];
  /** Absolute path of the folder of everything Uade keeps. */
  abstract readonly dataDir: string;
  /** An existing PostgreSQL, signed in to as the owner; `null` runs the embedded one. */
  abstract readonly databaseUrl: string | null;
  /** The same PostgreSQL, signed in to as the app role; `null`: the owner's connection takes that role. */
  abstract readonly databaseAppUrl: string | null;
  /** How long a statement may take before the database cancels it, in milliseconds. */
  abstract readonly statementMs: number;
  abstract readonly role: RoleOfProcess;
  abstract readonly logLevel: LogLevel;
  /** Whether the first start loads the demo. */
  abstract readonly demo: boolean;
  /** The name shown for the person at this machine, until there are accounts. */
  abstract readonly analyst: string;
  /** Who answers for our requests, told to every site: an e-mail address or a page; `null` where nobody is named. */
  abstract readonly contact: string | null;
  /** What may be fetched from although it is not public. */
  abstract readonly ownHosts: readonly OwnHost[];
  /** The ports that any site may be asked on. */
  abstract readonly fetchPorts: readonly number[];
  /** Whether sources that people have activated are polled. */
  abstract readonly collects: boolean;
  /** The pause between two requests to one host, in milliseconds; a site may ask for a longer one. */
  abstract readonly hostPauseMs: number;
  /** Absolute path of the folder with the built client. */
  abstract readonly clientDir: string;
  /** Absolute path of the folder with the demo's plan and texts. */
  abstract readonly demoDir: string;
  /** Whether the process ends when whoever started it does: when its standard input or IPC channel closes. */
  abstract readonly lifeline: boolean;
}
