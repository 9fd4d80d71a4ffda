import * as z from 'zod'
import { Refusal } from '../refusal.ts'

const line = (max: number) => z.string().trim().min(1).max(max)

const schema = z.object({
  DATABASE_MIGRATOR_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  name: line(200),
  email: z.email().max(254),
  workspace: line(200),
})

const wanted: Record<string, string> = {
  DATABASE_MIGRATOR_URL:
    'DATABASE_MIGRATOR_URL is missing: set it to the database, like postgres://migrator:password@host/database. The demo has its people already.',
  PUBLIC_URL: 'PUBLIC_URL is missing: set it to the address that browsers use, like https://crm.example.com.',
  name: '--name is missing: give the owner\'s name, like --name "Ada Owens".',
  email: "--email is missing or no email address: give the owner's, like --email ada@example.com.",
  workspace: '--workspace is missing: give the name of the business, like --workspace "Harbour Dental".',
}

export type OwnerConfig = {
  migratorUrl: string
  publicUrl: string
  name: string
  email: string
  workspace: string
}

export const readOwnerConfig = (environment: NodeJS.ProcessEnv, flags: object): OwnerConfig => {
  const parsed = schema.safeParse({ ...environment, ...flags })
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    throw new Refusal(...[...wrong].map((name) => wanted[name] ?? `${name} cannot be read.`))
  }
  const { DATABASE_MIGRATOR_URL: migratorUrl, PUBLIC_URL, email, ...rest } = parsed.data
  return { migratorUrl, publicUrl: new URL(PUBLIC_URL).origin, email: email.toLowerCase(), ...rest }
}
