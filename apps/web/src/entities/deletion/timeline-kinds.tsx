import type { DeletionTimeline } from '@dossier/contracts/deletion/timeline'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import { type KindViews, plainLine } from '../timeline/kind-view.tsx'

export const deletionKindViews: KindViews<keyof DeletionTimeline> = {
  'contact.deleted': {
    Icon: IconTrash,
    hue: 'red',
    line: (entry) =>
      entry.data.reason === null
        ? plainLine(entry)
        : {
            text: t('lines.contact.deletedWhy', { ns: 'timeline' }),
            parts: { reason: <bdi>{entry.data.reason}</bdi> },
          },
  },
  'contact.restored': { Icon: IconArrowBackUp, hue: 'teal', line: plainLine },
}
