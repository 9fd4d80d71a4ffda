import { dndChannels, type DndChannel } from '@dossier/contracts/do-not-disturb/values'
import type { DndSetting, DndView } from '@dossier/contracts/do-not-disturb/views'
import { openSetting } from '@dossier/contracts/do-not-disturb/settings'
import { ActionIcon, Switch } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { FieldRow } from '../../kit/field-row.tsx'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { prepare } from '../../lib/prepare.ts'
import { useMe } from '../session/me.ts'
import { DndAbout } from './dnd-about.tsx'
import classes from './dnd.module.css'
import { type DndLine, settingOf, shutOf } from './lines.ts'
import { setDoNotDisturb } from './mutations.ts'

const t = textsOf('doNotDisturb')

const loadDialog = () => import('./dnd-dialog.tsx')
const DndDialog = lazyPart(async () => (await loadDialog()).DndDialog, { close: ({ onClose }) => onClose() })

const shutSetting: DndSetting = { status: 'active', reason: null, endsAt: null }

const lineOf = (channel: DndChannel): DndLine => ({ channel, direction: 'outbound' })

type RowProps = {
  channel: DndChannel
  view: DndView | undefined
  canEdit: boolean
  /** All channels are shut together, whatever this one is. */
  isShutWithAll: boolean
  onSet: (to: DndSetting) => void
  onEdit: () => void
}

const DndRow = ({ channel, view, canEdit, isShutWithAll, onSet, onEdit }: RowProps) => {
  const name = t(`names.${channel}`)
  const isTheirs = view?.status === 'permanent'
  return (
    <FieldRow label={name}>
      <div className={classes['line']}>
        {canEdit && !isTheirs ? (
          <Switch
            // Of 24 pixels, as high as what is pressed has to be.
            size="md"
            // By what an action of the palette finds the first of them.
            data-act="doNotDisturb"
            checked={view !== undefined}
            aria-label={t('switch', { channel: name })}
            onChange={(event) => onSet(event.currentTarget.checked ? shutSetting : openSetting)}
          />
        ) : (
          <span className={classes['state']}>{view ? t('on') : t('off')}</span>
        )}
        {isShutWithAll && <span className={classes['aside']}>{t('withAll')}</span>}
        {canEdit && view && !isTheirs && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('edit', { channel: name })}
            title={t('edit', { channel: name })}
            onFocus={prepare(loadDialog)}
            onClick={onEdit}
          >
            <IconPencil size={14} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {view && <DndAbout view={view} />}
    </FieldRow>
  )
}

type Props = { contactId: string; shut: readonly DndView[]; canEdit: boolean }

/** By what the contact is not to be reached: one switch for each channel, and for all. */
export const DndFolder = ({ contactId, shut, canEdit }: Props) => {
  const me = useMe()
  const by = { id: me.staffId, name: me.name }
  const { mutate } = useMutation(setDoNotDisturb(contactId))
  const [edited, setEdited] = useState<DndView | null>(null)
  const isAllShut = shutOf(shut, lineOf('all')) !== undefined
  return (
    <>
      {dndChannels.map((channel) => {
        const line = lineOf(channel)
        const view = shutOf(shut, line)
        return (
          <DndRow
            key={channel}
            channel={channel}
            view={view}
            canEdit={canEdit}
            isShutWithAll={channel !== 'all' && isAllShut}
            onSet={(to) => mutate({ line, to, was: settingOf(view), by })}
            onEdit={() => setEdited(view ?? null)}
          />
        )
      })}
      {edited && <DndDialog contactId={contactId} view={edited} by={by} onClose={() => setEdited(null)} />}
    </>
  )
}
