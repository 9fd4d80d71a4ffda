import { settings } from './en/settings.ts'
import { addTexts } from './i18n.ts'

// They come with the screens that need them, so that signing in does not wait for them.
addTexts('settings', settings)
