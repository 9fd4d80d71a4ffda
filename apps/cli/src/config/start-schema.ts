import * as z from 'zod'

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ }).optional()

/** The settings of `start`, `dev` and `seed`, each by itself. */
export const startSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4000),
  DATABASE_URL: postgresUrl,
  DATABASE_RELAY_URL: postgresUrl,
  DATABASE_MIGRATOR_URL: postgresUrl,
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/)
    .optional(),
  TEMPORAL_NAMESPACE: z.string().default('dossier'),
  DOSSIER_DATA_DIR: z.string().default('.dossier'),
  DOSSIER_SECRET: z.string().min(32).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  NODE_ENV: z.string().optional(),
  DOSSIER_SEED_CONTACTS: z.coerce.number().int().min(0).max(1_000_000).default(10_000),
  DOSSIER_WEB_DIST: z.string().optional(),
  DOSSIER_LIFETIME_BOUND: z.enum(['0', '1']).default('0'),
  npm_lifecycle_event: z.string().optional(),
})
export type StartSettings = z.infer<typeof startSchema>
