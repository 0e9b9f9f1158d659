export { almatyOffset } from './almaty';
export { type Clock, fixedClock, instantAfter } from './clock';
export { DomainError, ERROR_STATUS, type ErrorCode } from './errors';
export {
  LANGUAGES,
  type Language,
  READ_LANGUAGES,
  type ReadLanguage,
  SCRIPTS,
  type Script,
} from './language';
export { covers, overlaps, sharedLength, slice, type Span, trimSpan } from './span';
export { normaliseText, shorten, truncate, truncateStart } from './text';
