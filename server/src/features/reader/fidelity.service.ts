import { Injectable } from '@nestjs/common';
import { dayInAlmaty } from '@uade/analysis';
import { type AlignedQuote, alignQuotes, type QuotingText } from '@uade/change';
import type {
  ComparedQuote,
  Fidelity,
  QuotedSentence,
  Release,
  Statement,
  VersionSummary,
} from '@uade/contracts';
import { DomainError, overlaps, READ_LANGUAGES, type ReadLanguage, slice, type Span } from '@uade/kernel';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';
import { ReleasesService } from '../releases/releases.service';
import { StatementsService } from '../statements/statements.service';
import { StoriesService } from '../stories/stories.service';
import { sentencesOf } from './sentences-of';

/** A release in its newest version, with who says what in it. */
interface ReadRelease {
  readonly release: Release;
  readonly version: ReleaseVersionEntity;
  readonly statements: readonly Statement[];
}

/** Whether a release changed the words that it quotes: its quotes beside the primary release's. */
@Injectable()
export class FidelityService {
  constructor(
    private readonly releases: ReleasesService,
    private readonly stories: StoriesService,
    private readonly statements: StatementsService,
  ) {}

  /**
   * Hold a release's quotes against another, the origin of its story where none is named.
   *
   * @throws not-found  where there is no such release, or it has no origin but itself
   */
  async compare(releaseId: string, withId: string | undefined): Promise<Fidelity> {
    const report = await this.read(releaseId, () => undefined);
    const primaryId = withId ?? (await this.stories.originOf(releaseId));
    if (primaryId === null) {
      throw new DomainError(
        'not-found',
        `Release ${releaseId} repeats no other that is known here.`,
        'Name the release to compare it with as "with", or join it to its story first.',
      );
    }
    const primary = await this.read(primaryId, ({ versions }) =>
      versionAt(versions, report.version.publishedAt),
    );
    const language = languageOfBoth(report.version, primary.version);
    const { id, title, source, url, publishedAt } = primary.release;
    return {
      releaseId,
      versionId: report.version.id,
      primary: { releaseId: id, title, source, url, publishedAt, language: primary.version.language },
      primaryVersion: toPrimaryVersion(primary),
      comparable: language !== null,
      quotes: language === null ? [] : compared(report, primary, language),
    };
  }

  private async read(id: string, choose: (release: Release) => string | undefined): Promise<ReadRelease> {
    const newest = await this.releases.read(id, undefined);
    const { release } = newest;
    const wanted = choose(release);
    const { version } = wanted === undefined ? newest : await this.releases.read(id, wanted);
    return { release, version, statements: await this.statements.of(version.id) };
  }
}

const capturedAt = ({ capture }: VersionSummary): string => capture.fetchedAt ?? capture.receivedAt;

/** The version that stood at a time: a page that was changed since must not make a true report look false. */
function versionAt(versions: readonly VersionSummary[], at: Date | null): string | undefined {
  const newest = versions.at(-1);
  if (at === null || newest === undefined) return newest?.id;
  const before = versions.findLast((version) => Date.parse(capturedAt(version)) <= at.getTime());
  // Nothing was seen before: what was seen first comes nearest, read by the newest reader.
  return (before ?? versions.findLast(({ capture }) => capture.id === versions[0]?.capture.id))?.id;
}

function toPrimaryVersion({ release, version }: ReadRelease): Fidelity['primaryVersion'] {
  const summary = release.versions.find(({ id }) => id === version.id);
  if (summary === undefined) throw new DomainError('internal', `Version ${version.id} has no summary.`);
  const { id, number } = summary;
  return { id, number, capturedAt: capturedAt(summary), isNewest: id === release.versions.at(-1)?.id };
}

function languageOfBoth(a: ReleaseVersionEntity, b: ReleaseVersionEntity): ReadLanguage | null {
  return a.language === b.language ? (READ_LANGUAGES.find((one) => one === a.language) ?? null) : null;
}

function compared(report: ReadRelease, primary: ReadRelease, language: ReadLanguage): ComparedQuote[] {
  const { publishedAt, createdAt } = primary.version;
  const on = dayInAlmaty((publishedAt ?? createdAt).toISOString());
  const context = { language, on: on ?? { year: createdAt.getUTCFullYear(), month: 1, day: 1 } };
  const aligned = alignQuotes(toQuotingText(report), toQuotingText(primary), context);
  return aligned.map((quote) => toComparedQuote(quote, report, primary));
}

function toQuotingText({ version, statements }: ReadRelease): QuotingText {
  return { text: version.text, sentences: sentencesOf(version), quotes: statements.filter(isDirect) };
}

const isDirect = ({ kind }: Statement): boolean => kind === 'direct';

function toComparedQuote(aligned: AlignedQuote, report: ReadRelease, primary: ReadRelease): ComparedQuote {
  const { start, end } = aligned.quote;
  const speaker = speakerAt(report, aligned.quote);
  const sentences = aligned.sentences.map(({ here, primary: span, quoted, changes }): QuotedSentence => {
    const mutable = changes.map((change) => ({ ...change, classes: [...change.classes] }));
    return {
      here,
      quote: slice(report.version.text, here),
      primary:
        span === null ? null : { ...quoteOf(primary, span), quoted, speaker: speakerAt(primary, span) },
      changes: mutable,
      significance: Math.max(span === null ? 1 : 0, ...changes.map(({ significance }) => significance)),
    };
  });
  return {
    start,
    end,
    speaker,
    verdict: aligned.verdict,
    significance: aligned.significance,
    otherSpeaker: otherThan(
      speaker,
      sentences.map((sentence) => sentence.primary?.speaker ?? null),
    ),
    sentences,
    leftOut: aligned.leftOut.map((span) => quoteOf(primary, span)),
  };
}

function quoteOf({ version }: ReadRelease, span: Span): Span & { quote: string } {
  return { start: span.start, end: span.end, quote: slice(version.text, span) };
}

function speakerAt({ statements }: ReadRelease, span: Span): string | null {
  return statements.find((statement) => isDirect(statement) && overlaps(statement, span))?.speaker ?? null;
}

/** Somebody else who is named for the words, where both sides name somebody; one name may be part of the other. */
function otherThan(speaker: string | null, named: readonly (string | null)[]): string | null {
  if (speaker === null) return null;
  return named.find((name) => name !== null && !speaker.includes(name) && !name.includes(speaker)) ?? null;
}
