import { auditEntries } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import { editContact } from './index.ts'
import { getRecord } from '../record/index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
const ada = contextOf(database.app, workspace, workspace.staff.owner)
const rosa = contextOf(database.app, workspace, workspace.staff.member)

describe('editing a field in place', () => {
  test('saves the value, with old and new in the timeline and the audit log', async () => {
    const contactId = await makeContact(database.migrator, workspace.id, { jobTitle: 'Art director' })
    const edit = { contactId, field: 'jobTitle' as const, value: ' Creative  director ', was: 'Art director' }
    expect(await editContact(ada, edit)).toMatchObject({ jobTitle: 'Creative director' })

    const { entries } = await listTimeline(ada, { contactId })
    expect(entries).toMatchObject([
      {
        kind: 'contact.edited',
        actor: { kind: 'staff', name: 'Ada Owens' },
        data: { field: 'jobTitle', from: 'Art director', to: 'Creative director' },
      },
    ])
    const audited = (await database.migrator.select().from(auditEntries)).filter(
      (row) => row.recordId === contactId,
    )
    expect(audited).toMatchObject([
      {
        act: 'contact.edited',
        before: { jobTitle: 'Art director' },
        after: { jobTitle: 'Creative director' },
      },
    ])
  })

  test('refuses a stale overwrite, with the present value and who put it there', async () => {
    const contactId = await makeContact(database.migrator, workspace.id, { jobTitle: 'Art director' })
    await editContact(ada, { contactId, field: 'jobTitle', value: 'Creative director', was: 'Art director' })
    await expect(
      editContact(rosa, { contactId, field: 'jobTitle', value: 'Painter', was: 'Art director' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      conflict: { field: 'jobTitle', current: 'Creative director', changedBy: 'Ada Owens' },
    })
    expect((await getRecord(ada, { contactId })).contact.jobTitle).toBe('Creative director')
  })

  test('of 50 who start from the same value, exactly one wins and each other sees the winner', async () => {
    const contactId = await makeContact(database.migrator, workspace.id, { lastName: 'Okafor' })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        editContact(ada, { contactId, field: 'lastName', value: `Name ${n}`, was: 'Okafor' }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { contact, timeline } = await getRecord(ada, { contactId })
    expect(timeline.entries).toHaveLength(1)
    const seen = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' && outcome.reason instanceof DomainError
        ? [outcome.reason.conflict?.current]
        : [],
    )
    expect(seen).toEqual(Array.from({ length: 49 }, () => contact.lastName))
  })

  test('saving what is there already changes nothing', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    await editContact(ada, { contactId, field: 'firstName', value: 'Amara', was: 'anything' })
    expect((await listTimeline(ada, { contactId })).entries).toEqual([])
  })

  test('an empty value empties the field', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    expect(
      await editContact(ada, { contactId, field: 'lastName', value: '  ', was: 'Okafor' }),
    ).toMatchObject({
      lastName: null,
    })
  })

  test('a missing contact and one of another workspace are both "not found"', async () => {
    const foreign = await makeContact(database.migrator, other.id)
    for (const contactId of [uuidv7(), foreign])
      await expect(
        editContact(ada, { contactId, field: 'lastName', value: 'X', was: 'Okafor' }),
      ).rejects.toMatchObject({
        code: 'not_found',
        reason: 'contact.notFound',
      })
  })

  test('a reader may not, and reads who may', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    const ray = contextOf(database.app, workspace, workspace.staff.readonly)
    await expect(
      editContact(ray, { contactId, field: 'lastName', value: 'X', was: 'Okafor' }),
    ).rejects.toMatchObject({ code: 'not_allowed', message: expect.stringContaining('owner or an admin') })
  })

  test('a value that cannot be stored names its field', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    for (const value of ['a\0b', '\ud800', 'x'.repeat(201)])
      await expect(
        editContact(ada, { contactId, field: 'lastName', value, was: 'Okafor' }),
      ).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'value' }] })
  })
})
