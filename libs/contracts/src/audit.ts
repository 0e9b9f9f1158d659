import { z } from './zod';
import { actorSchema, idSchema, instantSchema, pageQuerySchema, pageSchema } from './shapes';

export const auditQuerySchema = pageQuerySchema.extend({ subject: idSchema.optional() });
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** One decision of a person, in the order in which they were made. */
export const auditEntrySchema = z.object({
  id: idSchema,
  at: instantSchema,
  actor: actorSchema,
  /** `<aggregate>.<past-tense>`, such as `suggestion.accepted`. */
  action: z.string(),
  subjectType: z.string(),
  subjectId: idSchema,
  reason: z.string(),
  payload: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = pageSchema(auditEntrySchema);
