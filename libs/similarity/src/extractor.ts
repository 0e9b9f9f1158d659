/** Name and version of what links releases. Raise it where other links would come out: all releases are then linked anew. */
export const SIMILARITY_EXTRACTOR = 'uade-similarity/0.2.0';
