import { appointments } from './en/appointments.ts'
import { doNotDisturb } from './en/do-not-disturb.ts'
import { list } from './en/list.ts'
import { newContact } from './en/new-contact.ts'
import { notes } from './en/notes.ts'
import { record } from './en/record.ts'
import { tasks } from './en/tasks.ts'
import { timeline } from './en/timeline.ts'
import { addTexts } from './i18n.ts'

// They come with the frame of every signed-in page, so that signing in does not wait for them.
addTexts('appointments', appointments)
addTexts('doNotDisturb', doNotDisturb)
addTexts('list', list)
addTexts('newContact', newContact)
addTexts('notes', notes)
addTexts('record', record)
addTexts('tasks', tasks)
addTexts('timeline', timeline)
