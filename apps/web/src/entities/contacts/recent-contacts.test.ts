import { expect, it } from 'vitest'
import { createRecentContacts } from './recent-contacts.ts'

const contact = (id: string, name = id) => ({ id, name, about: null })

it('has the latest first, each contact once, as it was last seen', () => {
  const recent = createRecentContacts()
  recent.add(contact('a', 'Amara'))
  recent.add(contact('b'))
  recent.add(contact('a', 'Amara Okafor'))
  expect(recent.all().map(({ name }) => name)).toEqual(['Amara Okafor', 'b'])
})

it('forgets those of long ago', () => {
  const recent = createRecentContacts()
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) recent.add(contact(id))
  expect(recent.all().map(({ id }) => id)).toEqual(['g', 'f', 'e', 'd', 'c', 'b'])
})
