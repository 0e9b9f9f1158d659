/** Releases of one event come within three days; anniversaries and progress reports come later. In milliseconds. */
export const STORY_WINDOW = 3 * 24 * 3600 * 1000;
