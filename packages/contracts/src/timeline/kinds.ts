import { type AppointmentTimeline, appointmentKinds } from '../appointments/timeline.ts'
import { type ContactPointTimeline, contactPointKinds } from '../contact-points/timeline.ts'
import { type ContactTimeline, contactKinds } from '../contacts/timeline.ts'
import { type DeletionTimeline, deletionKinds } from '../deletion/timeline.ts'
import { type DndTimeline, dndKinds } from '../do-not-disturb/timeline.ts'
import { type NoteTimeline, noteKinds } from '../notes/timeline.ts'
import { type TagTimeline, tagKinds } from '../tags/timeline.ts'
import { type TaskTimeline, taskKinds } from '../tasks/timeline.ts'
import { type ActivityTimeline, activityKinds } from './timeline.ts'

/** What an entry of each kind keeps, so that its line can be read without another look-up. */
export interface TimelineData
  extends ContactTimeline,
    DeletionTimeline,
    ContactPointTimeline,
    TagTimeline,
    DndTimeline,
    NoteTimeline,
    AppointmentTimeline,
    TaskTimeline,
    ActivityTimeline {}

export type TimelineKind = keyof TimelineData

/** Groups of kinds, as the filter offers them. */
export const timelineGroups = {
  contact: [...contactKinds, ...deletionKinds],
  contactPoints: contactPointKinds,
  tags: tagKinds,
  doNotDisturb: dndKinds,
  notes: noteKinds,
  appointments: appointmentKinds,
  tasks: taskKinds,
  activities: activityKinds,
} as const satisfies Record<string, readonly TimelineKind[]>

export type TimelineGroup = keyof typeof timelineGroups
