import { sameWords } from '../layout';
import { isLabel } from './boilerplate';
import type { PageParagraph } from './paragraphs';
import { isLinks } from './prose';

const HEADING = /^h[1-6]$/;

const isHeading = ({ element }: PageParagraph) => HEADING.test(element.tag);
const leadsAway = (paragraph: PageParagraph) => isLinks(paragraph) || isLabel(paragraph.text);

/** The paragraphs without lists of links, and without headings that have nothing left to head. */
function withoutLinks(paragraphs: readonly PageParagraph[]): PageParagraph[] {
  const kept: PageParagraph[] = [];
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    const paragraph = paragraphs[index];
    if (!paragraph || leadsAway(paragraph)) continue;
    const next = paragraphs[index + 1];
    const headsNothing = isHeading(paragraph) && (next === undefined || leadsAway(next));
    if (!headsNothing) kept.push(paragraph);
  }
  return kept.reverse();
}

/** How far down the title's heading may stand for what is above it to be labels and bread crumbs. */
const MOST_ABOVE_TITLE = 8;

/** The paragraphs below the heading that repeats the title, if it stands at their head. */
function belowTitle(paragraphs: readonly PageParagraph[], title: string | null): readonly PageParagraph[] {
  const head = paragraphs.slice(0, MOST_ABOVE_TITLE);
  const at = head.findIndex(
    (paragraph) => isHeading(paragraph) && title !== null && sameWords(paragraph.text, title),
  );
  return paragraphs.slice(at + 1);
}

/** Lines that lead from an article to other things, by how they begin. */
const LEAD_OUTS = [
  /^(?:you (?:may|might) also|see also|also read|read (?:more|also|next)|related|recommended|most read|latest|explore further)\b/i,
  /^more (?:from|in|on|great|stories|news)\b/i,
  /^(?:like this|share this|comments?|leave a (?:reply|comment))\b/i,
  /^(?:читайте также|читать также|смотрите также|ещё по теме|еще по теме|другие новости|похожие|комментарии)(?!\p{L})/iu,
  /^(?:тағы оқыңыз|осы тақырып|басқа жаңалық|ұқсас|пікірлер)/iu,
];
const LONGEST_LEAD_OUT = 80;
/** What comes after a lead-out is dropped if it is no more than this share of the whole. */
const MOST_AFTER = 0.25;

const lengthOf = (paragraphs: readonly PageParagraph[]) =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** The paragraphs up to the first line that leads out of the article, if most of them stand before it. */
function beforeLeadOut(paragraphs: readonly PageParagraph[]): readonly PageParagraph[] {
  const at = paragraphs.findIndex(
    ({ text }) =>
      text.length <= LONGEST_LEAD_OUT &&
      !/[.!?]$/.test(text) &&
      LEAD_OUTS.some((pattern) => pattern.test(text)),
  );
  if (at < 0) return paragraphs;
  return lengthOf(paragraphs.slice(at)) > lengthOf(paragraphs) * MOST_AFTER
    ? paragraphs
    : paragraphs.slice(0, at);
}

/** Shorter paragraphs may well be said twice. */
const SHORTEST_REPEAT = 80;
/** A page that repeats less than this share of itself has a refrain; one that repeats more holds its article twice. */
const LEAST_REPEATED = 0.25;

/** The paragraphs once each, if the page holds its article twice, such as once for printing. */
function withoutSecondCopy(paragraphs: readonly PageParagraph[]): readonly PageParagraph[] {
  const seen = new Set<string>();
  const first = paragraphs.filter(({ text }) => {
    if (text.length < SHORTEST_REPEAT) return true;
    return seen.has(text) ? false : seen.add(text);
  });
  return lengthOf(paragraphs) - lengthOf(first) > lengthOf(paragraphs) * LEAST_REPEATED ? first : paragraphs;
}

/** A body without what stands above its title, lists of links, its second copy, and what follows it. */
export function trimBody(paragraphs: readonly PageParagraph[], title: string | null): PageParagraph[] {
  return withoutLinks(beforeLeadOut(withoutSecondCopy(belowTitle(paragraphs, title))));
}
