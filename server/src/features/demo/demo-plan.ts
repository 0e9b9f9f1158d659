import {
  commitmentKindSchema,
  createSourceSchema,
  daySchema,
  deadlineSchema,
  evidencePolaritySchema,
  fulfilmentSchema,
  mentionRoleSchema,
  motivationSchema,
  targetSchema,
  testabilitySchema,
  TOPICS,
} from '@uade/contracts';
import { READ_LANGUAGES, type ReadLanguage } from '@uade/kernel';
import { z } from 'zod';
import { renderTemplate } from './demo-template';

const words = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A sentence or part of it, exactly as it stands once in the text of the file. */
const passage = z.strictObject({ file: words, quote: words });
const reasoned = passage.extend({ reason: words });

const releaseSchema = z.strictObject({
  file: words,
  source: words,
  language: z.enum(READ_LANGUAGES),
  /** Nothing of the demo was fetched, and so nothing may say so. */
  method: z.enum(['uploaded', 'pasted']),
  /** Where the fictional page would stand; two files with one address are one page that was changed. */
  url: z.url().nullable().default(null),
  /** When it would have been saved from there. */
  fetchedAt: z.iso.datetime({ offset: true }).nullable().default(null),
});

/** What the analyst says of a new commitment. */
const judgement = reasoned.extend({
  commitment: key,
  title: words,
  kind: commitmentKindSchema,
  topic: z.enum(TOPICS),
  testability: testabilitySchema,
  speaker: words,
  responsible: words.nullable().default(null),
  successCriterion: words,
  deadline: deadlineSchema.nullable().default(null),
  target: targetSchema.nullable().default(null),
});

const evidence = passage.extend({ polarity: evidencePolaritySchema, note: words });

const decisionSchema = z.discriminatedUnion('do', [
  /** A suggestion becomes a commitment. */
  judgement.extend({ do: z.literal('accept') }),
  /** A commitment from a span for which the program has no suggestion. */
  judgement.extend({ do: z.literal('enter') }),
  /** One more mention of a commitment that an earlier decision made. */
  reasoned.extend({ do: z.literal('join'), commitment: key, role: mentionRoleSchema }),
  /** A suggestion, if the program made one of this sentence, is turned down. */
  reasoned.extend({ do: z.literal('reject') }),
  /** A commitment's deadline is another from now on. */
  reasoned.extend({ do: z.literal('revise'), commitment: key, deadline: deadlineSchema }),
  z.strictObject({
    do: z.literal('change'),
    commitment: key,
    to: fulfilmentSchema,
    holdsFrom: daySchema,
    reason: words,
    evidence: z.array(evidence),
  }),
  passage.extend({ do: z.literal('annotate'), motivation: motivationSchema, body: words }),
]);

/** The demo: what is loaded, and what its analyst decides, both in the order in which it happens. */
export const demoPlanSchema = z
  .strictObject({
    analyst: words,
    sources: z.array(createSourceSchema),
    releases: z.array(releaseSchema),
    /** Pages of releases above, saved again after the decisions, when they said something else. */
    edits: z.array(releaseSchema),
    decisions: z.array(decisionSchema),
  })
  .superRefine((plan, context) => {
    for (const problem of brokenReferences(plan)) context.addIssue({ code: 'custom', message: problem });
  });

export type DemoPlan = z.infer<typeof demoPlanSchema>;
export type DemoRelease = DemoPlan['releases'][number];
export type DemoDecision = DemoPlan['decisions'][number];
export type DemoJudgement = Extract<DemoDecision, { do: 'accept' | 'enter' }>;

/**
 * Read the plan as it stands for a first start at that instant: its placeholders filled in, then checked.
 * Quotes, titles and deadlines are in the language of the file that they name; reasons, notes and bodies in English.
 *
 * @param written  The parsed YAML of demo.yaml.
 * @param start    First start, UTC.
 * @throws ZodError  where the plan is not one
 */
export function readDemoPlan(written: unknown, start: Date): DemoPlan {
  const files = z.array(z.looseObject({ file: words, language: z.enum(READ_LANGUAGES) }));
  const { releases } = z.looseObject({ releases: files }).parse(written);
  const languages = new Map(releases.map(({ file, language }) => [file, language]));
  return demoPlanSchema.parse(rendered(written, { start, languages, language: 'en' }));
}

interface Rendering {
  readonly start: Date;
  readonly languages: ReadonlyMap<string, ReadLanguage>;
  /** Of the file that the nearest object around names. */
  readonly language: ReadLanguage;
}

const ALWAYS_ENGLISH = new Set(['reason', 'note', 'body', 'successCriterion']);

function rendered(value: unknown, rendering: Rendering): unknown {
  if (typeof value === 'string') return renderTemplate(value, rendering);
  if (Array.isArray(value)) return value.map((item: unknown) => rendered(item, rendering));
  if (typeof value !== 'object' || value === null) return value;
  const file: unknown = 'file' in value ? value.file : undefined;
  const language = (typeof file === 'string' && rendering.languages.get(file)) || rendering.language;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [
      name,
      rendered(item, { ...rendering, language: ALWAYS_ENGLISH.has(name) ? 'en' : language }),
    ]),
  );
}

type Unchecked = Pick<z.infer<typeof demoPlanSchema>, 'sources' | 'releases' | 'edits' | 'decisions'>;

function* brokenReferences(plan: Unchecked): Generator<string> {
  yield* brokenSources(plan);
  yield* brokenDecisions(plan);
}

function* brokenSources({ sources, releases, edits }: Unchecked): Generator<string> {
  const slugs = new Set(sources.map(({ slug }) => slug));
  for (const { file, source } of [...releases, ...edits]) {
    if (!slugs.has(source)) yield `${file}: no source "${source}"`;
  }
  const pages = new Set(releases.map(({ url }) => url).filter((url) => url !== null));
  for (const { file, url } of edits) {
    if (url === null || !pages.has(url)) yield `${file}: no release has its url`;
  }
}

function* brokenDecisions({ releases, decisions }: Unchecked): Generator<string> {
  const files = new Set(releases.map(({ file }) => file));
  const made = new Set<string>();
  for (const decision of decisions) {
    for (const { file } of passagesOf(decision)) if (!files.has(file)) yield `no release "${file}"`;
    if (!('commitment' in decision)) continue;
    const makes = decision.do === 'accept' || decision.do === 'enter';
    if (makes === made.has(decision.commitment)) {
      yield `"${decision.commitment}" is ${makes ? 'made twice' : 'used before it is made'}`;
    }
    made.add(decision.commitment);
  }
}

/** Every passage that a decision rests on. */
export function passagesOf(decision: DemoDecision): readonly { file: string; quote: string }[] {
  return decision.do === 'change' ? decision.evidence : [decision];
}
