import path from 'node:path';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { readJson } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

/** Annotated pages: does the quote that a selector gives stand where anchoring says? */
export const anchoring = {
  name: 'anchoring',
  seen: true,
  async run({ data, lib }) {
    const pages = baselinesIn(path.join(data, 'anchoring'));
    if (pages.length === 0) return null;
    const { anchor, fromWebAnnotationSelectors } = await lib('anchor');
    const errors = [];
    const units = pages.flatMap(({ html, json }) => {
      const text = textOf(readFileSync(html, 'utf8'));
      return selectorsOf(json).map((selectors) => {
        const read = fromWebAnnotationSelectors(text, selectors);
        const answer = read === null ? { kind: 'unread' } : anchor(text, read);
        const right =
          answer.kind === 'found' && text.slice(answer.span.start, answer.span.end) === read.quote.exact;
        if (!right) errors.push(`${answer.kind}: ${JSON.stringify(read?.quote)}`);
        return { right: right ? 1 : 0, all: 1 };
      });
    });
    return { metrics: { pass: metric(units, accuracy, '1.000') }, errors };
  },
};

function baselinesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.json') && existsSync(path.join(folder, name.replace(/json$/, 'html'))))
    .map((name) => ({
      json: path.join(folder, name),
      html: path.join(folder, name.replace(/json$/, 'html')),
    }));
}

/** The page's text as its selectors were made on it: `textContent` of the body, white space and all. */
function textOf(html) {
  // A page may begin with its body, which the parser doesn't supply the rest for.
  const page = /<html[\s>]/i.test(html) ? html : `<html>${html.trim()}</html>`;
  return parseHTML(page).document.body.textContent;
}

function selectorsOf(file) {
  return (readJson(file).rows ?? []).flatMap(({ target }) =>
    target
      .map(({ selector }) => (selector ?? []).filter(({ type }) => type !== 'RangeSelector'))
      .filter((selector) => selector.length > 0),
  );
}
