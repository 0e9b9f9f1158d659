import { z } from './zod';
import { idSchema } from './shapes';

export const ROLES = ['viewer', 'analyst', 'reviewer', 'admin'] as const;

/** Who is at work; until accounts exist it is always the analyst of this machine. */
export const sessionSchema = z.object({ id: idSchema, name: z.string(), role: z.enum(ROLES) });
export type Session = z.infer<typeof sessionSchema>;
