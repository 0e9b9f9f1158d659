import { fidelityQuerySchema, fidelitySchema } from './fidelity';
import { idParams, type Route } from './route';
import {
  newStoryDecisionSchema,
  releaseStorySchema,
  storyPageSchema,
  storyQuerySchema,
  storySchema,
} from './stories';

/** Endpoints of the releases that tell one event. */
export const STORY_ROUTES = [
  {
    method: 'get',
    path: '/stories',
    tag: 'stories',
    summary: 'Events that several releases tell, filtered',
    query: storyQuerySchema,
    status: 200,
    response: storyPageSchema,
  },
  {
    method: 'get',
    path: '/stories/{id}',
    tag: 'stories',
    summary: 'The releases that tell one event, and why they are taken for that',
    params: idParams,
    status: 200,
    response: storySchema,
  },
  {
    method: 'get',
    path: '/releases/{id}/story',
    tag: 'stories',
    summary: 'Which story a release belongs to, and what people decided about that',
    params: idParams,
    status: 200,
    response: releaseStorySchema,
  },
  {
    method: 'post',
    path: '/releases/{id}/story-decisions',
    tag: 'stories',
    summary: 'Join a release to a story, split it from its story, or undo such a decision',
    params: idParams,
    body: newStoryDecisionSchema,
    guarded: true,
    status: 201,
    response: releaseStorySchema,
  },
  {
    method: 'get',
    path: '/releases/{id}/fidelity',
    tag: 'reader',
    summary: "A release's quotes beside those of the primary release, with what differs",
    params: idParams,
    query: fidelityQuerySchema,
    status: 200,
    response: fidelitySchema,
  },
] as const satisfies readonly Route[];
