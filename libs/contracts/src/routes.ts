import { COLLECTING_ROUTES } from './collecting-routes';
import { DECIDING_ROUTES } from './deciding-routes';
import { LIVE_ROUTES } from './live-routes';
import { READING_ROUTES } from './reading-routes';
import { STORY_ROUTES } from './story-routes';

/** Every endpoint of the API. The OpenAPI document is made from it, and a test holds it against the running server. */
export const ROUTES = [
  ...COLLECTING_ROUTES,
  ...READING_ROUTES,
  ...STORY_ROUTES,
  ...DECIDING_ROUTES,
  ...LIVE_ROUTES,
] as const;
