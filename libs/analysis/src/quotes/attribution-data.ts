import type { Cue } from '../rules/rule';

/** How a language says who speaks. All patterns are over folded text. */
export interface AttributionData {
  /** Verbs of saying, as a source for `cue`; matches the whole form. */
  readonly verbs: string;
  /**
   * Any finite verb where only whoever speaks can stand: right behind quoted words that a comma or a dash leads on from,
   * tied to the start; so that no list of verbs of saying need be whole.
   */
  readonly anyVerb: RegExp;
  /** A finite verb of any kind first behind a dash, with few words behind it, tied to the start; `null` for languages without the form. */
  readonly inserted: RegExp | null;
  /**
   * The word that closes a quotation and a verb of saying near it («…» деп жауап берді), tied to the start: with another
   * verb («…» деп танылды) the words in the midst of a sentence are a title. `null` for languages without such a word.
   */
  readonly particle: RegExp | null;
  /** How words go on behind a title in marks («…» атты көрме), tied to the start: so nobody speaks. */
  readonly titleBehind: RegExp;
  /** The word that begins what is reported behind a verb («…» сообщает, что): then marks before the verb hold its subject. */
  readonly that: RegExp | null;
  /** Words that open a sentence and name somebody who is not its subject ("Addressing the mayors, "); `null`: the case tells. */
  readonly opening: RegExp | null;
  /** How a sentence begins that says whose the quoted one before it was ("These were the words of"), tied to the start. */
  readonly looksBack: RegExp;
  /** Statements, letters and what else is written: where one speaks, whoever it is from does. */
  readonly document: RegExp;
  /**
   * How somebody passes on the words of another ("the press service quoted the Akim as saying"), who stands in the group `who`
   * and speaks; over the words beside a quote.
   */
  readonly passedOn: readonly RegExp[];
  /** Where reported speech ends before its sentence does: ", and told the mayors to …"; `null` where it never does. */
  readonly contentEnd: RegExp | null;
  /** Words between the subject and what it reports ("in his speech", «сондай-ақ»), at the start; `null` for none. */
  readonly afterSubject: RegExp | null;
  /** A clause about whoever stands before it, in which nobody is the subject of what follows ("who has advised the firm"); `null`: none. */
  readonly relative: RegExp | null;
  /** What stands before whom the subject thanks, meets or praises, tied to the end, where no case tells; none elsewhere. */
  readonly objectBefore?: RegExp;
  /** Whether a third-person pronoun of the language can be possessive only ("his speech"); such ones name no subject. */
  readonly possessive: RegExp;
  /** Indirect speech; each pattern has a group `content`, and `who` where the speaker is named beside it. */
  readonly indirect: readonly IndirectCue[];
}

/** A way of reporting speech; named groups `who` and `content`, run over one folded sentence. */
export interface IndirectCue extends Cue {
  /**
   * Where the speaker stands: in the group `who`; last before the content (`subject`); or first in the sentence, the
   * content beginning behind it (`first`, for languages whose verb of saying stands last).
   */
  readonly speaker: 'who' | 'subject' | 'first';
}
