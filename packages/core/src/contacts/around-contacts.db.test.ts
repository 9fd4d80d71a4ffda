import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { addEmail, addPhone } from '../contact-points/index.ts'
import { contextOf } from '../testing/index.ts'
import { editContact, findDuplicates, getContactNeighbours, listContacts } from './index.ts'

const database = await testDatabase()
const start = async () => {
  const workspace = await makeWorkspace(database.migrator)
  return { workspace, ada: contextOf(database.app, workspace, workspace.staff.owner) }
}

describe('duplicates', () => {
  test('are found by email, by phone however typed, and by nearly the same name', async () => {
    const { workspace, ada } = await start()
    const names = { firstName: 'Amara', lastName: 'Okafor', companyName: 'Lagoon Arts' }
    const contactId = await makeContact(database.migrator, workspace.id, names)
    await addEmail(ada, { emailId: uuidv7(), contactId, address: 'amara@lagoon.example' })
    await addPhone(ada, { phoneId: uuidv7(), contactId, number: '212 555 0147' })
    const found = async (typed: Parameters<typeof findDuplicates>[1]) =>
      (await findDuplicates(ada, typed)).map(({ row, because }) => [row.id, because])
    expect(await found({ emails: ['AMARA@lagoon.example'] })).toEqual([[contactId, 'email']])
    expect(await found({ phones: ['+1 (212) 555-0147'] })).toEqual([[contactId, 'phone']])
    expect(await found({ firstName: 'Amara', lastName: 'Okafor' })).toEqual([[contactId, 'name']])
    expect(await found({ firstName: 'Amarah', lastName: 'Okafor' })).toEqual([[contactId, 'name']])
    expect(await found({ firstName: 'Bob', phones: ['21'], emails: ['amara@'] })).toEqual([])
  })
})

describe('the list', () => {
  test('is sorted by name, company, creation and last activity, both ways', async () => {
    const { workspace, ada } = await start()
    const make = (firstName: string, companyName: string, day: number) =>
      makeContact(database.migrator, workspace.id, {
        ...{ firstName, lastName: null, companyName },
        createdAt: new Date(Date.UTC(2024, 0, day)),
        lastActivityAt: new Date(Date.UTC(2025, 0, 10 - day)),
      })
    await make('Bea', 'Zinc', 1)
    await make('Ann', 'Yard', 2)
    await make('Cid', 'Xylo', 3)
    const sorted = async (sort: 'name' | 'company' | 'createdAt' | 'lastActivityAt', descending = false) => {
      const seen: (string | null)[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof listContacts>> = await listContacts(ada, {
          ...{ sort, descending, cursor, limit: 1 },
        })
        seen.push(...page.rows.map(({ firstName }) => firstName))
        cursor = page.nextCursor
      } while (cursor)
      return seen.join(' ')
    }
    expect(await sorted('name')).toBe('Ann Bea Cid')
    expect(await sorted('name', true)).toBe('Cid Bea Ann')
    expect(await sorted('company')).toBe('Cid Ann Bea')
    expect(await sorted('createdAt', true)).toBe('Cid Ann Bea')
    expect(await sorted('lastActivityAt')).toBe('Cid Ann Bea')
  })

  test('is walked from a record to the next and back, with the place in it', async () => {
    const { workspace, ada } = await start()
    const ids: string[] = []
    for (const firstName of ['Ann', 'Bea', 'Cid'])
      ids.push(await makeContact(database.migrator, workspace.id, { firstName, lastName: 'Walker' }))
    const [ann = '', bea = '', cid = ''] = ids
    const around = (contactId: string, more = {}) => getContactNeighbours(ada, { contactId, ...more })
    expect(await around(bea)).toEqual({ previousId: ann, nextId: cid, place: 2 })
    expect(await around(ann)).toEqual({ previousId: null, nextId: bea, place: 1 })
    expect(await around(ann, { descending: true })).toEqual({ previousId: bea, nextId: null, place: 3 })
    expect(await around(cid, { search: 'walker' })).toEqual({ previousId: bea, nextId: null, place: 3 })
    expect(await around(cid, { search: 'nobody' })).toEqual({ previousId: null, nextId: null, place: null })
  })
})

describe('every standard field', () => {
  test.each([
    ['dateOfBirth', '1990-02-28', '1990-02-30'],
    ['website', 'example.com/shop', 'java script:x'],
    ['language', 'pt-BR', 'not a language'],
    ['timeZone', 'Africa/Lagos', 'Africa/Atlantis'],
    ['country', 'NG', 'Nigeria'],
  ] as const)('%s takes %s and refuses %s', async (field, good, bad) => {
    const { workspace, ada } = await start()
    const contactId = await makeContact(database.migrator, workspace.id)
    const view = await editContact(ada, { contactId, field, value: good, was: null })
    expect(view[field]).toBe(field === 'website' ? 'https://example.com/shop' : good)
    await expect(editContact(ada, { contactId, field, value: bad, was: good })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'value' }],
    })
  })
})
