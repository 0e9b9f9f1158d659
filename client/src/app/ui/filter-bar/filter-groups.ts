/** One thing to filter by; `name` is the query parameter that holds it. */
export interface FilterGroup {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
  /** Whether several options may hold at once. */
  readonly multiple: boolean;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** What is chosen, by the group's name. */
export type FilterValues = Readonly<Record<string, readonly string[]>>;

/** A group's new values: what the address is to hold. */
export interface FilterChange {
  readonly name: string;
  readonly values: readonly string[];
}

/** A group's values after one of its options was pressed. */
export function toggled(group: FilterGroup, chosen: readonly string[], value: string): FilterChange {
  const held = chosen.includes(value);
  if (!group.multiple) return { name: group.name, values: held ? [] : [value] };
  return { name: group.name, values: held ? chosen.filter((one) => one !== value) : [...chosen, value] };
}
