import type { RequestListener } from 'node:http';
import { type LocalSite, serve } from './local-site';

/** Sites for the tests of a file; each is gone when its test ends. */
export function ownSites() {
  const sites: LocalSite[] = [];
  afterEach(() => Promise.all(sites.splice(0).map((started) => started.close())));

  async function site(listener: RequestListener): Promise<LocalSite> {
    const started = await serve(listener);
    sites.push(started);
    return started;
  }

  /** A site whose paths redirect as the table says; what is not in it answers with the path. */
  function redirecting(table: Readonly<Record<string, string>>, status = 302): Promise<LocalSite> {
    return site((request, response) => {
      const location = table[request.url ?? ''];
      if (location === undefined) response.end(request.url);
      else response.writeHead(status, { location }).end('moved');
    });
  }

  return { site, redirecting };
}

/** The setting by which the sites may be asked. */
export const allowing = (...allowed: readonly LocalSite[]) => ({
  allow: allowed.map(({ authority }) => authority),
});
