import { type ChangeContext, classifyChange, type ClassifiedChange } from './classify-change';
import { diffWords } from './diff-words';
import { withoutLayout } from './signs/marks';

/** All changes between two versions of a release, in order, each with what it does to what is said. */
export function compareVersions(context: ChangeContext): ClassifiedChange[] {
  return diffWords(context.oldText, context.newText).map((change) => classifyChange(change, context));
}

/** Whether two texts have the same words in the same order, however they are set: white space and kinds of marks. */
export function isOnlyLayout(oldText: string, newText: string): boolean {
  return diffWords(oldText, newText).every(
    ({ old, new: now }) =>
      withoutLayout(oldText.slice(old.start, old.end)) === withoutLayout(newText.slice(now.start, now.end)),
  );
}
