/** One thing that is not what it was. */
export type Finding = string;

/** What a check looked at and found. */
export interface CheckResult {
  /** Such as `raw bytes of captures`. */
  readonly what: string;
  readonly checked: number;
  readonly findings: readonly Finding[];
  /** What the check could not know, in sentences. */
  readonly unknown?: readonly string[];
}
