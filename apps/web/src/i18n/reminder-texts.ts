import { reminders } from './en/reminders.ts'
import { addTexts } from './i18n.ts'

addTexts('reminders', reminders)
