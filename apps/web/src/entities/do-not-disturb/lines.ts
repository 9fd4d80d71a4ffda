import { openSetting } from '@dossier/contracts/do-not-disturb/settings'
import type { DndChannel, DndDirection } from '@dossier/contracts/do-not-disturb/values'
import type { DndSetting, DndView } from '@dossier/contracts/do-not-disturb/views'
import { t } from '../../i18n/i18n.ts'

/** One channel in one direction. */
export type DndLine = { channel: DndChannel; direction: DndDirection }

/** What is shut of a line; undefined where it is open. */
export const shutOf = (shut: readonly DndView[], { channel, direction }: DndLine): DndView | undefined =>
  shut.find((one) => one.channel === channel && one.direction === direction)

export const settingOf = (view: DndView | undefined): DndSetting =>
  view ? { status: view.status, reason: view.reason, endsAt: view.endsAt } : openSetting

/** A line within a sentence. */
export const lineWords = ({ channel, direction }: DndLine): string => {
  const words = t(`within.${channel}`, { ns: 'doNotDisturb' })
  return direction === 'outbound' ? words : t('inbound', { ns: 'doNotDisturb', channel: words })
}
