import { DomainError } from '@uade/kernel';
import type { WatchedSource } from '../sources/source.mapper';

/**
 * The host whose turn it needs to poll a source.
 *
 * @throws not-allowed-transition where it is not polled
 */
export function hostToPoll({ source, health }: WatchedSource): string {
  if (health.host === null) {
    throw new DomainError(
      'not-allowed-transition',
      `Nothing of source “${source.slug}” is polled: its releases are handed in by hand.`,
      'Say first how its items are found.',
    );
  }
  if (source.state === 'active') return health.host;
  throw new DomainError(
    'not-allowed-transition',
    `Source “${source.slug}” is paused.`,
    'Resume it first, or check it: that only looks.',
  );
}
