import type { CommitmentKind } from '@uade/contracts';
import type { Cue } from '../rules/rule';

/** A cue that a sentence commits somebody; `score` (0–1) is how sure it is when nothing speaks against it. */
export interface CommitmentCue extends Cue {
  readonly kind: CommitmentKind;
  readonly score: number;
  /** Testability that the cue itself decides; else the testability cues do. */
  readonly testability?: 'testable' | 'vague';
  /** That it is one only with a time limit that is not past: "the museum opens in June". */
  readonly dated?: true;
}

/** A cue that a sentence is no commitment although it sounds like one. */
export interface ExclusionCue extends Cue {
  /** The kinds it speaks against; all where left out. */
  readonly kinds?: readonly CommitmentKind[];
  /** How much it takes from the score, 0–1. */
  readonly weight: number;
}

/** Who must act, named beside the cue: the group `who` of the pattern, over one folded sentence. */
export type ResponsibleCue = Cue;

/** How a language says what exactly is promised; each list is tried in order, over one folded sentence. */
export interface DetailData {
  /** That the promise is not to do something. */
  readonly negations: readonly Cue[];
  /** Group `clause`: the words under which alone it holds. */
  readonly conditions: readonly Cue[];
  /** Group `act`: the verb phrase that is promised, to the end of its clause. */
  readonly actions: readonly Cue[];
  /** Group `who`: the subject that acts, where the sentence names one. */
  readonly actors: readonly Cue[];
  /** Where the verb of an act stands: at its beginning, or at its end as in Kazakh. */
  readonly verb: 'first' | 'last';
  /** Where `#` stands for a figure: that it is the one from which the promise starts out, "from 40 to 60". */
  readonly baseline: RegExp;
}

/** What a language knows about commitments. */
export interface CommitmentData {
  readonly cues: readonly CommitmentCue[];
  readonly exclusions: readonly ExclusionCue[];
  /** Clauses that only say when, and whose future commits nobody; with the flag `g`. `null` where the cues need no such help. */
  readonly asides: RegExp | null;
  /** That the commitment was made earlier and is only reported. */
  readonly restated: readonly Cue[];
  /** Signs of a named action or result that one can look up. */
  readonly testable: readonly Cue[];
  /** Signs of a direction without a result. */
  readonly vague: readonly Cue[];
  readonly responsible: readonly ResponsibleCue[];
  readonly details: DetailData;
  /** What behind a date says that it is the day of something past, and no deadline: "In May he instructed …". */
  readonly happened: RegExp | null;
  /** What before a date says that it was the limit once, and no longer is: "first promised for March". */
  readonly superseded?: RegExp;
  /** First-person speech, whose speaker is whoever speaks. */
  readonly firstPerson: RegExp;
}
