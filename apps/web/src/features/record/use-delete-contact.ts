import { useNavigate } from '@tanstack/react-router'

/** Deletes the contact on the page, and goes to the list where it no longer is. */
export const useDeleteContact = (contactId: string) => {
  const navigate = useNavigate()
  return async () => {
    const { deleteContacts } = await import('../../entities/deletion/deletion-acts.ts')
    const sent = deleteContacts([contactId])
    await navigate({ to: '/contacts' })
    await sent
  }
}
