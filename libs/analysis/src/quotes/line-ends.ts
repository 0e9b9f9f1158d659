/**
 * Where the lines of a text end. The last answer is kept, so that asking for place after place of one endless line takes no
 * longer than one search.
 */
export class LineEnds {
  private start = 0;
  private end = -1;

  constructor(private readonly text: string) {}

  /** The first line end at `at` or behind it; the text's length where there is none. */
  after(at: number): number {
    if (at < this.start || at > this.end) {
      const newline = this.text.indexOf('\n', at);
      this.start = at;
      this.end = newline === -1 ? this.text.length : newline;
    }
    return this.end;
  }
}
