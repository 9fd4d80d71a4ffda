import type { TagUseView } from '@dossier/contracts/tags/views'
import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Refusal } from '../../lib/acts/list-act.ts'
import { NameInput } from '../../kit/name-input.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { TagChip } from '../../entities/tags/tag-chip.tsx'
import classes from './tags-settings.module.css'

const t = textsOf('settings')

type Props = {
  tag: TagUseView
  canEdit: boolean
  isRenaming: boolean
  onRename: (isOn: boolean) => void
  onName: (typed: string, button: HTMLElement) => Promise<Refusal>
  onColor: (button: HTMLElement) => void
  onMenu: (button: HTMLElement) => void
}

/** One tag: its colour, its name, which is edited where it stands, and how many have it. */
export const TagRow = ({ tag, canEdit, isRenaming, onRename, onName, onColor, onMenu }: Props) => {
  const name = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    if (wasRenaming.current && !isRenaming && document.activeElement === document.body) name.current?.focus()
    wasRenaming.current = isRenaming
  }, [isRenaming])

  const color = t('tagColor', { ns: 'record', name: tag.name })
  return (
    <tr>
      <td>
        <div className={classes['tag']}>
          {canEdit && (
            <button
              type="button"
              className={classes['color']}
              aria-haspopup="menu"
              aria-label={color}
              title={color}
              onClick={(event) => onColor(event.currentTarget)}
            >
              <span
                aria-hidden
                className={classes['swatch']}
                style={{
                  background: `var(--d-${tag.color}-ground)`,
                  borderColor: `var(--d-${tag.color}-ink)`,
                }}
              />
            </button>
          )}
          {isRenaming ? (
            <div className={classes['editor']}>
              <NameInput
                autoFocus
                label={t('rename', { name: tag.name })}
                name={tag.name}
                onSave={(typed) => onName(typed, menu.current ?? document.body)}
                onDone={() => onRename(false)}
              />
            </div>
          ) : canEdit ? (
            <button
              ref={name}
              type="button"
              className={classes['name']}
              aria-label={t('rename', { name: tag.name })}
              onClick={() => onRename(true)}
            >
              <TagChip name={tag.name} color={tag.color} />
            </button>
          ) : (
            <TagChip name={tag.name} color={tag.color} />
          )}
        </div>
      </td>
      <td className={classes['number']}>
        <div className={classes['end']}>
          {formatCount(tag.holders)}
          {canEdit && (
            <ActionIcon
              ref={menu}
              aria-haspopup="menu"
              aria-label={t('tagActions', { name: tag.name })}
              title={t('tagActions', { name: tag.name })}
              onClick={(event) => onMenu(event.currentTarget)}
            >
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </td>
    </tr>
  )
}
