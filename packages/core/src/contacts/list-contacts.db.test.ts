import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'
import { addEmail, addPhone } from '../contact-points/index.ts'
import { contextOf } from '../testing/index.ts'
import { countContacts, listContacts } from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
const ada = contextOf(database.app, workspace, workspace.staff.owner)

const people = [
  { firstName: 'Amara', lastName: 'Okafor', companyName: 'Lagoon Arts' },
  { firstName: 'Élodie', lastName: 'Lefèvre-Marchand' },
  { firstName: 'Bob', lastName: 'Whitfield' },
  { firstName: '美咲', lastName: '田中' },
  { firstName: null, lastName: null, companyName: 'Zenith Ltd' },
  { firstName: null, lastName: null },
  { firstName: 'Élodie', lastName: 'Lefèvre-Marchand' },
  { firstName: 'élan', lastName: null },
  { firstName: '100%', lastName: '_under\\score' },
]

beforeAll(async () => {
  for (const values of people) await makeContact(database.migrator, workspace.id, values)
  await makeContact(database.migrator, other.id, { firstName: 'Amara', lastName: 'Elsewhere' })
  const [amara] = (await listContacts(ada, { search: 'Amara' })).rows
  await addEmail(ada, {
    emailId: uuidv7(),
    contactId: amara?.id ?? '',
    address: 'amara.okafor@lagoonarts.example',
  })
  await addPhone(ada, { phoneId: uuidv7(), contactId: amara?.id ?? '', number: '(212) 555-0147' })
})

const names = async (search: string) =>
  (await listContacts(ada, { search })).rows.map(
    ({ firstName, lastName, companyName }) => [firstName, lastName].filter(Boolean).join(' ') || companyName,
  )

describe('the list of contacts', () => {
  test('is in the order of names as people expect it, the nameless last', async () => {
    expect(await names('')).toEqual([
      '100% _under\\score',
      'Amara Okafor',
      'Bob Whitfield',
      'élan',
      'Élodie Lefèvre-Marchand',
      'Élodie Lefèvre-Marchand',
      'Zenith Ltd',
      '美咲 田中',
      null,
    ])
  })

  test('pages of two show every contact once, in the same order', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listContacts>> = await listContacts(ada, { cursor, limit: 2 })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual((await listContacts(ada, {})).rows.map(({ id }) => id))
  })

  test.each([
    ['amara', ['Amara Okafor']],
    ['OKAFOR ama', ['Amara Okafor']],
    ['elodie lefevre', ['Élodie Lefèvre-Marchand', 'Élodie Lefèvre-Marchand']],
    ['田中', ['美咲 田中']],
    ['lagoonarts.ex', ['Amara Okafor']],
    ['212-555-01', ['Amara Okafor']],
    ['+1 (212) 555 0147', ['Amara Okafor']],
    ['okafro', ['Amara Okafor']],
    ['lagoon', ['Amara Okafor']],
    ['zenith', ['Zenith Ltd']],
    ['100%', ['100% _under\\score']],
    ['_under\\', ['100% _under\\score']],
    ['elsewhere', []],
    ['nobody at all', []],
  ])('searching %s finds %j', async (search, found) => {
    expect(await names(search)).toEqual(found)
    expect(await countContacts(ada, { search })).toEqual({ count: found.length, exact: true })
  })

  test('what matches exactly comes before what only begins so, and typos come last', async () => {
    const apart = await makeWorkspace(database.migrator, 'Apart')
    for (const firstName of ['Marta Ann', 'Marta', 'Marte', 'Anna Marta'])
      await makeContact(database.migrator, apart.id, { firstName, lastName: null })
    const { rows } = await listContacts(contextOf(database.app, apart, apart.staff.owner), {
      search: 'marta',
    })
    expect(rows.map(({ firstName }) => firstName)).toEqual(['Marta', 'Marta Ann', 'Anna Marta', 'Marte'])
  })

  test('a cursor that is not ours is refused, not an error of ours', async () => {
    for (const cursor of ['x', 'W10', Buffer.from('[0,"a\\u0000","x"]').toString('base64url')])
      await expect(listContacts(ada, { cursor })).rejects.toMatchObject({ fields: [{ field: 'cursor' }] })
  })
})
