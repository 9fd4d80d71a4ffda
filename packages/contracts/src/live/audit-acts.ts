import { appointmentActs } from '../appointments/audit.ts'
import { calendarActs } from '../calendars/audit.ts'
import { contactPointActs } from '../contact-points/audit.ts'
import { contactTypeActs } from '../contact-types/audit.ts'
import { contactActs } from '../contacts/audit.ts'
import { deletionActs } from '../deletion/audit.ts'
import { deliveryActs } from '../deliveries/audit.ts'
import { dndActs } from '../do-not-disturb/audit.ts'
import { noteActs } from '../notes/audit.ts'
import { notificationActs } from '../notifications/audit.ts'
import { tagActs } from '../tags/audit.ts'
import { taskActs } from '../tasks/audit.ts'
import { timelineActs } from '../timeline/audit.ts'
import type { Topic } from './topics.ts'

/** The acts of every domain, in the domains' order. */
export const actsByDomain = [
  contactActs,
  contactPointActs,
  contactTypeActs,
  tagActs,
  dndActs,
  noteActs,
  taskActs,
  calendarActs,
  appointmentActs,
  notificationActs,
  timelineActs,
  deletionActs,
  deliveryActs,
] as const

type Acts = (typeof actsByDomain)[number]

/** Everything that is audited: a contact's changes, those of the workspace's lists, and the reconciler's repairs. */
export type AuditAct = Acts extends infer Domain
  ? Domain extends object
    ? keyof Domain & string
    : never
  : never

/** What a window reads again after each act. `Object.assign` of a list answers `any`: its keys are those of the list. */
export const topicsOf = Object.assign({}, ...actsByDomain) as Record<AuditAct, readonly Topic[]>
