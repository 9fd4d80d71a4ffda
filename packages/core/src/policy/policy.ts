import type { ErrorReason } from '@dossier/contracts/errors'
import { type Right, roleRights } from '@dossier/contracts/rights'
import type { Actor } from '../context/index.ts'
import { DomainError } from '../errors/index.ts'

const refusals: Partial<Record<Right, ErrorReason>> = {
  'contacts.write': 'rights.contactsWrite',
  'contacts.delete': 'rights.contactsDelete',
  'contacts.restore': 'rights.contactsRestore',
  'contacts.purge': 'rights.contactsPurge',
  'contacts.hold': 'rights.contactsHold',
  'settings.write': 'rights.settingsWrite',
  'activities.delete': 'activity.notOwn',
  'appointments.override': 'rights.appointmentsOverride',
}

/** The one policy. The system acts on what staff already decided, so it may. */
export const may = (actor: Actor, right: Right): boolean =>
  actor.kind === 'system' || roleRights[actor.role].includes(right)

/** Throws `not_allowed`, saying who may, unless the actor has the right. */
export const authorize = (actor: Actor, right: Right): void => {
  if (!may(actor, right)) throw new DomainError('not_allowed', refusals[right] ?? 'rights.missing')
}
