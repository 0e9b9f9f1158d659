import type { SearchHit } from '@uade/contracts';
import type { Language, Span } from '@uade/kernel';

/** One line of the palette: a command or something found. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  /** Where the words were found, with their language and whether they are invented; only on what was found. */
  readonly excerpt?: string;
  readonly found?: readonly Span[];
  readonly language?: Language;
  readonly fictional?: boolean;
  readonly run: () => void | Promise<unknown>;
}

/** Entries under one heading, with the place of the first among all. */
export interface PaletteGroup {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
  readonly first: number;
}

/** The commands whose words contain what was typed; all where nothing was. */
export function matching(commands: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
}

/** What was found, as entries that lead there. */
export function hitEntries(
  hits: readonly SearchHit[],
  group: (type: SearchHit['type']) => string,
  open: (hit: SearchHit) => Promise<unknown>,
): PaletteEntry[] {
  return hits.map((hit) => ({
    id: `${hit.type}-${hit.id}`,
    group: group(hit.type),
    text: hit.title,
    excerpt: hit.excerpt,
    found: hit.found,
    language: hit.language,
    fictional: hit.source.fictional,
    run: () => open(hit),
  }));
}

/** Entries by their heading, in the order in which the headings first come. */
export function grouped(entries: readonly PaletteEntry[]): PaletteGroup[] {
  const groups = new Map<string, PaletteEntry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  let first = 0;
  return [...groups].map(([heading, list]) => {
    const group = { heading, entries: list, first };
    first += list.length;
    return group;
  });
}
