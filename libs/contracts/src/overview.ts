import { z } from './zod';
import { commitmentRowSchema } from './commitments';
import { releaseRowSchema } from './releases';
import { suggestionRowSchema } from './suggestions';
import { fulfilmentSchema } from './tracking';

/** What the first screen shows; every count is that of the list it leads to. */
export const overviewSchema = z.object({
  counts: z.object({
    releases: z.int(),
    sources: z.int(),
    /** Accepted commitments, withdrawn ones left out. */
    commitments: z.int(),
    /** Suggested commitments that nobody has decided yet. */
    suggested: z.int(),
    rejected: z.int(),
    /** Deadlines that end within the next 30 days, today included. */
    dueSoon: z.int(),
    overdue: z.int(),
    notYetRated: z.int(),
    /** Edits that wait for a person to say where a mention stands. */
    edits: z.int(),
  }),
  fulfilmentByTopic: z.array(
    z.object({ topic: z.string().nullable(), status: fulfilmentSchema, count: z.int() }),
  ),
  fulfilmentByYear: z.array(z.object({ year: z.int().nullable(), status: fulfilmentSchema, count: z.int() })),
  /** Open commitments whose deadline's interval ends in the next twelve months, nearest first. */
  deadlines: z.array(commitmentRowSchema),
  overdue: z.array(commitmentRowSchema),
  newestReleases: z.array(releaseRowSchema),
  /** The suggestions with the highest scores that wait for a decision. */
  toDecide: z.array(suggestionRowSchema),
  /** Today in Asia/Almaty: what "due" and "overdue" were counted from. */
  today: z.iso.date(),
});
export type Overview = z.infer<typeof overviewSchema>;
