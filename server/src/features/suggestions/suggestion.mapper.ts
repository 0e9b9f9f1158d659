import type { Analysis, Deadline, Suggestion } from '@uade/contracts';
import { slice } from '@uade/kernel';
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
    kind: found.kind,
    testability: found.testability,
    restated: found.restated,
    topic: found.topic,
    speakerId: found.speaker === null ? null : (speakers.get(found.speaker) ?? null),
    responsible: found.responsible,
    deadline: toDeadline(version.text, found.deadline),
    rule: found.rule,
    score: found.score,
  }));
  const claims = analysis.claims.map((found) => ({
    ...base(found),
    type: 'claim' as const,
    kind: null,
    testability: null,
    restated: false,
    topic: null,
    speakerId: null,
    responsible: null,
    deadline: null,
    rule: CLAIM_RULE,
    score: found.score,
  }));
  return [...commitments, ...claims];
}

function toDeadline(text: string, read: Analysis['commitments'][number]['deadline']): Deadline | null {
  if (read === null) return null;
  const { from, to, precision } = read;
  return { phrase: slice(text, read).trim(), from, to, precision };
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
