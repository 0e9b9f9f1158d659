import { readDateLine } from '../head/date-line';
import type { FoundItem } from '../found-item';
import { type Element, isInline } from '../html/element';
import { oneLine } from '../layout';
import { type LinkTitle, titleInCard, titleOfLink } from './card-title';
import { type CardDate, dateInCard } from './date-in-card';
import { firstWords } from './first-words';
import { MOST_ITEMS } from './listing-type';
import { type PageLink, pageLinks, sameSite } from './page-links';

/** Parts of a page whose links lead around the site. */
const AROUND = new Set(['nav', 'footer', 'header', 'aside', 'form', 'select']);

/** How many steps up the page two blocks are compared by. */
const SIGNATURE_STEPS = 3;

/** Fewer items are no list, unless all have dates: then two are one, and a single one where a list was before. */
const FEWEST_ITEMS = 3;
const FEWEST_DATED = 2;

/** A link stands in a running text if its paragraph says so much more than the link, in UTF-16 code units. */
const RUNNING_TEXT = 60;

/** Longer words before a link, in UTF-16 code units, are no label of it but the beginning of a sentence. */
const LONGEST_LABEL = 25;

/** The beginning of a sentence is not looked for behind more pieces of a page. */
const MOST_PIECES = 100;

/** Addresses of files that are no page to be read. */
const FILE = /\.(?:jpe?g|png|gif|webp|svg|avif|mp[34]|webm|zip|rar|7z|docx?|xlsx?|pptx?|css|js|xml|json)$/i;

/** How much less a list counts that stands beside the page's content. */
const ASIDE_WEIGHT = 0.3;

/** Titles are longer than words of a menu, in UTF-16 code units. */
const SHORTEST_TITLE = 15;

/** A page that links lead to, with all of its links on this page. */
interface Target {
  readonly url: string;
  readonly links: Element[];
  /** The link whose words are the title. */
  best: Element;
  title: LinkTitle;
}

/** A target with the block of the page that speaks of nothing else. */
interface Card extends Target {
  readonly block: Element;
  readonly date: CardDate | null;
  readonly aside: boolean;
}

function isTitle(words: string | null): words is string {
  return words !== null && words.length >= SHORTEST_TITLE && /\s/.test(words) && readDateLine(words) === null;
}

/** How well words stand for a title: those that are seen before those that are not, long ones before short ones. */
function worthOf({ words, shown }: LinkTitle): number {
  return (words?.length ?? 0) + (isTitle(words) ? 1000 : 0) + (shown ? 500 : 0);
}

/** The links of the page by where they lead; those of which no link bears a title are left out. */
function targetsOf(links: readonly PageLink[]): Target[] {
  const targets = new Map<string, Target>();
  for (const { element, url } of links) {
    const known = targets.get(url);
    const title = titleOfLink(element);
    if (known === undefined) targets.set(url, { url, links: [element], best: element, title });
    else {
      known.links.push(element);
      if (worthOf(title) > worthOf(known.title)) Object.assign(known, { best: element, title });
    }
  }
  return [...targets.values()].filter(({ title }) => isTitle(title.words));
}

/** What the pieces of a page are called by whoever built it: tag and first class; numbers in it count nothing. */
function nameOf(element: Element): string {
  const first = element.attributes.get('class')?.trim().split(/\s+/, 1)[0] ?? '';
  return `${element.tag}.${first.replace(/\d+/g, '')}`;
}

function signatureOf(block: Element): string {
  const names = [nameOf(block)];
  for (let at = block.parent; at && names.length <= SIGNATURE_STEPS; at = at.parent) names.push(nameOf(at));
  return names.join(' ');
}

function isAside(block: Element): boolean {
  for (let at = block.parent; at; at = at.parent) if (AROUND.has(at.tag)) return true;
  return false;
}

/** The words that stand in the holder itself before the link, and the block that holds both. */
function wordsBefore(link: Element): { readonly holder: Element | null; readonly before: string } {
  let [inside, holder] = [link, link.parent];
  while (holder && isInline(holder.tag)) [inside, holder] = [holder, holder.parent];
  const place = holder?.children.slice(0, MOST_PIECES).indexOf(inside) ?? -1;
  const pieces = holder?.children.slice(0, Math.max(0, place)) ?? [];
  return {
    holder,
    before: oneLine(
      pieces
        .filter((piece) => typeof piece === 'string')
        .join(' ')
        .slice(-200),
    ),
  };
}

/** Tells links in running text, which speak of other pages but don't list them. */
function runningText(): (target: Target) => boolean {
  const lengths = new Map<Element, number>();
  return ({ best, title }) => {
    const { holder, before } = wordsBefore(best);
    if (before.length > LONGEST_LABEL && readDateLine(before) === null) return true;
    if (holder?.tag !== 'p') return false;
    const length = lengths.get(holder) ?? firstWords(holder, 2000).length;
    lengths.set(holder, length);
    return length > (title.words?.length ?? 0) + RUNNING_TEXT;
  };
}

/** For every element how many targets it speaks of; a link's own inside is left out. */
function countTargets(targets: readonly Target[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const { links } of targets) {
    const above = new Set<Element>();
    for (const link of links) for (let at: Element | null = link; at; at = at.parent) above.add(at);
    for (const element of above) counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return counts;
}

/** The greatest block around the link that speaks of this target alone. */
function blockOf(link: Element, counts: ReadonlyMap<Element, number>): Element {
  let block = link;
  while (block.parent && counts.get(block.parent) === 1 && block.parent.tag !== 'body') block = block.parent;
  return block;
}

function looksLikeArticle(url: string): boolean {
  const path = new URL(url).pathname.replace(/\/$/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return /\d{4,}/.test(path) || (last.match(/[-_]/g) ?? []).length >= 2 || /\.html?$/.test(last);
}

function isPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return (pathname !== '/' || search !== '') && !FILE.test(pathname);
}

function cardOf(target: Target, counts: ReadonlyMap<Element, number>): Card {
  const block = blockOf(target.best, counts);
  return { ...target, block, date: dateInCard(block), aside: isAside(block) };
}

/** How much a group looks like the page's list of releases. */
function weightOf(cards: readonly Card[]): number {
  const release = cards.filter(({ date, url }) => date !== null || looksLikeArticle(url)).length;
  const sum = cards.reduce((total, { title, date, url, aside }) => {
    const weight = titleWeight(title) + (date ? 1 : 0) + (looksLikeArticle(url) ? 0.5 : 0);
    return total + weight * (aside ? ASIDE_WEIGHT : 1);
  }, 0);
  // A menu in long words: most of what it leads to is no article by its address, and nothing is dated.
  return release * 2 < cards.length ? sum * ASIDE_WEIGHT : sum;
}

const titleWeight = ({ words }: LinkTitle) => Math.min(words?.length ?? 0, 100) / 100;

function heaviest(groups: Iterable<readonly Card[]>): readonly Card[] {
  let best: readonly Card[] = [];
  let most = 0;
  for (const group of groups) {
    const weight = weightOf(group);
    if (weight > most) [best, most] = [group, weight];
  }
  return best;
}

/** The heaviest group, and what stands among its cards although it is built otherwise, such as a larger first one. */
function mainList(cards: readonly Card[], isFurther: boolean): Card[] {
  const groups = Map.groupBy(cards, ({ block }) => signatureOf(block));
  const main = new Set(heaviest(groups.values()));
  const holders = new Set([...main].map(({ block }) => block.parent));
  const list = cards.filter(
    (card) => main.has(card) || (holders.has(card.block.parent) && looksLikeArticle(card.url)),
  );
  const fewest = isFurther ? 1 : FEWEST_DATED;
  const isDated = list.length >= fewest && list.every(({ date }) => date !== null);
  return list.length >= FEWEST_ITEMS || isDated ? list : [];
}

/** The heading of the card goes before the link's words if these are cut off ("The ministry has…") or not seen. */
function titleOfCard({ title, block }: Card): string | null {
  const isWhole = title.shown && !/(?:…|\.\.\.)$/.test(title.words ?? '');
  const heading = isWhole ? null : titleInCard(block);
  return heading !== null && isTitle(heading) ? heading : title.words;
}

function itemOf(card: Card): FoundItem {
  const { url, best, date } = card;
  return {
    url,
    title: titleOfCard(card),
    publishedAt: date?.instant ?? null,
    publishedText: date?.written ?? null,
    updatedAt: null,
    language: best.attributes.get('hreflang')?.trim() || null,
  };
}

/**
 * The releases on a list page that nothing is known of: links of one site that stand in blocks of one build, bear
 * titles and, most of them, dates. Lists in the page's margins count less.
 *
 * @param page     `isFurther`: whether it follows a page with a list, so that a last single item is one, too.
 * @param accepts  Whether an address may be a release's.
 */
export function genericItems(
  root: Element,
  page: { readonly url: string | null; readonly base: string | null; readonly isFurther: boolean },
  accepts: (url: string) => boolean,
): FoundItem[] {
  const links = pageLinks(root, page.base).filter(
    ({ url }) => accepts(url) && isPage(url) && (page.url === null || sameSite(url, page.url)),
  );
  const runs = runningText();
  const targets = targetsOf(links).filter((target) => !runs(target));
  const counts = countTargets(targets);
  const cards = targets.map((target) => cardOf(target, counts));
  return mainList(cards, page.isFurther).slice(0, MOST_ITEMS).map(itemOf);
}
