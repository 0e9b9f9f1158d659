import { Injectable } from '@nestjs/common';
import type { Suggestion } from '@uade/contracts';
import { DomainError, overlaps, type Span, sharedLength } from '@uade/kernel';
import { AnnotationsService } from '../annotations/annotations.service';
import { CommitmentsRepository } from '../commitments/commitments.repository';
import { CommitmentsService } from '../commitments/commitments.service';
import { ReleasesRepository } from '../releases/releases.repository';
import { SuggestionsService } from '../suggestions/suggestions.service';
import { TrackingService } from '../tracking/tracking.service';
import type { DemoDecision, DemoJudgement } from './demo-plan';

/** Where the demo's files ended up. */
export type LoadedReleases = ReadonlyMap<string, { readonly releaseId: string; readonly versionId: string }>;

type Decision<Kind extends DemoDecision['do']> = Extract<DemoDecision, { do: Kind }>;
type Passage = Span & { readonly versionId: string };

/** Plays the demo analyst's decisions, each by the service that a person's click would reach; what is done already is left. */
@Injectable()
export class DemoPlayer {
  /** Ids of the commitments by their keys in the plan. */
  private readonly made = new Map<string, string>();

  constructor(
    private readonly releases: ReleasesRepository,
    private readonly suggestions: SuggestionsService,
    private readonly commitments: CommitmentsService,
    private readonly commitmentRows: CommitmentsRepository,
    private readonly tracking: TrackingService,
    private readonly annotations: AnnotationsService,
  ) {}

  async play(decision: DemoDecision, releases: LoadedReleases, actorId: string): Promise<void> {
    switch (decision.do) {
      case 'accept':
      case 'enter':
        return this.judge(decision, releases, actorId);
      case 'join':
        return this.join(decision, releases, actorId);
      case 'reject':
        return this.reject(decision, releases, actorId);
      case 'revise':
        return this.revise(decision, actorId);
      case 'change':
        return this.change(decision, releases, actorId);
      case 'annotate':
        return this.annotate(decision, releases, actorId);
    }
  }

  private async judge(decision: DemoJudgement, releases: LoadedReleases, actorId: string): Promise<void> {
    const passage = await this.passage(decision, releases);
    const { do: _do, commitment: key, file: _file, quote: _quote, ...values } = decision;
    const id = (await this.mentionedAt(passage)) ?? (await this.make(decision, values, passage, actorId));
    const { version, title } = await this.commitments.byId(id);
    // Accepting and naming are two steps: an interrupted load may have done the first alone.
    if (title !== values.title) await this.commitments.update(id, version, values, actorId);
    this.made.set(key, id);
  }

  private async make(
    decision: DemoJudgement,
    values: Omit<DemoJudgement, 'do' | 'commitment' | 'file' | 'quote'>,
    passage: Passage,
    actorId: string,
  ): Promise<string> {
    const suggestion = decision.do === 'accept' ? await this.suggestionAt(passage) : null;
    if (suggestion !== null) return this.accept(suggestion, decision.reason, null, actorId);
    const { versionId, start, end } = passage;
    return (await this.commitments.enter({ ...values, versionId, start, end }, actorId)).id;
  }

  private async join(decision: Decision<'join'>, releases: LoadedReleases, actorId: string): Promise<void> {
    const passage = await this.passage(decision, releases);
    if ((await this.mentionedAt(passage)) !== null) return;
    const commitmentId = this.commitmentOf(decision);
    const suggestion = await this.suggestionAt(passage);
    if (suggestion === null) {
      await this.commitments.addMention(
        commitmentId,
        { ...passage, role: decision.role, reason: decision.reason },
        { actorId },
      );
    } else {
      await this.accept(suggestion, decision.reason, { commitmentId, role: decision.role }, actorId);
    }
  }

  private async accept(
    { id, version }: Suggestion,
    reason: string,
    join: (Pick<Decision<'join'>, 'role'> & { commitmentId: string }) | null,
    actorId: string,
  ): Promise<string> {
    const given = {
      decision: 'accepted',
      reason,
      role: join?.role ?? 'made',
      commitmentId: join?.commitmentId ?? null,
    } as const;
    const { decision } = await this.suggestions.decide(id, version, given, actorId);
    if (!decision?.commitmentId)
      throw new DomainError('internal', `Accepting suggestion ${id} made no commitment.`);
    return decision.commitmentId;
  }

  private async reject(
    decision: Decision<'reject'>,
    releases: LoadedReleases,
    actorId: string,
  ): Promise<void> {
    const suggestion = await this.suggestionAt(await this.passage(decision, releases));
    if (suggestion === null) return;
    const given = {
      decision: 'rejected',
      reason: decision.reason,
      role: 'made',
      commitmentId: null,
    } as const;
    await this.suggestions.decide(suggestion.id, suggestion.version, given, actorId);
  }

  private async revise(decision: Decision<'revise'>, actorId: string): Promise<void> {
    const id = this.commitmentOf(decision);
    const { version, deadline } = await this.commitments.byId(id);
    if (deadline?.phrase === decision.deadline.phrase) return;
    await this.commitments.update(
      id,
      version,
      { deadline: decision.deadline, reason: decision.reason },
      actorId,
    );
  }

  private async change(
    decision: Decision<'change'>,
    releases: LoadedReleases,
    actorId: string,
  ): Promise<void> {
    const id = this.commitmentOf(decision);
    const { to, holdsFrom, reason } = decision;
    const history = await this.tracking.history(id);
    if (history.some((one) => one.to === to && one.holdsFrom === holdsFrom && one.reason === reason)) return;
    const evidence = [];
    for (const { polarity, note, ...where } of decision.evidence) {
      evidence.push({ polarity, note, url: null, ...(await this.passage(where, releases)) });
    }
    const { version } = await this.commitments.byId(id);
    await this.tracking.record(
      id,
      version,
      { kind: 'change', corrects: null, to, holdsFrom, reason, evidence },
      actorId,
    );
  }

  private async annotate(
    decision: Decision<'annotate'>,
    releases: LoadedReleases,
    actorId: string,
  ): Promise<void> {
    const passage = await this.passage(decision, releases);
    const { motivation, body } = decision;
    const there = await this.annotations.of(passage.versionId);
    if (there.some((one) => one.start === passage.start && one.body === body)) return;
    await this.annotations.annotate({ ...passage, motivation, body }, actorId);
  }

  private commitmentOf({ commitment }: { commitment: string }): string {
    const id = this.made.get(commitment);
    if (id === undefined)
      throw new DomainError('internal', `The demo's commitment “${commitment}” was not made.`);
    return id;
  }

  private async passage(
    { file, quote }: { file: string; quote: string },
    releases: LoadedReleases,
  ): Promise<Passage> {
    const versionId = releases.get(file)?.versionId;
    const version = versionId === undefined ? null : await this.releases.version(versionId);
    const start = version?.text.indexOf(quote) ?? -1;
    if (version === null || start < 0) {
      throw new DomainError(
        'quote-mismatch',
        `The demo's text ${file} does not hold “${quote}”.`,
        'Correct demo.yaml.',
      );
    }
    return { versionId: version.id, start, end: start + quote.length };
  }

  /** The commitment that has a mention on these words already. */
  private async mentionedAt(passage: Passage): Promise<string | null> {
    const mentions = await this.commitmentRows.mentionsIn(passage.versionId);
    const spans = mentions.map(({ mention }) => ({
      mention,
      start: mention.startOffset,
      end: mention.endOffset,
    }));
    return spans.find((span) => overlaps(span, passage))?.mention.commitmentId ?? null;
  }

  /** The open suggestion that shares most words with the passage. */
  private async suggestionAt(passage: Passage): Promise<Suggestion | null> {
    const all = await this.suggestions.ofVersion(passage.versionId);
    const near = all
      .filter((one) => one.type === 'commitment' && one.state === 'open' && overlaps(one, passage))
      .sort((a, b) => sharedLength(b, passage) - sharedLength(a, passage));
    return near[0] ?? null;
  }
}
