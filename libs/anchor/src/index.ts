export { anchor, type Anchoring } from './anchor';
export { locateQuote, occurrencesOf } from './locate-quote';
export { describeSelectors, type QuoteSelector, type TextSelectors } from './selectors';
export {
  fromWebAnnotationSelectors,
  toWebAnnotationSelectors,
  type WebAnnotationSelector,
  type WebTextPositionSelector,
  type WebTextQuoteSelector,
} from './web-annotation';
