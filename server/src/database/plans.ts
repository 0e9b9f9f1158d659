/** What statements of one kind are made of, made once for each shape that is asked for. */
export class Plans<Plan> {
  private readonly made = new Map<string, Plan>();

  /** @param verb  What their names begin with; no other kind has it. */
  constructor(private readonly verb: string) {}

  /** @param make  Called for a shape that was not asked for before, with a name that is the statement's alone. */
  of(shape: string, make: (name: string) => Plan): Plan {
    const known = this.made.get(shape);
    if (known !== undefined) return known;
    const plan = make(`${this.verb} ${this.made.size + 1}`);
    this.made.set(shape, plan);
    return plan;
  }
}
