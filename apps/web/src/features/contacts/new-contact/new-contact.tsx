import { useActions } from '../../../kit/actions.ts'
import { t } from '../../../i18n/i18n.ts'
import { lazyPart } from '../../../kit/lazy-part.tsx'
import { loadNewContact } from './load-new-contact.ts'
import { newContactDoor } from './new-contact-door.ts'

const Dialog = lazyPart(async () => (await loadNewContact()).NewContactDialog, {
  close: () => newContactDoor.close(),
})

/** The dialog that makes a contact, from its button or the palette. */
export const NewContact = () => {
  const isOpen = newContactDoor.use()
  useActions([
    {
      id: 'new contact',
      words: t('title', { ns: 'newContact' }),
      isGeneral: true,
      run: newContactDoor.open,
    },
  ])
  return isOpen && <Dialog />
}
