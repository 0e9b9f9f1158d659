/** A release about a town and people that do not exist, for tests that need many different ones. */
export interface FictionalRelease {
  readonly title: string;
  readonly url: string;
  /** UTC, ISO 8601. */
  readonly publishedAt: string;
  readonly paragraphs: readonly string[];
  /** How many of its sentences a reader would call a commitment. */
  readonly commitments: number;
}

const PLACES = ['Aqsu-Demo', 'Tastobe-Demo', 'Qaragai-Demo', 'Sarybel-Demo', 'Kokbel-Demo'];
const PEOPLE = ['Aidar Ulgilin', 'Saule Zhoramalova', 'Timur Mysalov', 'Dana Oilapova'];
const THINGS = [
  'a school',
  'a clinic',
  'a bridge',
  'a library',
  'a bus depot',
  'a water tower',
  'a sports hall',
];
const SUBJECTS = ['roads', 'heating', 'water supply', 'street lights', 'kindergartens', 'public transport'];

const FIRST_DAY = Date.UTC(2021, 0, 4, 5, 0, 0);
const DAY_MS = 86_400_000;

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/**
 * The release with this number: the same number gives the same release, another number another one.
 *
 * @param number  0 or more.
 */
export function fictionalRelease(number: number): FictionalRelease {
  const place = pick(PLACES, number);
  const person = pick(PEOPLE, number);
  const thing = pick(THINGS, number);
  const subject = pick(SUBJECTS, number);
  const year = 2032 + (number % 5);
  return {
    title: `The akim of ${place} spoke about ${subject}, meeting ${number + 1}`,
    url: `https://qala-pressi.example/en/news/${number + 1}`,
    publishedAt: new Date(FIRST_DAY + number * DAY_MS).toISOString(),
    paragraphs: [
      `The akim of ${place}, ${person}, met residents of district ${number + 1} to speak about ${subject}.`,
      `"We will build ${thing} in ${place} by 1 July ${year}," ${person} said.`,
      `According to the akim, ${number + 3} streets were repaired last year. I thank everyone who came, he added.`,
      `"I instruct the city administration to report on ${subject} by the end of ${year}," ${person} said.`,
    ],
    commitments: 2,
  };
}

/** The release as plain text: title, then a line of its date in Almaty, then its paragraphs. */
export function asPlainText(release: FictionalRelease): string {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Almaty',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const date = shown.format(new Date(release.publishedAt)).replace(' at ', ', ');
  return `${[release.title, date, ...release.paragraphs].join('\n\n')}\n`;
}

/** The release as its publisher's page: an article between a menu and a footer. */
export function asHtml(release: FictionalRelease): string {
  const paragraphs = release.paragraphs.map((paragraph) => `      <p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${release.title} – Qala Pressi</title>
    <link rel="canonical" href="${release.url}">
    <meta property="og:title" content="${release.title}">
    <meta property="article:published_time" content="${release.publishedAt}">
  </head>
  <body>
    <nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About</a></nav>
    <article>
      <h1>${release.title}</h1>
${paragraphs}
    </article>
    <footer>Qala Pressi, a source invented for tests</footer>
  </body>
</html>
`;
}
