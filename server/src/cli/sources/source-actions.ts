import type { INestApplicationContext } from '@nestjs/common';
import {
  type CreateSource,
  createSourceSchema,
  type NewSource,
  type Poll,
  type SourcePreview,
} from '@uade/contracts';
import { DomainError, truncate } from '@uade/kernel';
import { AccountsService } from '../../features/accounts/accounts.service';
import { CollectService } from '../../features/collect/collect.service';
import { Collector } from '../../features/collect/collector';
import { DiscoveryService } from '../../features/collect/discovery.service';
import { hostToPoll } from '../../features/collect/host-to-poll';
import { PreviewService } from '../../features/collect/preview.service';
import { PRESETS } from '../../features/collect/presets';
import { SourcesService } from '../../features/sources/sources.service';
import { readArguments, type Surroundings, UsageError } from '../command';
import { checkLine, pollLine, previewSettings, sourceLines } from './source-lines';

/** What a source may be called; sites have titles that are longer. */
const LONGEST_NAME = 200;

/** One thing that `uade sources` does; gives the exit code. */
export type SourceAction = (
  app: INestApplicationContext,
  args: readonly string[],
  surroundings: Surroundings,
) => Promise<number>;

async function list(
  app: INestApplicationContext,
  args: readonly string[],
  { print }: Surroundings,
): Promise<number> {
  readArguments(args, 0, {});
  const sources = await app.get(SourcesService).all();
  for (const source of sources) for (const line of sourceLines(source)) print(line);
  const added = new Set(sources.map(({ preset }) => preset));
  for (const { key, name } of PRESETS.filter((preset) => !added.has(preset.key))) {
    print(`${key}: preset “${name}”, not added, unverified`);
  }
  return 0;
}

async function check(
  app: INestApplicationContext,
  args: readonly string[],
  { print, tell, stopped }: Surroundings,
): Promise<number> {
  const { positionals } = readArguments(args, args.length === 0 ? 0 : 1, {});
  const checks = await checksOf(app, positionals[0] ?? null);
  let broken = 0;
  for (const { name, look } of checks) {
    stopped.throwIfAborted();
    tell(`${name} …`);
    const preview = await look();
    if (preview.trouble !== null || preview.article === null) broken += 1;
    print(checkLine(name, preview));
  }
  return broken > 0 ? 1 : 0;
}

/** One look at a live site. */
interface Check {
  readonly name: string;
  readonly look: () => Promise<SourcePreview>;
}

async function checksOf(app: INestApplicationContext, wanted: string | null): Promise<Check[]> {
  const previews = app.get(PreviewService);
  const polled = (await app.get(SourcesService).all()).filter(({ discovery }) => discovery !== 'by-hand');
  const added = new Set(polled.map(({ preset }) => preset));
  const all: Check[] = [
    ...polled.map(({ slug, id }) => ({ name: slug, look: () => previews.check(id) })),
    ...PRESETS.filter(({ key }) => !added.has(key)).map((preset) => ({
      name: preset.key,
      look: () => previews.preview(previewSettings(preset)),
    })),
  ];
  const found = wanted === null ? all : all.filter(({ name }) => name === wanted);
  if (found.length > 0) return found;
  throw new DomainError(
    'not-found',
    `Nothing that is polled, and no preset, is called “${wanted ?? ''}”`,
    'uade sources list names them all.',
  );
}

async function poll(
  app: INestApplicationContext,
  args: readonly string[],
  { print }: Surroundings,
): Promise<number> {
  const [slug = ''] = readArguments(args, 1, {}).positionals;
  const sources = app.get(SourcesService);
  const id = await sources.idOf(slug);
  const host = hostToPoll(await sources.found(id));
  const before = await newestPoll(app, id);
  await app.get(CollectService).pollNow(id, await actorId(app));
  await app.get(Collector).visit(host);
  const newest = await newestPoll(app, id);
  const source = await sources.byId(id);
  print(pollLine(source, newest?.id === before?.id ? null : newest));
  return source.health.error === null ? 0 : 1;
}

async function newestPoll(app: INestApplicationContext, id: string): Promise<Poll | null> {
  const [newest = null] = (await app.get(CollectService).polls(id, { limit: 1 })).items;
  return newest;
}

async function add(
  app: INestApplicationContext,
  args: readonly string[],
  { print }: Surroundings,
): Promise<number> {
  const { positionals, values } = readArguments(args, 1, {
    slug: { type: 'string' },
    active: { type: 'boolean' },
  });
  const [wanted = ''] = positionals;
  const preset = PRESETS.find(({ key }) => key === wanted);
  const found = preset === undefined ? await fromSite(app, wanted) : fromPreset(preset);
  const given: NewSource = {
    ...found,
    ...(values.slug === undefined ? {} : { slug: values.slug }),
    state: values.active === true ? 'active' : 'paused',
    reason: 'Added from the command line',
  };
  const source = await app.get(SourcesService).create(settingsOf(given), await actorId(app));
  for (const line of sourceLines(source)) print(line);
  return 0;
}

/** @throws UsageError which names what the user gave and what it may be */
function settingsOf(given: NewSource): CreateSource {
  const settings = createSourceSchema.safeParse(given);
  if (settings.success) return settings.data;
  const [issue] = settings.error.issues;
  const isSlug = issue?.path[0] === 'slug';
  const what = isSlug ? `--slug ${given.slug}` : `The ${String(issue?.path[0] ?? 'source')}`;
  throw new UsageError(`${what}: ${issue?.message ?? 'not understood'}`);
}

function fromPreset({ key, ...settings }: (typeof PRESETS)[number]): NewSource {
  return { ...settings, slug: key, preset: key };
}

/** The best list of a site, called by its host. */
async function fromSite(app: INestApplicationContext, written: string): Promise<NewSource> {
  if (!/^https?:\/\//.test(written) || !URL.canParse(written)) {
    throw new UsageError(
      `“${written}” is neither a preset nor an address that begins with http:// or https://`,
    );
  }
  const { lists, title, trouble } = await app.get(DiscoveryService).discover(written);
  const [best] = lists;
  if (best === undefined) {
    const reason =
      trouble?.reason ?? `${written} names no feed or sitemap, and holds nothing that looks like a list.`;
    throw new DomainError('not-found', reason, 'Give the address of a feed, a sitemap or a list page.');
  }
  const { hostname, origin } = new URL(best.url);
  return {
    slug: hostname
      .replace(/^www\./, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replaceAll(/^-|-$/g, ''),
    name: truncate((title ?? hostname).toWellFormed(), LONGEST_NAME),
    homePage: origin,
    languages: ['kk', 'ru', 'en'],
    discovery: best.discovery,
    discoveryUrls: [best.url],
  };
}

async function actorId(app: INestApplicationContext): Promise<string> {
  return (await app.get(AccountsService).current()).id;
}

/** By the word that follows `uade sources`. */
export const SOURCE_ACTIONS: Readonly<Record<string, SourceAction>> = { list, check, poll, add };
