import { useNavigate } from '@tanstack/react-router'
import { runChange } from '../../lib/change.ts'
import { outcomeOf } from '../../lib/outcome.ts'

/** Deletes the contact on the page, and goes to the list where it no longer is. */
export const useDeleteContact = (contactId: string) => {
  const navigate = useNavigate()
  return async () => {
    const { deleteContacts } = await import('../../entities/deletion/mutations.ts')
    // Its words are said in the list.
    void outcomeOf(runChange(deleteContacts(), { contactIds: [contactId] }))
    await navigate({ to: '/contacts' })
  }
}
