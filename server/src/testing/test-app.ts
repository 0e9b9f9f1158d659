import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '../config/env';
import { createApp } from '../create-app';
import { createSuiteDatabase, type SuiteDatabase } from '../database/testing/suite-database';

/** The whole app on a database of its own, asked without a network. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: SuiteDatabase;
  readonly dataDir: string;
  /** Ask the API as the browser on this machine would; `path` begins behind `/api/v1`. */
  ask(method: Method, path: string, given?: Given): Promise<Answer>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

interface Given {
  readonly body?: object;
  /** The version that the asker has seen. */
  readonly ifMatch?: number;
  /** By which the server knows the same request again. */
  readonly key?: string;
}

/** An answer; `json` is what its body says. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  json<Body>(): Body;
}

interface TestAppOptions {
  readonly demo?: boolean;
  /** Further settings, as the environment has them. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Start the app. Without `demo` its database holds nothing but topics. */
export async function createTestApp({ demo = false, env = {} }: TestAppOptions = {}): Promise<TestApp> {
  const database = await createSuiteDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'uade-app-'));
  const settings = readSettings({
    UADE_DATA_DIR: dataDir,
    UADE_DEMO: String(demo),
    LOG_LEVEL: 'silent',
    ROLE: 'both',
    ...env,
  });
  const app = await createApp(settings, database);
  const host = `127.0.0.1:${settings.port}`;
  return {
    app,
    database,
    dataDir: settings.dataDir,
    async ask(method, path, { body, ifMatch, key } = {}) {
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          host,
          ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: answer.statusCode, body: answer.body, json: <Body>() => answer.json<Body>() };
    },
    async close() {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
      await database.drop();
    },
  };
}
