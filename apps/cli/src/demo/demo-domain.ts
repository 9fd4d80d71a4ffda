import type { Role } from '@dossier/contracts/rights'
import type { Ctx } from '@dossier/core/context'
import type { Db } from '@dossier/db'
import type { Chance } from './chance.ts'
import type { DemoWorkspace } from './demo-workspaces.ts'

/** What a domain tells its part of the demo with: by its verbs, about contacts that are there. */
export type Demo = {
  /** Logged in as `migrator`. */
  db: Db
  workspace: DemoWorkspace
  /** Those that people look at first come first. */
  contactIds: string[]
  now: Date
  chance: Chance
  as: (role: Role, at: Date) => Ctx
  newId: (milliseconds: number) => string
}

export type DemoDomain = (demo: Demo) => Promise<void>
