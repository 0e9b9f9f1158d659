import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FoundItem } from '@uade/capture';
import type { ArticleSelectors, PreviewSource, SourceCheck, SourcePreview, Trouble } from '@uade/contracts';
import { type Clock, DomainError, truncate } from '@uade/kernel';
import type { DataSource } from 'typeorm';
import { CLOCK } from '../../common/system-clock';
import { READERS, type Readers } from '../ingest/readers';
import { SourcesRepository } from '../sources/sources.repository';
import { SourcesService } from '../sources/sources.service';
import { requireWhole } from './answer-status';
import { troubleAtScreen } from './collect-trouble';
import { type FetchedList, fetchList } from './fetch-list';
import type { HostTurn } from './host-turn';
import { HostTurns } from './host-turns';
import { hostOf } from './page-url';

/** How long somebody at a screen waits for the turn at a host, in milliseconds. */
const PATIENCE_MS = 10_000;

/** How many of the items found are shown. */
const SHOWN_ITEMS = 30;

/** How much of an article is shown, in UTF-16 code units. */
const SHOWN_TEXT = 20_000;

type Article = NonNullable<SourcePreview['article']>;

const BUSY: Trouble = {
  code: 'host-busy',
  reason:
    'The site is being asked by another worker, and one request is made at a time. Try again in a moment.',
};

/** Tries settings out against the live site, as politely as everything else, and stores nothing of what it finds. */
@Injectable()
export class PreviewService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly turns: HostTurns,
    private readonly sources: SourcesService,
    private readonly sourceRows: SourcesRepository,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Items found and one article as it would be read; what broke is an answer, not an error. */
  async preview(given: PreviewSource): Promise<SourcePreview> {
    const [first = ''] = addressesOf(given);
    const preview = await this.turns.within(hostOf(first), PATIENCE_MS, (turn) => this.look(given, turn));
    return preview ?? { itemCount: 0, items: [], article: null, trouble: { ...BUSY, step: 'list' } };
  }

  /**
   * Preview a source with its own settings; where that succeeds it is verified.
   *
   * @throws not-allowed-transition where items are handed in by hand
   */
  async check(sourceId: string): Promise<SourceCheck> {
    const { source, health } = await this.sources.found(sourceId);
    const { discovery, discoveryUrls, listingSelectors, articleSelectors } = source;
    if (discovery === 'by-hand') {
      throw new DomainError('not-allowed-transition', `Nothing of source “${source.slug}” is polled.`);
    }
    const settings = { discovery, discoveryUrls, listingSelectors, articleSelectors, itemUrl: null };
    const preview = await this.preview(settings);
    const isGood = preview.trouble === null && preview.article !== null;
    const verifiedAt = isGood ? this.clock.now() : health.verifiedAt;
    if (isGood) await this.sourceRows.changeHealth(this.dataSource.manager, sourceId, { verifiedAt });
    return { ...preview, verifiedAt: verifiedAt?.toISOString() ?? null };
  }

  private async look(given: PreviewSource, turn: HostTurn): Promise<SourcePreview> {
    const items = new Map<string, FoundItem>();
    let trouble: SourcePreview['trouble'] = null;
    for (const url of addressesOf(given)) {
      const { items: listed, error } = await listAt(url, given, turn);
      for (const item of listed) items.set(item.url, item);
      if (error !== null) trouble ??= { ...asTrouble(error), step: 'list' };
    }
    const found = [...items.values()];
    const shown = found
      .slice(0, SHOWN_ITEMS)
      .map(({ url, title, publishedAt }) => ({ url, title, publishedAt }));
    const listed = { itemCount: found.length, items: shown, article: null, trouble };
    const articleUrl = given.itemUrl ?? found[0]?.url;
    return articleUrl === undefined
      ? listed
      : this.withArticle(listed, { url: articleUrl, selectors: given.articleSelectors }, turn);
  }

  private async withArticle(
    listed: SourcePreview,
    { url, selectors }: { readonly url: string; readonly selectors: ArticleSelectors | null },
    turn: HostTurn,
  ): Promise<SourcePreview> {
    try {
      return { ...listed, article: await this.readPage(url, selectors, turn) };
    } catch (error) {
      return { ...listed, trouble: listed.trouble ?? { ...asTrouble(error), step: 'article' } };
    }
  }

  /** A page as it would be read. */
  private async readPage(
    asked: string,
    selectors: ArticleSelectors | null,
    turn: HostTurn,
  ): Promise<Article> {
    const answer = await turn.fetch(asked);
    requireWhole(asked, answer);
    const { finalUrl: url, headers, body } = answer;
    const contentType = headers['content-type'] ?? null;
    const hints = { contentType, fileName: null, url, selectors };
    const { article, analysis } = await this.readers.read(body, hints);
    const { title, text, language, publishedAt } = analysis;
    return { url, title, text: truncate(text, SHOWN_TEXT), language, publishedAt, reader: article.reader };
  }
}

/** A list as far as it can be read. */
async function listAt(
  url: string,
  given: PreviewSource,
  turn: HostTurn,
): Promise<Pick<FetchedList, 'items' | 'error'>> {
  try {
    return (await fetchList({ url, validators: null }, given, turn)) ?? { items: [], error: null };
  } catch (error) {
    return { items: [], error };
  }
}

function addressesOf({ discoveryUrls }: PreviewSource): string[] {
  return discoveryUrls.map((url) => url.replaceAll('{page}', '1'));
}

/** @throws what nobody foresaw, as it is */
function asTrouble(error: unknown): Trouble {
  const trouble = troubleAtScreen(error);
  if (trouble === null) throw error;
  return trouble;
}
