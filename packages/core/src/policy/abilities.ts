import type { ContactAbilities } from '@dossier/contracts/contacts/abilities'
import type { Actor } from '../context/index.ts'
import { may } from './policy.ts'

/** What the screen offers on a contact. */
export const contactAbilities = (actor: Actor): ContactAbilities => ({
  edit: may(actor, 'contacts.write'),
  editTypes: may(actor, 'settings.write'),
  overrideHours: may(actor, 'appointments.override'),
})
