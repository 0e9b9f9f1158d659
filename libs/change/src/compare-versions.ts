import { type ChangeContext, classifyChange, type ClassifiedChange } from './classify-change';
import { diffWords } from './diff-words';

/** All changes between two versions of a release, in order, each with what it does to what is said. */
export function compareVersions(context: ChangeContext): ClassifiedChange[] {
  return diffWords(context.oldText, context.newText).map((change) => classifyChange(change, context));
}
