import { z } from 'zod';

/** The first entry of a backup: what it is and what it needs. */
export const HEADER_ENTRY = 'uade-backup.json';
/** The last entry: only a backup that was written to its end has it. */
export const SUMS_ENTRY = 'sums.json';

/** The version of this format; raised when an older release could not read it. */
export const FORMAT = 1;

export const headerSchema = z.object({
  format: z.int(),
  uade: z.string(),
  createdAt: z.string(),
  postgres: z.string(),
  /** The migrations that made the tables, oldest first. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const sumsSchema = z.record(
  z.string(),
  z.object({ rows: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);
export type BackupSums = z.infer<typeof sumsSchema>;

/** The name of the `part`th piece of a table: a tar entry must know its size beforehand, a table does not. */
export function partEntry(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}.copy`;
}

/** The table that an entry is a piece of; `null` for another entry. */
export function tableOfEntry(entry: string): string | null {
  return /^tables\/([^/]+)\/\d+\.copy$/.exec(entry)?.[1] ?? null;
}
