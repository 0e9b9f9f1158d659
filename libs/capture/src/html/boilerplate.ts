import { wordKey } from '../layout';
import type { Element } from './element';

/** Elements that surround an article. */
const SURROUNDING_TAGS = new Set('aside form menu figcaption amp-ad dialog'.split(' '));

/** Those that never hold the article, however much stands in them. */
const NEVER_ARTICLE_TAGS = new Set(['nav', 'footer']);

/** ARIA roles of what surrounds an article. */
const SURROUNDING_ROLES = new Set(
  'navigation banner complementary contentinfo search dialog alertdialog menu menubar tooltip alert tablist toolbar'.split(
    ' ',
  ),
);

/** Words in class names and ids, cut at hyphens, underscores and changes of case, by which pages call what is not the article. */
const SURROUNDING_WORDS = new Set(
  (
    'ad ads advert advertisement adverts adsense dfp promo promos promoted sponsor sponsored banner banners ' +
    'breadcrumb breadcrumbs comment comments disqus replies respond ' +
    'related recommended recommendations recirc recirculation readmore trending popular outbrain taboola zergnet ' +
    'sidebar rail aside menu menus nav navbar navigation navi footer masthead topbar ' +
    'share sharing sharebar shares social socials addthis sharethis follow followus ' +
    'newsletter newsletters subscribe subscription signup signin login paywall regwall ' +
    'cookie cookies consent gdpr popup modal overlay tooltip lightbox ' +
    'pagination pager prevnext byline authorbio tags taglist tagcloud ' +
    'caption credit credits copyright hidden skip print toolbar widget widgets'
  ).split(' '),
);

/** Words that call an element the article; with one of them the words above don't count against it. */
const ARTICLE_WORDS = new Set(
  'article articlebody articlecontent body content entry main post story text page column'.split(' '),
);

/** The words of an element's class and id, in small letters. */
export function namesOf(element: Element): string[] {
  const written = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`;
  return written
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** What readers leave beside an article: never part of it, however long. */
const NEVER_BODY = new Set(['comment', 'comments', 'disqus', 'replies', 'respond']);

/** How surely an element is not the article: `always`, whatever it holds; `unless-main`, if it holds not most of the prose. */
export type Surrounding = 'no' | 'unless-main' | 'always';

function byRole({ attributes }: Element): boolean {
  if (SURROUNDING_ROLES.has(attributes.get('role') ?? '')) return true;
  return attributes.get('aria-hidden') === 'true' || attributes.get('aria-modal') === 'true';
}

function byName(element: Element): Surrounding {
  const names = namesOf(element);
  if (names.some((name) => NEVER_BODY.has(name)) && !names.includes('post')) return 'always';
  if (!names.some((name) => SURROUNDING_WORDS.has(name))) return 'no';
  return names.some((name) => ARTICLE_WORDS.has(name)) ? 'no' : 'unless-main';
}

/** Elements whose names say nothing: they are the page, or say by their tag what they are. */
const NAMED_BY_TAG = new Set(['html', 'body', 'article', 'main']);

/** Says of an element whether, by its tag, role or name, it surrounds the article rather than being part of it. */
export type SurroundingOf = (element: Element) => Surrounding;

/** A judge of one page's elements, who remembers names: a page has thousands of elements and few dozens of names. */
export function surroundingsOfPage(): SurroundingOf {
  const known = new Map<string, Surrounding>();
  return (element) => {
    if (NEVER_ARTICLE_TAGS.has(element.tag)) return 'always';
    if (SURROUNDING_TAGS.has(element.tag) || byRole(element)) return 'unless-main';
    if (NAMED_BY_TAG.has(element.tag) || !isNamed(element)) return 'no';
    const name = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`;
    const verdict = known.get(name) ?? byName(element);
    known.set(name, verdict);
    return verdict;
  };
}

const isNamed = ({ attributes }: Element) => attributes.has('class') || attributes.has('id');

/** Lines, as `wordKey` has them, by which pages label what is put between an article's paragraphs. */
const LABELS = new Set([
  ...[
    'advertisement',
    'sponsored',
    'readmore',
    'readalso',
    'seealso',
    'related',
    'relatedstories',
    'share',
    'sharethis',
    'print',
  ],
  ...[
    'реклама',
    'читайтетакже',
    'читатьдалее',
    'поделиться',
    'потеме',
    'подробнее',
    'смтакже',
    'распечатать',
  ],
  ...['жарнама', 'тағыоқыңыз', 'оқиотырыңыз', 'бөлісу', 'толығырақ', 'осытақырыпта', 'басыпшығару'],
]);

/** Whether the line is a mere label of something put between paragraphs, such as "Advertisement". */
export function isLabel(line: string): boolean {
  return line.length < 40 && LABELS.has(wordKey(line));
}
