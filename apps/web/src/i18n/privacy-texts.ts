import { privacy } from './en/privacy.ts'
import { addTexts } from './i18n.ts'

// They come with the acts and pages that need them, so that signing in does not wait for them.
addTexts('privacy', privacy)
