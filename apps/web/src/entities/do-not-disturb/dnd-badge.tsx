import { dndChannels } from '@dossier/contracts/do-not-disturb/values'
import type { DndView } from '@dossier/contracts/do-not-disturb/views'
import { textsOf } from '../../i18n/i18n.ts'
import { formatList } from '../../lib/format.ts'
import classes from './dnd.module.css'
import { shutOf } from './lines.ts'

const t = textsOf('doNotDisturb')

/** By what the contact is not to be reached, beside their name; nothing where all is open. */
export const DndBadge = ({ shut }: { shut: readonly DndView[] }) => {
  const channels = dndChannels
    .filter((channel) => shutOf(shut, { channel, direction: 'outbound' }) !== undefined)
    .map((channel) => t(`within.${channel}`))
  if (channels.length === 0) return null
  const named = formatList(channels)
  return (
    <span className={classes['badge']} title={t('badgeMeans', { channels: named })}>
      {t('badge', { channels: named })}
    </span>
  )
}
