import { type Db, inTransaction } from '@dossier/db'
import { sql } from 'drizzle-orm'
import { createChance } from './chance.ts'
import type { DemoWorkspace } from './demo-workspaces.ts'
import { createIdMaker } from './ids.ts'
import { imagineStory } from './imagine-story.ts'
import { createPeople } from './people.ts'
import type { Story } from './story.ts'
import { writeStories } from './write-stories.ts'

/** Contacts a transaction: few enough to stay small in memory, enough to make its cost vanish. */
const BATCH = 500

type Options = {
  /** Logged in as `migrator`. */
  db: Db
  workspace: DemoWorkspace
  /** Which contacts of the workspace, by number. */
  from: number
  to: number
  now: Date
  onProgress: (written: number) => void
}

/**
 * Writes imagined contacts with their histories, batch by batch, imagining the next while Postgres writes one.
 * Contacts that are there already stay as they are, so a run that was cut short can be made again.
 */
export const seedContacts = async ({ db, workspace, from, to, now, onProgress }: Options): Promise<void> => {
  const personOf = createPeople()
  const newId = createIdMaker(createChance(now.getTime() | 0, workspace.number, from))
  let writing: Promise<void> = Promise.resolve()
  for (let start = from; start < to; start += BATCH) {
    const end = Math.min(start + BATCH, to)
    const stories: Story[] = []
    for (let index = start; index < end; index++)
      stories.push(imagineStory({ workspace, index, now, personOf }))
    await writing
    // Foreign keys keep the plan of a session's first look, made for all but empty tables: told the sizes after the
    // first batch, they read one contact for a row instead of all.
    if (start === from + BATCH) await db.execute(sql`analyze`)
    writing = writeBatch(db, { workspace, newId }, stories).then(() => onProgress(end - from))
    // It is awaited in the next round; until then its failure must not count as unheard.
    writing.catch(() => undefined)
  }
  await writing
}

const writeBatch = (db: Db, telling: Parameters<typeof writeStories>[1], stories: Story[]): Promise<void> =>
  inTransaction(db, telling.workspace.id, (tx) => writeStories(tx, telling, stories))
