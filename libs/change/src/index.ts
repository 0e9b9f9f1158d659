export {
  GRAVE,
  type ChangeClass,
  type ChangeContext,
  classifyChange,
  type ClassifiedChange,
  SIGNIFICANCE,
} from './classify-change';
export { compareVersions, isOnlyLayout } from './compare-versions';
export {
  type AlignContext,
  type AlignedQuote,
  type AlignedSentence,
  alignQuotes,
  type QuoteVerdict,
  type QuotingText,
} from './quotes/align-quotes';
export { type Change, diffWords, type EditKind } from './diff-words';
