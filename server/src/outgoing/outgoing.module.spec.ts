import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CLOCK, systemClock } from '../common/system-clock';
import { ConfigModule } from '../config/config.module';
import { readSettings } from '../config/env';
import { OutgoingModule } from './outgoing.module';
import { SafeFetch } from './safe-fetch';
import { type LocalSite, serve } from './testing/local-site';
import { refusalBy } from './testing/test-fetch';

@Global()
@Module({ providers: [{ provide: CLOCK, useValue: systemClock }], exports: [CLOCK] })
class ClockModule {}

function start(environment: Readonly<Record<string, string>>) {
  const settings = ConfigModule.forRoot(readSettings(environment));
  @Module({ imports: [settings, ClockModule, OutgoingModule] })
  class App {}
  return NestFactory.createApplicationContext(App, { logger: false });
}

describe('the outgoing module', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await serve((_, response) => response.end());
  });
  afterAll(() => site.close());

  it('gives the way out that the settings describe', async () => {
    const app = await start({ UADE_CONTACT: 'desk@press.example', UADE_FETCH_ALLOW: site.authority });
    const answer = await app.get(SafeFetch).fetch(site.at('/'));
    expect(answer.status).toBe(200);
    expect(site.requests.at(-1)?.headers['user-agent']).toMatch(
      /^Uade\/\d+\.\d+\.\d+ \(\+desk@press\.example\)$/,
    );
    await app.close();
  });

  it('lets nothing into this machine where nothing is set', async () => {
    const app = await start({});
    const before = site.connections();
    expect(await refusalBy(app.get(SafeFetch).fetch(site.at('/')))).toMatchObject({
      code: 'port-not-allowed',
    });
    expect(await refusalBy(app.get(SafeFetch).fetch('http://localhost/'))).toMatchObject({
      code: 'address-not-public',
    });
    expect(site.connections()).toBe(before);
    await app.close();
  });

  it('is shut when the app is', async () => {
    const app = await start({ UADE_FETCH_ALLOW: site.authority });
    const safeFetch = app.get(SafeFetch);
    await app.close();
    expect(await refusalBy(safeFetch.fetch(site.at('/')))).toMatchObject({ code: 'interrupted' });
  });
});
