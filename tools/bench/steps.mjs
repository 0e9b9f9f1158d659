import { medianRound } from './timing.mjs';

const DAY = { year: 2026, month: 3, day: 13 };
const LONGEST = 4000;
const nobody = () => null;

/** Bytes of UTF-8, by which every step is measured so that their figures compare. */
const weigh = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/**
 * MB/s and releases/s of every step over the documents, each step over what the one before it made.
 *
 * @returns per step `{bytes, documents, seconds, mbPerSecond, documentsPerSecond}`; seconds of one round, one core.
 */
export async function measureSteps(documents, libs, seconds) {
  const articles = await readAll(documents, libs.capture);
  const results = {};
  for (const [name, step] of Object.entries(stepsOf(documents, articles, libs))) {
    const round = await medianRound(step.run, seconds);
    results[name] = {
      bytes: step.bytes,
      documents: step.documents,
      seconds: round,
      mbPerSecond: step.bytes / 1e6 / round,
      documentsPerSecond: step.documents / round,
    };
  }
  return results;
}

/** Every document as an article; what is refused is left out. */
export async function readAll(documents, capture) {
  const articles = [];
  for (const { bytes, hints } of documents) {
    try {
      articles.push(await capture.readArticle(bytes, hints));
    } catch (error) {
      if (error.code === undefined) throw error;
    }
  }
  return articles;
}

function stepsOf(documents, articles, libs) {
  const { capture, analysis } = libs;
  const raw = {
    bytes: documents.reduce((sum, { bytes }) => sum + bytes.length, 0),
    documents: documents.length,
  };
  const read = { bytes: weigh(articles.map(({ text }) => text)), documents: articles.length };
  const decoded = documents.filter((one) => mediaTypeOf(one, capture) !== 'application/pdf');
  const whole = async () => {
    for (const article of await readAll(documents, capture)) analysis.analyse(article);
  };
  return {
    decode: { ...raw, run: () => decoded.forEach((one) => decode(one, capture)) },
    article: { ...raw, run: () => readAll(documents, capture) },
    ...readingSteps(articles, read, libs),
    analyse: { ...read, run: () => articles.forEach((article) => analysis.analyse(article)) },
    'whole chain': { ...raw, run: whole },
  };
}

const mediaTypeOf = ({ bytes, hints }, { mediaTypeOf: of }) =>
  of(bytes, { declared: hints.contentType, fileName: hints.fileName });

function decode(one, capture) {
  const mediaType = mediaTypeOf(one, capture);
  return capture.decodeBytes(one.bytes, { contentType: one.hints.contentType, mediaType });
}

/** The steps of the analysis one by one; texts in a fourth language have no more than the first two. */
function readingSteps(articles, read, { analysis }) {
  const prepared = articles.flatMap((article) => prepare(article, analysis));
  const known = { bytes: weigh(prepared.map(({ text }) => text)), documents: prepared.length };
  const each = (run) => ({ ...known, run: () => prepared.forEach(run) });
  return {
    language: { ...read, run: () => articles.forEach(({ text }) => analysis.detectLanguage(text)) },
    sentences: each(({ text, locale }) => analysis.splitSentences(text, locale.sentences)),
    fold: each(({ text }) => analysis.fold(text)),
    speech: each(({ folded, locale }) => analysis.findSpeech(folded, locale.quotes)),
    people: each((one) => analysis.resolvePeople({ ...one, day: null }, one.locale.people)),
    quotes: each((one) =>
      analysis.findQuotes({ ...one, ...stretched(one, analysis), data: one.locale.quotes }),
    ),
    dates: each(({ folded, locale }) => analysis.findDates(folded, DAY, locale.dates)),
    commitments: each((one) => analysis.findCommitments(commitmentsInput(one, analysis))),
    claims: each((one) =>
      analysis.findClaims({
        ...stretched(one, analysis),
        longest: LONGEST,
        data: one.locale.claims,
        commitments: [],
      }),
    ),
  };
}

function prepare({ text }, analysis) {
  const { language } = analysis.detectLanguage(text);
  if (language === 'other') return [];
  const locale = analysis.localeOf(language);
  const folded = analysis.fold(text);
  const sentences = analysis.splitSentences(text, locale.sentences);
  const speech = analysis.findSpeech(folded, locale.quotes);
  const beside = analysis.wordsBeside(speech, folded);
  const before = analysis.wordsBefore(speech, folded);
  const people = analysis.resolvePeople({ text, folded, day: null, beside, before }, locale.people);
  const mentions = new analysis.MentionsIndex(people);
  return [{ text, folded, locale, sentences, speech, beside, before, mentions }];
}

/** Sentences as stretches made anew, as each run is to scan them itself. */
const stretched = ({ folded, sentences }, { stretchesOf }) => ({ sentences: stretchesOf(folded, sentences) });

function commitmentsInput(one, analysis) {
  const { commitments: data, dates, numbers } = one.locale;
  const found = { speakerOf: nobody, topicOf: nobody, ...stretched(one, analysis) };
  return { text: one.text, longest: LONGEST, reference: DAY, data, dates, numbers, ...found };
}
