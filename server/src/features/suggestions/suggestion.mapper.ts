import type { Analysis, Deadline, Suggestion, Target } from '@uade/contracts';
import { slice, type Span } from '@uade/kernel';
import { newId } from '../../common/new-id';
import type { Directory } from '../accounts/accounts.service';
import type { ReleaseVersionEntity } from '../releases/release-version.entity';
import type { SuggestionDecisionEntity, SuggestionEntity } from './suggestion.entity';

/** The suggestion that a claim gets for a rule: claims are scored, not ruled. */
const CLAIM_RULE = 'claim.score';

/** Everything that the reading proposes of a version, as rows. */
export function toSuggestionRows(
  version: ReleaseVersionEntity,
  analysis: Analysis,
  speakers: ReadonlyMap<string, string>,
): SuggestionEntity[] {
  const base = ({ start, end }: { start: number; end: number }) => ({
    id: newId(),
    releaseId: version.releaseId,
    versionId: version.id,
    startOffset: start,
    endOffset: end,
    quote: slice(version.text, { start, end }),
    extractor: analysis.extractor,
    createdAt: version.createdAt,
    rowVersion: 1,
    state: 'open' as const,
    lastDecisionId: null,
    supersededBy: null,
    continuesId: null,
  });
  const commitments = analysis.commitments.map((found) => ({
    ...base(found),
    type: 'commitment' as const,
    ...whatWasRead(version.text, found),
    speakerId: found.speaker === null ? null : (speakers.get(found.speaker) ?? null),
  }));
  const claims = analysis.claims.map((found) => ({
    ...base(found),
    type: 'claim' as const,
    ...NOTHING_READ,
    rule: CLAIM_RULE,
    score: found.score,
  }));
  return [...commitments, ...claims];
}

/** What only a commitment has. */
const NOTHING_READ = {
  kind: null,
  testability: null,
  restated: false,
  topic: null,
  speakerId: null,
  responsible: null,
  actor: null,
  negated: false,
  condition: null,
  action: null,
  target: null,
  deadline: null,
} satisfies Partial<SuggestionEntity>;

type Found = Analysis['commitments'][number];

function whatWasRead(text: string, found: Found) {
  const { kind, testability, restated, topic, responsible, actor, negated, rule, score } = found;
  return {
    ...{ kind, testability, restated, topic, responsible, actor, negated, rule, score },
    condition: wordsAt(text, found.condition),
    action: wordsAt(text, found.action),
    target: toTarget(text, found.target),
    deadline: toDeadline(text, found.deadline),
  };
}

function toDeadline(text: string, read: Found['deadline']): Deadline | null {
  if (read === null) return null;
  const { from, to, precision } = read;
  return { phrase: slice(text, read).trim(), from, to, precision };
}

function toTarget(text: string, read: Found['target']): Target | null {
  if (read === null) return null;
  const { value, upTo, unit } = read;
  return { phrase: slice(text, read).trim(), value, upTo, unit };
}

/** The words of a span, on one line. */
function wordsAt(text: string, span: Span | null): string | null {
  return span === null ? null : slice(text, span).replace(/\s+/gu, ' ');
}

/** A suggestion with the decision in force. */
export function toSuggestion(
  row: SuggestionEntity,
  speakers: ReadonlyMap<string, string>,
  decisions: ReadonlyMap<string, SuggestionDecisionEntity>,
  directory: Directory,
): Suggestion {
  const { startOffset, endOffset, rowVersion, speakerId, lastDecisionId, ...rest } = row;
  const { createdAt: _created, supersededBy: _superseded, continuesId: _continues, ...same } = rest;
  const decision =
    lastDecisionId === null || row.state === 'open' ? undefined : decisions.get(lastDecisionId);
  return {
    ...same,
    version: rowVersion,
    start: startOffset,
    end: endOffset,
    speaker: speakerId === null ? null : (speakers.get(speakerId) ?? null),
    decision: decision === undefined ? null : toDecision(decision, directory),
  };
}

function toDecision(row: SuggestionDecisionEntity, directory: Directory): Suggestion['decision'] {
  const { actorId, decidedAt, reason, commitmentId } = row;
  return { actor: directory.actor(actorId), at: decidedAt.toISOString(), reason, commitmentId };
}
