import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle, type ReadArticle } from '@uade/capture';
import type { CommitmentKind, Fulfilment } from '@uade/contracts';
import { almatyDay, assertStatusChange, isLate, isOverdue, needsEvidence } from '@uade/tracking';
import { parse } from 'yaml';
import { type DemoDecision, type DemoPlan, passagesOf, readDemoPlan } from './demo-plan';
import { renderTemplate } from './demo-template';

const FOLDER = path.join(__dirname, '../../../demo');
const START = new Date('2026-11-23T06:00:00Z');
const REFERENCE = 'elkz-2023-03-13-en.txt';
const UNDECIDED =
  'The final stage in the renewal of the institutions of power will be the elections to the Mazhilis and maslikhats.';

const written: unknown = parse(readFileSync(path.join(FOLDER, 'demo.yaml'), 'utf8'));
const plan = readDemoPlan(written, START);
const files = [...plan.releases, ...plan.edits];
const release = new Map(files.map((one) => [one.file, one]));

function bytesOf(file: string): Buffer {
  return readFileSync(path.join(FOLDER, 'releases', file));
}

/** The release as the house reads it, its placeholders filled in for that first start. */
function read(file: string, start = START): Promise<ReadArticle> {
  const language = release.get(file)?.language ?? 'en';
  const text = renderTemplate(bytesOf(file).toString('utf8'), { language, start });
  return readArticle(Buffer.from(text), { contentType: null, fileName: file, url: null });
}

function decisions<Do extends DemoDecision['do']>(...kinds: Do[]): Extract<DemoDecision, { do: Do }>[] {
  const wanted: readonly string[] = kinds;
  return plan.decisions.filter((one): one is Extract<DemoDecision, { do: Do }> => wanted.includes(one.do));
}

function commitment(key: string) {
  const made = decisions('accept', 'enter').find((one) => one.commitment === key);
  if (!made) throw new Error(`no commitment ${key}`);
  const revised = decisions('revise').findLast((one) => one.commitment === key);
  const changes = decisions('change').filter((one) => one.commitment === key);
  const last = changes.at(-1);
  return {
    ...made,
    deadline: revised?.deadline ?? made.deadline,
    changes,
    status: last?.to ?? ('not-yet-rated' as Fulfilment),
    since: last?.holdsFrom ?? null,
  };
}

const commitments = decisions('accept', 'enter').map((one) => commitment(one.commitment));
const factsOf = (file: string) =>
  /^facts: \[(.+)\]$/m.exec(bytesOf(file).toString('utf8'))?.[1]?.split(', ') ?? [];

const SIGNED = {
  en: /^Demo text written for Uade after the public record, facts? ([\d, and]+)\.$/,
  ru: /^Демонстрационный текст, написанный для Uade по открытым данным, факты? ([\d, и]+)\.$/,
  kk: /^Uade үшін ашық деректер негізінде жазылған демо-мәтін, ([\d, және]+)-дерек(?:тер)?\.$/,
};
const FICTIONAL = ['qala-pressi', 'aqsu-tany'];
const INVENTED = {
  en: 'Fictional text: the city of Aqsu-Demo, its officials and events are invented.',
  ru: 'Вымышленный текст: город Аксу-Демо, его должностные лица и события вымышлены.',
  kk: 'Ойдан шығарылған мәтін: Ақсу-Демо қаласы, оның лауазымды адамдары мен оқиғалары ойдан шығарылған.',
};

describe('the demo’s releases', () => {
  it('are all in the plan, and the plan names no other', () => {
    expect(files.map(({ file }) => file).sort()).toEqual(readdirSync(path.join(FOLDER, 'releases')).sort());
  });

  it('hold the reference release byte for byte', () => {
    expect(createHash('sha256').update(bytesOf(REFERENCE)).digest('hex')).toBe(
      '4d067093ae92a33142ec2306fce711ec355de3b09942b3f609a6db3e6a4ab133',
    );
  });

  it.each(files.filter(({ file }) => file !== REFERENCE))('$file says what it is', async (one) => {
    const { title, publishedAt, htmlLanguage, text } = await read(one.file);
    expect(title).not.toBeNull();
    expect(Date.parse(publishedAt ?? '')).toBeLessThan(START.getTime());
    expect(htmlLanguage).toBe(one.language);
    expect(bytesOf(one.file).toString('utf8')).toContain(`\nsource: ${one.source}\n`);
    const signature = text.split('\n\n').at(-1) ?? '';
    if (FICTIONAL.includes(one.source)) expect(signature).toBe(INVENTED[one.language]);
    else expect(SIGNED[one.language].exec(signature)?.[1]?.match(/\d+/g)).toEqual(factsOf(one.file));
  });

  it.each(files)('$file mixes no alphabets within a word and is in NFC', ({ file }) => {
    const text = bytesOf(file).toString('utf8');
    expect(text).toBe(text.normalize('NFC'));
    expect(text.match(/\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/giu)).toBeNull();
  });

  it('name the real offset of Almaty on the day of publication', () => {
    const stamps = files.map(({ file }) =>
      /^date: '(\d{4}-\d\d-\d\d)T.*\+0(\d):00'$/m.exec(bytesOf(file).toString()),
    );
    for (const [, day = '', offset] of stamps.filter((one) => one !== null)) {
      expect([day, offset]).toEqual([day, day < '2024-03-01' ? '6' : '5']);
    }
  });
});

describe('the demo’s decisions', () => {
  it.each(plan.decisions.flatMap(passagesOf))(
    'find "$quote" exactly once in $file',
    async ({ file, quote }) => {
      expect((await read(file)).text.split(quote)).toHaveLength(2);
    },
  );

  it.each(['2026-12-31T20:00:00Z', '2027-02-28T03:00:00Z', '2028-02-29T12:00:00Z', '2027-09-30T18:59:00Z'])(
    'find their quotes after a first start at %s too',
    async (instant) => {
      const start = new Date(instant);
      for (const { file, quote } of readDemoPlan(written, start).decisions.flatMap(passagesOf)) {
        expect((await read(file, start)).text.split(quote)).toHaveLength(2);
      }
    },
  );

  it('leave the sentence that a newcomer accepts undecided', async () => {
    expect((await read(REFERENCE)).text).toContain(UNDECIDED);
    const quotes = plan.decisions.flatMap(passagesOf).filter(({ file }) => file === REFERENCE);
    expect(quotes.filter(({ quote }) => UNDECIDED.includes(quote) || quote.includes(UNDECIDED))).toEqual([]);
  });

  it('decide on no sentence twice', () => {
    const places = decisions('accept', 'enter', 'join', 'reject').map(
      ({ file, quote }) => `${file}: ${quote}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('take a deadline’s phrase from the sentence', () => {
    for (const { quote, deadline } of decisions('accept', 'enter', 'revise')) {
      if (deadline) expect(quote).toContain(deadline.phrase);
    }
  });

  it.each(commitments)('make $commitment of the release that said it first', async (one) => {
    const joined = decisions('join').filter((join) => join.commitment === one.commitment);
    const first = Date.parse((await read(one.file)).publishedAt ?? '');
    for (const { file } of joined) {
      expect(Date.parse((await read(file)).publishedAt ?? '')).toBeGreaterThanOrEqual(first);
    }
  });

  it.each(commitments)('change $commitment only as the table of fulfilment allows', ({ changes, kind }) => {
    let current: Fulfilment = 'not-yet-rated';
    let since = '';
    for (const { to, holdsFrom, reason, evidence } of changes) {
      const change = { kind: 'change' as const, corrects: null, to, reason, evidence };
      assertStatusChange(change, { current, kind: kind satisfies CommitmentKind, history: [] });
      expect(holdsFrom > since).toBe(true);
      expect(holdsFrom <= almatyDay(START)).toBe(true);
      if (needsEvidence(to)) expect(evidence.map(({ polarity }) => polarity)).not.toEqual(['context']);
      [current, since] = [to, holdsFrom];
    }
  });
});

describe('what the demo shows', () => {
  const statuses = (source: string) =>
    new Set(
      commitments.filter(({ file }) => release.get(file)?.source === source).map(({ status }) => status),
    );

  it.each<[string, string]>([
    ['national-kurultai', '2022-06-16'],
    ['three-regions', '2022-06-08'],
    ['early-presidential-election', '2022-11-20'],
    ['constitutional-court', '2023-01-01'],
    ['minimum-wage-70000', '2023-01-01'],
    ['elections-mazhilis-maslikhats', '2023-03-19'],
    ['national-fund-for-children', '2024-01-01'],
    ['minimum-wage-85000', '2024-01-01'],
    ['nuclear-referendum', '2024-10-06'],
  ])('%s was kept in time, on %s', (key, day) => {
    const { status, since, deadline } = commitment(key);
    expect([status, since, isLate({ status, since }, deadline)]).toEqual(['kept', day, false]);
  });

  it('says nothing of what the record does not tell', () => {
    expect([...statuses('uade-demo')].sort()).toEqual(['kept', 'not-yet-rated']);
    expect(commitment('nuclear-referendum').deadline).toBeNull();
  });

  it('has every course that a promise can take in the fictional city', () => {
    expect([...statuses('qala-pressi')].sort()).toEqual(
      ['broken', 'in-progress', 'kept', 'not-yet-rated', 'partly-kept', 'stalled'].sort(),
    );
  });

  it('has deadlines ahead, missed ones and one kept late', () => {
    const today = almatyDay(START);
    const overdue = commitments.filter(({ deadline, status }) => isOverdue(deadline, status, today));
    expect(overdue.map((one) => one.commitment).sort()).toEqual([
      'bridge',
      'school-bus-timetable',
      'water-pipes',
    ]);
    const ahead = commitments.filter(({ deadline }) => (deadline?.to ?? '') > today);
    expect(new Set(ahead.map(({ deadline }) => deadline?.precision))).toEqual(
      new Set(['day', 'month', 'quarter', 'year']),
    );
    expect(
      commitments.filter(({ status, since, deadline }) => isLate({ status, since }, deadline)),
    ).toHaveLength(1);
  });
});

describe('readDemoPlan', () => {
  const broken = (change: (draft: DemoPlan) => void): unknown => {
    const draft = structuredClone(plan);
    change(draft);
    return draft;
  };

  it('refuses a decision on a release that the plan does not name', () => {
    const draft = broken(
      ({ decisions: [first] }) => first && 'file' in first && (first.file = 'missing.en.md'),
    );
    expect(() => readDemoPlan(draft, START)).toThrow('no release \\"missing.en.md\\"');
  });

  it('refuses a commitment that is used before it is made', () => {
    expect(() =>
      readDemoPlan(
        broken(({ decisions: all }) => all.reverse()),
        START,
      ),
    ).toThrow('before it is made');
  });

  it('refuses a release that claims to be fetched', () => {
    const draft = broken(({ releases: [first] }) => first && Object.assign(first, { method: 'fetched' }));
    expect(() => readDemoPlan(draft, START)).toThrow('method');
  });

  it('refuses a source that nobody described', () => {
    const draft = broken(({ sources }) => sources.pop());
    expect(() => readDemoPlan(draft, START)).toThrow('no source \\"aqsu-tany\\"');
  });
});
