import type {
  Story,
  StoryDecision,
  StoryLink,
  StoryLinkKind,
  StoryMember,
  StoryRelease,
  StoryRow,
} from '@uade/contracts';
import type { Directory } from '../accounts/accounts.service';
import { toSourceRef } from '../releases/release.mapper';
import type { ListedRelease } from '../releases/releases.repository';
import type { StoryDecisionEntity, StoryEntity, StoryLinkEntity } from './story.entity';

type Releases = ReadonlyMap<string, ListedRelease>;

/** A release as stories name it. */
export function toStoryRelease({ release, source }: ListedRelease): StoryRelease {
  const { id, title, language, canonicalUrl, publishedAt } = release;
  return {
    releaseId: id,
    title,
    source: toSourceRef(source),
    language,
    url: canonicalUrl,
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

/** A story as a row of a list; `null` where its origin is not among the releases. */
export function toStoryRow(story: StoryEntity, releases: Releases): StoryRow | null {
  const primary = releases.get(story.primaryReleaseId);
  if (primary === undefined) return null;
  const { id, releaseCount, languages, kinds, since } = story;
  return {
    id,
    primary: toStoryRelease(primary),
    releaseCount,
    languages,
    kinds,
    since: since?.toISOString() ?? null,
  };
}

/** A story with its releases, in the order in which they are given. */
export function toStory(
  { id, primaryReleaseId, releaseCount, languages, since }: StoryEntity,
  releases: readonly ListedRelease[],
  links: readonly StoryLinkEntity[],
): Story {
  const linksOf = new Map<string, StoryLinkEntity[]>();
  for (const link of links) {
    for (const end of [link.a, link.b]) linksOf.set(end, [...(linksOf.get(end) ?? []), link]);
  }
  return {
    id,
    primaryId: primaryReleaseId,
    releaseCount,
    languages,
    since: since?.toISOString() ?? null,
    members: releases.map((listed) =>
      toMember(listed, primaryReleaseId, linksOf.get(listed.release.id) ?? []),
    ),
  };
}

function toMember(listed: ListedRelease, primaryId: string, links: readonly StoryLinkEntity[]): StoryMember {
  const { id } = listed.release;
  const release = toStoryRelease(listed);
  if (id === primaryId) return { ...release, role: 'origin', link: null };
  const [link] = links.toSorted(
    (one, other) =>
      Number(joins(other, primaryId)) - Number(joins(one, primaryId)) ||
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      other.score - one.score,
  );
  return { ...release, role: link?.kind ?? 'joined', link: link === undefined ? null : toLink(link) };
}

const KINDS: readonly StoryLinkKind[] = ['twin', 'copy', 're-report', 'translation', 'same-event'];

const joins = ({ a, b }: StoryLinkEntity, id: string): boolean => a === id || b === id;

function toLink({ a, b, kind, score, reasons, cited, extractor }: StoryLinkEntity): StoryLink {
  return { a, b, kind, score, reasons, cited, extractor };
}

/** Decisions with what became of them; the undoing of one is told with the one. */
export function toStoryDecisions(
  history: readonly StoryDecisionEntity[],
  releases: Releases,
  directory: Directory,
): StoryDecision[] {
  const undoing = new Map(history.map((one) => [one.undoes, one]));
  return history.flatMap((decision) => {
    const { id, kind, releaseId, others, reason, actorId, decidedAt } = decision;
    const release = releases.get(releaseId);
    if (kind === 'undo' || release === undefined) return [];
    const undone = undoing.get(id);
    return [
      {
        id,
        decision: kind,
        release: toStoryRelease(release),
        others: others.flatMap((other) => releases.get(other) ?? []).map(toStoryRelease),
        reason,
        actor: directory.actor(actorId),
        at: decidedAt.toISOString(),
        undone:
          undone === undefined
            ? null
            : {
                actor: directory.actor(undone.actorId),
                at: undone.decidedAt.toISOString(),
                reason: undone.reason,
              },
      },
    ];
  });
}
