import { appointmentsRouter } from './routers/appointments-router.ts'
import { backgroundRouter } from './routers/background-router.ts'
import { calendarsRouter } from './routers/calendars-router.ts'
import { channelsRouter } from './routers/channels-router.ts'
import { contactTypesRouter } from './routers/contact-types-router.ts'
import { contactsRouter } from './routers/contacts-router.ts'
import { deletionsRouter } from './routers/deletions-router.ts'
import { doNotDisturbRouter } from './routers/do-not-disturb-router.ts'
import { emailsRouter } from './routers/emails-router.ts'
import { notesRouter } from './routers/notes-router.ts'
import { notificationsRouter } from './routers/notifications-router.ts'
import { phonesRouter } from './routers/phones-router.ts'
import { remindersRouter } from './routers/reminders-router.ts'
import { sessionRouter } from './routers/session-router.ts'
import { signInRouter } from './routers/sign-in-router.ts'
import { staffRouter } from './routers/staff-router.ts'
import { tagsRouter } from './routers/tags-router.ts'
import { tasksRouter } from './routers/tasks-router.ts'
import { timelineRouter } from './routers/timeline-router.ts'
import { router } from './trpc/procedures.ts'

export const appRouter = router({
  signIn: signInRouter,
  session: sessionRouter,
  contacts: contactsRouter,
  deletions: deletionsRouter,
  contactTypes: contactTypesRouter,
  emails: emailsRouter,
  phones: phonesRouter,
  tags: tagsRouter,
  doNotDisturb: doNotDisturbRouter,
  tasks: tasksRouter,
  reminders: remindersRouter,
  calendars: calendarsRouter,
  appointments: appointmentsRouter,
  notes: notesRouter,
  timeline: timelineRouter,
  notifications: notificationsRouter,
  staff: staffRouter,
  channels: channelsRouter,
  background: backgroundRouter,
})

export type AppRouter = typeof appRouter
