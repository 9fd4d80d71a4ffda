import type { en } from './en/index.ts'
import type { deletion } from './en/deletion.ts'
import type { selection } from './en/selection.ts'
import type { settings } from './en/settings.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en & {
      deletion: typeof deletion
      selection: typeof selection
      settings: typeof settings
    }
  }
}
