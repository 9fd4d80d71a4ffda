import { deletion } from './en/deletion.ts'
import { addTexts } from './i18n.ts'

addTexts('deletion', deletion)
