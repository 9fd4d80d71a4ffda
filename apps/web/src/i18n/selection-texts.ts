import { selection } from './en/selection.ts'
import { addTexts } from './i18n.ts'

// They come with what is offered for a selection, so that signing in does not wait for them.
addTexts('selection', selection)
