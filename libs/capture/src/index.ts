export type { Article } from './article-type';
export { decodeBytes, type Decoded } from './bytes/decode';
export { mediaTypeOf, type MediaType } from './bytes/media-type';
export { CAPTURE_READER, MAX_CAPTURE_BYTES } from './limits';
export { type CaptureHints, readArticle, type ReadArticle } from './read-article';
