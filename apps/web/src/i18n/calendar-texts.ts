import { calendars } from './en/calendars.ts'
import { addTexts } from './i18n.ts'

// They come with the screens that need them, so that signing in does not wait for them.
addTexts('calendars', calendars)
