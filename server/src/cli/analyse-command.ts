import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyse } from '@uade/analysis';
import { readArticle } from '@uade/capture';
import type { Analysis } from '@uade/contracts';
import { type Command, explain, fileAt, readArguments } from './command';
import { readWithin } from './input-file';

/** Read one file as the server would and say what was read: nothing is stored. */
export const analyseCommand: Command = {
  usage: 'analyse FILE [--json] [--url URL]',
  summary: 'Show what Uade reads from a release (.html, .txt, .md, .pdf); stores nothing.',
  details: [
    '--json       print the analysis as JSON and nothing else: offsets are half-open, in UTF-16 units of "text"',
    '--url URL    where the page comes from; some sites are read by rules of their own',
  ],
  async run(args, surroundings) {
    const { positionals, values } = readArguments(args, 1, {
      json: { type: 'boolean' },
      url: { type: 'string' },
    });
    const [written = ''] = positionals;
    try {
      const bytes = await readWithin(fileAt(surroundings, written), readFile);
      const article = await readArticle(bytes, {
        contentType: null,
        fileName: path.basename(written),
        url: values.url ?? null,
      });
      const analysis = analyse(article);
      surroundings.print(values.json ? JSON.stringify(analysis, null, 2) : summaryOf(analysis));
      return 0;
    } catch (error) {
      surroundings.tell(`${written}: ${explain(error)}`);
      return 1;
    }
  },
};

function summaryOf(analysis: Analysis): string {
  const { title, language, script, publishedAt, origin, text, sentences, quotes, commitments, claims } =
    analysis;
  const lines = [
    title ?? '(no title)',
    `  ${language}-${script}, published ${publishedAt ?? 'at a time not given'}${origin ? `, after ${origin.name}` : ''}`,
    `  ${sentences.length} sentences, ${quotes.length} quotes, ${commitments.length} commitments, ${claims.length} claims`,
  ];
  for (const commitment of commitments) {
    const { kind, testability, topic, speaker, deadline, rule, score, start, end } = commitment;
    const facts = [kind, testability, topic, speaker, deadline && `until ${deadline.to ?? 'no day given'}`];
    lines.push('', `  “${text.slice(start, end)}”`);
    lines.push(`    ${facts.filter(Boolean).join(', ')} (${rule}, ${score.toFixed(2)})`);
  }
  return lines.join('\n');
}
