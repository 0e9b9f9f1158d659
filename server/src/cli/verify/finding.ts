/** One thing that is not what it was. */
export type Finding = string;

/** What a check looked at and found. */
export interface CheckResult {
  /** Such as `raw bytes of captures`. */
  readonly what: string;
  readonly checked: number;
  /** Erased by a decision, of which only the hash is left. */
  readonly erased?: number;
  readonly findings: readonly Finding[];
}
