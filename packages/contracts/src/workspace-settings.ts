import * as z from 'zod/mini'

/** The settings that belong to a workspace as a whole. */
export const workspaceSettings = z.object({
  timeZone: z.string(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  defaultCountry: z.string().check(z.regex(/^[A-Z]{2}$/)),
  deletedRetentionDays: z.int().check(z.gte(1), z.lte(3650)),
})
export type WorkspaceSettings = z.infer<typeof workspaceSettings>
