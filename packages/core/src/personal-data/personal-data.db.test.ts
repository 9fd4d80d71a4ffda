import type { Db } from '@dossier/db'
import { contacts, erasureRules } from '@dossier/db/schema'
import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq, getTableColumns, getTableName, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import {
  beginPurge,
  deleteContacts,
  eraseBatch,
  finishPurge,
  listEraseSteps,
  purgeContactNow,
} from '../deletion/index.ts'
import { contextOf, findText, makeFullContact, plantCanaries, readColumns } from '../testing/index.ts'
import type { TableAnswer } from '../domain/index.ts'
import { personalData } from '../domains.ts'

const database = await testDatabase()
type Reader = Pick<Db, 'execute'>

const answers = Object.values<TableAnswer<string>>(personalData).map((answer) => ({
  ...answer,
  table: getTableName(answer.table),
  names: getTableColumns(answer.table),
}))

/** What the registry answers for, as the database names it. */
const answered = answers.flatMap(({ table, names, columns }) =>
  Object.entries(columns).map(([key, answer]) => ({ name: `${table}.${names[key]?.name}`, ...answer })),
)

const compare = async (db: Reader) => {
  const there = (await readColumns(db)).map(({ table, column }) => `${table}.${column}`)
  const named = answered.map(({ name }) => name)
  return {
    unanswered: there.filter((name) => !named.includes(name)),
    unknown: named.filter((name) => !there.includes(name)),
  }
}

/** What a migration would do, and is rolled back. */
const afterMigration = async <Found>(
  statement: string,
  look: (tx: Reader) => Promise<Found>,
): Promise<Found> => {
  const back = new Error('rolled back')
  let found: Found | undefined
  await database.migrator
    .transaction(async (tx) => {
      await tx.execute(sql.raw(statement))
      found = await look(tx)
      throw back
    })
    .catch((error: unknown) => {
      if (error !== back) throw error
    })
  if (found === undefined) throw new Error('Nothing was found.')
  return found
}

/** Tables whose rows belong to a contact by a column of that name or by foreign keys, however many lie between. */
const tablesOfContacts = async (db: Reader) => {
  const { rows } = await db.execute<{ name: string }>(sql`
    with recursive related (id) as (
      select 'records'::regclass::oid
      union
      select conrelid from pg_constraint join related on confrelid = related.id where contype = 'f'
    )
    select relname as name from related join pg_class on pg_class.oid = related.id
    union
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name in ('contact_id', 'record_id', 'note_id')`)
  return rows.map(({ name }) => name).toSorted()
}

describe('every column of the database', () => {
  test('has an answer of what it holds of a contact, and every answer has a column', async () => {
    expect(await compare(database.migrator)).toEqual({ unanswered: [], unknown: [] })
    const { unanswered } = await afterMigration('alter table contacts add column nickname text', compare)
    expect(unanswered).toEqual(['contacts.nickname'])
    const { unknown } = await afterMigration('alter table contacts drop column job_title', compare)
    expect(unknown).toEqual(['contacts.job_title'])
  })

  test('of a table with rows of contacts is said to be of contacts', async () => {
    const owned = answers.flatMap(({ table, rowsBy }) => (rowsBy === null ? [] : table)).toSorted()
    expect(owned).toEqual(await tablesOfContacts(database.migrator))
    const later = await afterMigration(
      'create table cards (id uuid primary key, note uuid references notes)',
      tablesOfContacts,
    )
    expect(later).toContain('cards')
  })

  test('is erased as its migration rules: rules, answers and catalogue are one', async () => {
    const rules = await database.migrator.select().from(erasureRules)
    const said = answers.flatMap(({ table, rowsBy, erasing }) =>
      rowsBy === null || erasing === null
        ? []
        : {
            table,
            action: erasing.how === 'last' ? 'rows' : erasing.how === 'none' ? 'keep' : erasing.how,
            column: typeof rowsBy === 'string' ? rowsBy : rowsBy.column,
            parent: typeof rowsBy === 'string' ? null : rowsBy.of,
          },
    )
    const ruled = rules.map(({ tableName, action, byColumn, parent }) => ({
      table: tableName,
      action,
      column: byColumn,
      parent,
    }))
    expect(ruled.toSorted(byTable)).toEqual(said.toSorted(byTable))
    const columns = (await readColumns(database.migrator)).map(({ table, column }) => `${table}.${column}`)
    for (const { tableName, byColumn, blanks } of rules)
      for (const column of [byColumn, ...blanks]) expect(columns).toContain(`${tableName}.${column}`)
    // What a parent leads to is gone before the parent is.
    const positions = new Map(rules.map(({ tableName, position }) => [tableName, position]))
    for (const { parent, position } of rules)
      if (parent !== null) expect(position).toBeLessThan(positions.get(parent) ?? 0)
  })

  test('no rule can be changed by the application', async () => {
    const attempt = database.app.execute(sql`update erasure_rules set action = 'keep'`)
    await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

const byTable = (a: { table: string }, b: { table: string }) => a.table.localeCompare(b.table)

describe('a contact with something in every column', () => {
  test('leaves, once erased, nothing anywhere but what the registry says stays', async () => {
    const workspace = await makeWorkspace(database.migrator)
    const { owner, member } = workspace.staff
    const ada = contextOf(database.app, workspace, owner)
    const contactId = await makeFullContact(ada, member)
    await deleteContacts(ada, { contactIds: [contactId], reason: 'moved away' })
    await purgeContactNow(ada, { contactId, name: 'Zainab Quartey' })

    const owned = answers.flatMap(({ table, rowsBy }) => (rowsBy === null ? [] : { table, rowsBy }))
    const planted = await plantCanaries(database.migrator, contactId, owned)
    const holding = new Set(planted.map(({ table, column }) => `${table}.${column}`))
    const couldNot = (await readColumns(database.migrator)).flatMap(({ table, column, type }) => {
      const name = `${table}.${column}`
      const isPersonal = answered.some((one) => one.name === name && one.holds === 'personal')
      return isPersonal && ['text', 'jsonb'].includes(type) && !holding.has(name) ? name : []
    })
    // They take no free word, the number is looked for by itself, and a hold would stop it all.
    expect(couldNot).toEqual([
      'contact_emails.state',
      'contact_phones.number',
      'contact_phones.state',
      'contacts.hold_reason',
    ])

    const system = systemContext(database.app, workspace.id, ada.log)
    const [row] = await database.migrator.select().from(contacts).where(eq(contacts.id, contactId))
    const deletion = { contactId, deletionId: row?.deletionId ?? '' }
    expect(await beginPurge(system, deletion)).toEqual({ next: 'erase' })
    for (const word of ['+12125550147', '1903-07-19'])
      expect(await findText(database.migrator, word)).not.toEqual([])
    for (const step of await listEraseSteps(system))
      while ((await eraseBatch(system, { ...deletion, step })) > 0);
    await finishPurge(system, deletion)

    for (const word of ['+12125550147', '1903-07-19'])
      expect(await findText(database.migrator, word)).toEqual([])
    const left: string[] = []
    for (const { table, column, canary } of planted)
      if ((await findText(database.migrator, canary)).length > 0) left.push(`${table}.${column}`)
    const mayStay = (name: string) => {
      const answer = answered.find((one) => one.name === name)
      return answer !== undefined && !['personal', 'derived'].includes(answer.holds)
    }
    expect(left.filter((name) => !mayStay(name))).toEqual([])
    expect(left).not.toEqual([])
  })
})
