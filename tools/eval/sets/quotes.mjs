import path from 'node:path';
import { filesOf, readJsonLines } from '../files.mjs';
import { accuracy, f1, halfOfBoth, matchSpans, metric } from '../measure.mjs';

/** Direct and indirect speech with speakers, in releases written for this. */
export const quotes = {
  name: 'quotes',
  seen: true,
  async run({ data, lib }) {
    const files = filesOf(path.join(data, 'labelled'), /^quotes-.*\.jsonl$/);
    if (files.length === 0) return null;
    const { analyse } = await lib('analysis');
    const documents = files.flatMap(({ file }) => readJsonLines(file));
    const metrics = {};
    const errors = [];
    for (const [language, group] of Map.groupBy(documents, ({ lang }) => lang)) {
      const units = group.map((document) => unitOf(analyse, document, errors));
      const pick = (name) => units.map((unit) => unit[name]);
      metrics[`${language}.spanF1`] = metric(pick('direct'), f1, 'none exists');
      metrics[`${language}.exactF1`] = metric(pick('exact'), f1, 'none exists');
      metrics[`${language}.speakerAccuracy`] = metric(pick('speaker'), accuracy, 'none exists');
      metrics[`${language}.indirectF1`] = metric(pick('indirect'), f1, 'none exists');
      metrics[`${language}.indirectSpeakerAccuracy`] = metric(
        pick('indirectSpeaker'),
        accuracy,
        'none exists',
      );
    }
    return { metrics, errors };
  },
};

function unitOf(analyse, { doc, lang, text, quotes: gold }, errors) {
  const found = analyse({ title: null, text, publishedAt: null }).quotes;
  const of = (kind, spans) => spans.filter((span) => span.kind === kind);
  const direct = matchSpans(of('direct', found), of('direct', gold));
  const indirect = matchSpans(of('indirect', found), of('indirect', gold));
  const same = direct.filter(([a, b]) => a.start === b.start && a.end === b.end);
  report({ doc, lang, text, found, gold, pairs: [...direct, ...indirect] }, errors);
  return {
    direct: counts(direct.length, of('direct', found).length, of('direct', gold).length),
    exact: counts(same.length, of('direct', found).length, of('direct', gold).length),
    indirect: counts(indirect.length, of('indirect', found).length, of('indirect', gold).length),
    speaker: speakers(direct),
    indirectSpeaker: speakers(indirect),
  };
}

const counts = (tp, found, gold) => ({ tp, fp: found - tp, fn: gold - tp });
const speakers = (pairs) => ({
  right: pairs.filter(([a, b]) => sameSpeaker(a.speaker, b.speaker)).length,
  all: pairs.length,
});
const bare = (name) => (name ?? '').toLowerCase().replace(/^the /, '').trim();
const sameSpeaker = (a, b) => bare(a) === bare(b);

function report({ doc, lang, text, found, gold, pairs }, errors) {
  const words = ({ start, end }) => JSON.stringify(text.slice(start, end));
  for (const one of found) {
    if (pairs.some(([a]) => a === one)) continue;
    const near = gold.find((other) => halfOfBoth(one, other)) === undefined ? '' : ' (kind)';
    errors.push(`${lang} ${doc} + ${one.kind}${near} ${one.speaker}: ${words(one)}`);
  }
  for (const one of gold)
    if (!pairs.some(([, b]) => b === one))
      errors.push(`${lang} ${doc} - ${one.kind} ${one.speaker}: ${words(one)}`);
  for (const [a, b] of pairs) {
    if (!sameSpeaker(a.speaker, b.speaker))
      errors.push(`${lang} ${doc} speaker ${a.speaker}, want ${b.speaker}: ${words(b)}`);
    if (a.start !== b.start || a.end !== b.end) errors.push(`${lang} ${doc} ~ ${words(a)} want ${words(b)}`);
  }
}
