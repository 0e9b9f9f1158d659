import { type EventName, LIVE_EVENTS, type LiveEvent, type LiveIdName } from '@uade/contracts';
import type { RecordedEvent } from './live-events.repository';

/**
 * Events as they are told: the ids that their name is listed with, and nothing else of what they carry. What happened
 * several times to the same thing is told once, in the place of the last time. Events of names that are not listed (an older
 * or newer release wrote them) are left out.
 */
export function toLiveEvents(recorded: readonly RecordedEvent[]): LiveEvent[] {
  const told = new Map<string, LiveEvent>();
  for (const { name, payload } of recorded) {
    if (!isKnown(name)) continue;
    const event = { name, ids: idsOf(LIVE_EVENTS[name], payload) };
    const key = JSON.stringify(event);
    told.delete(key);
    told.set(key, event);
  }
  return [...told.values()];
}

function isKnown(name: string): name is EventName {
  return Object.hasOwn(LIVE_EVENTS, name);
}

function idsOf(names: readonly LiveIdName[], payload: RecordedEvent['payload']): LiveEvent['ids'] {
  const ids: LiveEvent['ids'] = {};
  for (const name of names) {
    const id = payload[name];
    if (typeof id === 'string') ids[name] = id;
  }
  return ids;
}
