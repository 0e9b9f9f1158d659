import { DomainError } from '@uade/kernel';
import path from 'node:path';
import { z } from 'zod';
import { isLoopbackAddress } from '../common/loopback.guard';
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
    UADE_PROXY_PORTS: z
      .string()
      .transform((list) => list.split(',').filter((item) => item.trim() !== ''))
      .pipe(z.array(port))
      .default([]),
    UADE_DATA_DIR: folder.prefault('.data'),
    DATABASE_URL: postgresUrl.default(null),
    DATABASE_APP_URL: postgresUrl.default(null),
    ROLE: z
      .enum(ROLES_OF_PROCESS, { error: `must be one of ${ROLES_OF_PROCESS.join(', ')}` })
      .default('both'),
    LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
    UADE_DEMO: flag.default(true),
    UADE_ANALYST: z.string().trim().min(1).max(100, 'must be at most 100 characters').default('Analyst'),
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
    role: env.ROLE,
    logLevel: env.LOG_LEVEL,
    demo: env.UADE_DEMO,
    analyst: env.UADE_ANALYST,
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
