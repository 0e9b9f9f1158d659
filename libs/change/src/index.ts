export {
  GRAVE,
  type ChangeClass,
  type ChangeContext,
  classifyChange,
  type ClassifiedChange,
  SIGNIFICANCE,
} from './classify-change';
export { compareVersions, isOnlyLayout } from './compare-versions';
export { applyChanges, type Change, diffWords, type EditKind } from './diff-words';
