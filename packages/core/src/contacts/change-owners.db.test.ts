import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { auditEntries, contacts as table } from '@dossier/db/schema'
import { eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { contextOf, countStatements } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import { changeOwner, changeOwners } from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
const { owner, admin, member, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const contact = (ownerId: string | null = null) => makeContact(database.migrator, workspace.id, { ownerId })
const contacts = (count: number) => Promise.all(Array.from({ length: count }, () => contact()))
const to = (ownerId: string | null, ids: string[]) => ({
  changes: ids.map((contactId) => ({ contactId, ownerId })),
})
const ownersOf = async (ids: string[]) => {
  const rows = await database.migrator.select().from(table).where(inArray(table.id, ids))
  return ids.map((id) => rows.find((row) => row.id === id)?.ownerId)
}

describe('another owner for many contacts', () => {
  test('leaves on each the event of the single act, and is undone to what each had', async () => {
    const single = await contact(admin.staffId)
    await changeOwner(ada, { contactId: single, ownerId: member.staffId, was: admin.staffId })
    const ids = [await contact(), await contact(admin.staffId), await contact(member.staffId)]
    const [nobodys = '', juns = '', rosas = ''] = ids
    const { changed, goneIds, keptIds } = await changeOwners(ada, to(member.staffId, ids))
    expect({ goneIds, keptIds }).toEqual({ goneIds: [], keptIds: [] })
    expect(await ownersOf(ids)).toEqual([member.staffId, member.staffId, member.staffId])
    expect(changed.map(({ contactId }) => contactId).toSorted()).toEqual([nobodys, juns].toSorted())
    expect((await listTimeline(ada, { contactId: rosas })).entries).toEqual([])

    const toldOf = async (contactId: string) => {
      const { entries } = await listTimeline(ada, { contactId })
      const audit = await database.migrator
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.recordId, contactId))
      return {
        entries: entries.map(({ kind, actor, data }) => ({ kind, actor, data })),
        audit: audit.map(({ act, actorId, before, after }) => ({ act, actorId, before, after })),
      }
    }
    expect(await toldOf(juns)).toEqual(await toldOf(single))

    const back = await changeOwners(ada, {
      changes: changed.map(({ contactId, ownerId, was }) => ({ contactId, ownerId: was, was: ownerId })),
    })
    expect(back.changed).toHaveLength(2)
    expect(await ownersOf(ids)).toEqual([null, admin.staffId, member.staffId])
  })

  test('leaves alone what somebody else changed meanwhile when it is undone', async () => {
    const ids = await contacts(2)
    const [one = '', two = ''] = ids
    const { changed } = await changeOwners(ada, to(member.staffId, ids))
    await changeOwner(ada, { contactId: two, ownerId: admin.staffId, was: member.staffId })
    const undo = {
      changes: changed.map(({ contactId, ownerId, was }) => ({ contactId, ownerId: was, was: ownerId })),
    }
    expect(await changeOwners(ada, undo)).toMatchObject({ changed: [{ contactId: one }], keptIds: [two] })
    expect(await ownersOf(ids)).toEqual([null, admin.staffId])
    await changeOwner(ada, { contactId: one, ownerId: admin.staffId, was: null })
    await expect(changeOwners(ada, undo)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('takes as many statements for 200 contacts as for two', async () => {
    const [two, many] = [await contacts(2), await contacts(200)]
    const few = await countStatements(ada, (ctx) => changeOwners(ctx, to(admin.staffId, two)))
    expect(await countStatements(ada, (ctx) => changeOwners(ctx, to(admin.staffId, many)))).toBe(few)
    expect(new Set(await ownersOf(many))).toEqual(new Set([admin.staffId]))
  })

  test('says which are gone, and is refused where all are, or the colleague is not one', async () => {
    const here = await contact()
    const foreign = await makeContact(database.migrator, other.id)
    const missing = uuidv7()
    expect(await changeOwners(ada, to(admin.staffId, [missing, here, foreign]))).toMatchObject({
      changed: [{ contactId: here, ownerId: admin.staffId, was: null }],
      goneIds: [missing, foreign],
    })
    for (const id of [missing, foreign])
      await expect(changeOwners(ada, to(admin.staffId, [id]))).rejects.toMatchObject({ code: 'not_found' })
    for (const id of [uuidv7(), other.staff.owner.staffId])
      await expect(changeOwners(ada, to(id, [here]))).rejects.toMatchObject({ reason: 'staff.unknown' })
    expect(await ownersOf([here, foreign])).toEqual([admin.staffId, null])
  })

  test('is refused for more than 200 and to those who may only read', async () => {
    const tooMany = to(null, Array.from({ length: 201 }, uuidv7))
    await expect(changeOwners(ada, tooMany)).rejects.toMatchObject({ reason: 'selection.tooMany' })
    const id = await contact()
    const ray = contextOf(database.app, workspace, readonly)
    await expect(changeOwners(ray, to(admin.staffId, [id]))).rejects.toMatchObject({
      reason: 'rights.contactsWrite',
    })
    expect(await ownersOf([id])).toEqual([null])
  })
})
