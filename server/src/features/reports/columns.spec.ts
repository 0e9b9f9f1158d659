import { type Column, csvHead, csvLines } from '@uade/reporting';
import { COMMITMENT_COLUMNS, RELEASE_COLUMNS, SUGGESTION_COLUMNS } from './columns';

const SIGNS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("https://a.example";"b")',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '﹣1',
];

/** What may stand before a sign and still let a spreadsheet run what follows. */
const BEFORE = [
  '',
  'Works began\n',
  'Works began\r',
  'Works began\r\n',
  'one; ',
  'one;',
  'one\t',
  'one;"',
  '"',
  '\u200b',
  '\ufeff',
  '\u2060;\u200f',
  '\u00ad\u00a0 ',
  '\u2028',
];

const PAYLOADS = BEFORE.flatMap((before) => SIGNS.map((sign) => before + sign));

/** A row of each table whose texts are all `text`: what a page or a person could have written into any of them. */
function tablesOf(text: string): Readonly<Record<string, readonly [readonly Column<never>[], unknown]>> {
  const source = { name: text, fictional: true };
  const page = { url: text, sha256: text, method: text };
  const deadline = { phrase: text, from: text, to: text, precision: text };
  const target = { phrase: text, value: 1, upTo: 2, unit: text };
  const passage = { versionId: text, quote: text };
  const rating = {
    actor: { name: text },
    decidedAt: text,
    reason: text,
    evidence: [
      { polarity: 'supports', passage, url: text, note: text },
      { polarity: 'contradicts', passage: null, url: null, note: text },
    ],
  };
  const shared = {
    id: text,
    title: text,
    language: text,
    source,
    kind: text,
    topic: text,
    testability: text,
  };
  const said = {
    speaker: text,
    responsible: text,
    deadline,
    target,
    quote: text,
    versionId: text,
    start: 1,
    end: 2,
  };
  return {
    releases: [
      RELEASE_COLUMNS,
      {
        ...shared,
        script: text,
        publishedAt: text,
        citesName: text,
        url: text,
        versionCount: 1,
        undecidedCount: 1,
        commitmentCount: 1,
        storyId: text,
        page,
      },
    ],
    suggestions: [
      SUGGESTION_COLUMNS,
      {
        ...shared,
        ...said,
        state: text,
        actor: text,
        action: text,
        negated: true,
        condition: text,
        rule: text,
        score: 0.5,
        extractor: text,
        releaseId: text,
        releaseTitle: text,
        publishedAt: text,
        page,
        decision: { actor: { name: text }, at: text, reason: text },
      },
    ],
    commitments: [
      COMMITMENT_COLUMNS,
      {
        ...shared,
        ...said,
        status: text,
        statusSince: text,
        rating,
        pages: new Map([[text, page]]),
        late: true,
        overdue: true,
        mentionCount: 1,
        firstSaidAt: text,
        firstMention: { ...said, url: text, sha256: text },
      },
    ],
  };
}

/** The cells that a spreadsheet makes of a file: a quotation mark counts only where a cell begins. */
function cells(csv: string, delimiter: string, rowEnd: RegExp): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"?)?([^]*?)(?:${delimiter}|${rowEnd.source}|$)`, 'uy');
  const found: string[] = [];
  while (cell.lastIndex < csv.length) {
    const [, quoted = '', plain = ''] = cell.exec(csv) ?? [];
    found.push(quoted.replaceAll('""', '"') + plain);
  }
  return found;
}

/** Whether a spreadsheet that strips what can't be seen would run a cell. */
const isFormula = (cell: string): boolean =>
  /^[\s"\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(cell);

const ROW_ENDS: Readonly<Record<string, RegExp>> = {
  'CR and LF': /[\r\n]/,
  LF: /\n/,
  CR: /\r/,
  'every line end': /[\r\n\v\f\u0085\u2028\u2029]/,
};

const tables = Object.keys(tablesOf(''));

describe.each(tables)('the CSV of %s', (name) => {
  it('gives no spreadsheet a formula, however it splits the file', () => {
    const formulas: string[] = [];
    for (const payload of PAYLOADS) {
      const [columns, row] = tablesOf(payload)[name] ?? [[], null];
      const file = csvHead(columns) + csvLines(columns, [row as never, row as never]);
      for (const delimiter of [',', ';', '\t'])
        for (const [ends, rowEnd] of Object.entries(ROW_ENDS))
          for (const cell of cells(file, delimiter, rowEnd))
            if (isFormula(cell))
              formulas.push(`${JSON.stringify(payload)} at ${JSON.stringify(delimiter)}, ${ends}: ${cell}`);
    }
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(100);
    expect(formulas).toEqual([]);
  });

  it('has the payload in every column of text', () => {
    const [columns, row] = tablesOf('text')[name] ?? [[], null];
    const given = columns.map((column) => [column.name, column.cell(row as never)] as const);
    expect(given.filter(([, cell]) => typeof cell === 'string' && !cell.includes('text'))).toEqual([]);
    expect(given.filter(([, cell]) => cell === null || cell === undefined)).toEqual([]);
  });
});
