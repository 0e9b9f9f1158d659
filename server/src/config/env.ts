import { DomainError } from '@uade/kernel';
import path from 'node:path';
import { z } from 'zod';
import { isLoopbackAddress } from '../common/loopback.guard';
import { type OwnHost, readOwnHost } from './own-hosts';
import { LOG_LEVELS, ROLES_OF_PROCESS, type Settings } from './settings';

const port = z.coerce
  .number<string>({ error: 'must be a number' })
  .int('must be a whole number')
  .min(0, 'must be 0 or more')
  .max(65_535, 'must be at most 65535');

const folder = z.string().transform((given) => path.resolve(given));

const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'must be an address like postgresql://user:password@host:5432/database',
  })
  .nullable();

/** The items of a list that is separated by commas. */
const list = z.string().transform((written) => written.split(',').filter((item) => item.trim() !== ''));

/** It goes into a comment of the User-Agent header, which ends at a bracket. */
const contact = z
  .union([z.email(), z.url({ protocol: /^https?$/ })], {
    error: 'must be an e-mail address or the address of a page',
  })
  .refine((given) => /^[!-'*-~]{1,200}$/.test(given), 'must be plain ASCII without spaces and brackets')
  .nullable();

const ownHost = z.string().transform((entry, context): OwnHost => {
  const host = readOwnHost(entry);
  if (host !== null) return host;
  context.addIssue('must list hosts (name, name:port) or ranges (10.0.0.0/8), separated by commas');
  return z.NEVER;
});

const flag = z.stringbool({ error: 'must be true or false' });

/** Every variable of the environment that Uade reads, with its default. */
const environmentSchema = z
  .object({
    PORT: port.prefault('8080'),
    HOST: z
      .string()
      .refine(
        isLoopbackAddress,
        'must be 127.0.0.1, ::1 or localhost: until there are accounts, only this machine may reach Uade',
      )
      .default('127.0.0.1'),
    UADE_PROXY_PORTS: list.pipe(z.array(port)).default([]),
    UADE_DATA_DIR: folder.prefault('.data'),
    DATABASE_URL: postgresUrl.default(null),
    DATABASE_APP_URL: postgresUrl.default(null),
    UADE_STATEMENT_MS: z.coerce
      .number<string>({ error: 'must be a number' })
      .int('must be a whole number')
      .min(100, 'must be 100 or more')
      .max(600_000, 'must be at most ten minutes')
      .prefault('30000'),
    ROLE: z
      .enum(ROLES_OF_PROCESS, { error: `must be one of ${ROLES_OF_PROCESS.join(', ')}` })
      .default('both'),
    LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
    UADE_DEMO: flag.default(true),
    UADE_ANALYST: z.string().trim().min(1).max(100, 'must be at most 100 characters').default('Analyst'),
    UADE_CONTACT: contact.default(null),
    UADE_FETCH_ALLOW: list.pipe(z.array(ownHost)).default([]),
    UADE_FETCH_PORTS: list.pipe(z.array(port.min(1, 'must be 1 or more'))).default([80, 443]),
    UADE_COLLECT: flag.default(true),
    UADE_HOST_PAUSE_MS: z.coerce
      .number<string>({ error: 'must be a number' })
      .int('must be a whole number')
      .min(0, 'must be 0 or more')
      .max(3_600_000, 'must be at most an hour')
      .prefault('2000'),
    UADE_CLIENT_DIR: folder.prefault(path.join('dist', 'client', 'browser')),
    UADE_DEMO_DIR: folder.prefault(path.join('server', 'demo')),
    UADE_LIFELINE: flag.default(false),
  })
  .refine((env) => env.DATABASE_APP_URL === null || env.DATABASE_URL !== null, {
    path: ['DATABASE_APP_URL'],
    error: 'needs DATABASE_URL beside it',
  })
  .transform((env): Settings => ({
    port: env.PORT,
    host: env.HOST,
    proxyPorts: env.UADE_PROXY_PORTS,
    dataDir: env.UADE_DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    databaseAppUrl: env.DATABASE_APP_URL,
    statementMs: env.UADE_STATEMENT_MS,
    role: env.ROLE,
    logLevel: env.LOG_LEVEL,
    demo: env.UADE_DEMO,
    analyst: env.UADE_ANALYST,
    contact: env.UADE_CONTACT,
    ownHosts: env.UADE_FETCH_ALLOW,
    fetchPorts: env.UADE_FETCH_PORTS,
    collects: env.UADE_COLLECT,
    hostPauseMs: env.UADE_HOST_PAUSE_MS,
    clientDir: env.UADE_CLIENT_DIR,
    demoDir: env.UADE_DEMO_DIR,
    lifeline: env.UADE_LIFELINE,
  }));

/**
 * Read the settings. An empty variable counts as not set.
 *
 * @throws invalid-input naming the first variable that can't be read; values are not repeated, a password may be in one
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const result = environmentSchema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? 'the environment');
  throw new DomainError(
    'invalid-input',
    `${name} ${issue?.message ?? 'can’t be read'}`,
    `Correct ${name} or leave it out.`,
  );
}
