import type { ActivityTimeline } from '@dossier/contracts/timeline/timeline'
import { IconClipboardText } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import type { KindViews } from './kind-view.tsx'

const ns = { ns: 'timeline' } as const

export const activityKindViews: KindViews<keyof ActivityTimeline> = {
  'activity.logged': {
    Icon: IconClipboardText,
    hue: 'orange',
    line: ({ data }) => ({
      text: t('lines.activity.logged', ns),
      parts: { what: t(`whats.${data.what}`, ns) },
    }),
  },
}
