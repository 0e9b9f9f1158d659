import { liveMessageSchema, liveQuerySchema } from './live';
import type { Route } from './route';

/** The endpoint that tells what happens, as it happens. */
export const LIVE_ROUTES = [
  {
    method: 'get',
    path: '/events',
    tag: 'live',
    summary: 'What happens, as it happens: server-sent events whose data is one of these messages',
    query: liveQuerySchema,
    status: 200,
    mediaType: 'text/event-stream',
    response: liveMessageSchema,
  },
] as const satisfies readonly Route[];
