import type { TagColor } from '@dossier/contracts/tags/values'
import type { TagUseView } from '@dossier/contracts/tags/views'
import { useEffect, useRef } from 'react'
import { TagChip } from '../../entities/tags/tag-chip.tsx'
import { TagColorMenu } from '../../entities/tags/tag-color-menu.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { NameInput } from '../../kit/name-input.tsx'
import type { Refusal } from '../../lib/outcome.ts'
import classes from './tags-settings.module.css'

const t = textsOf('settings')

type Props = {
  tag: TagUseView
  isRenaming: boolean
  onRename: (isOn: boolean) => void
  onName: (typed: string) => Promise<Refusal>
  onColor: (color: TagColor) => void
}

/** A tag's colour, and its name, which is edited where it stands. */
export const TagNameCell = ({ tag, isRenaming, onRename, onName, onColor }: Props) => {
  const name = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    if (wasRenaming.current && !isRenaming && document.activeElement === document.body) name.current?.focus()
    wasRenaming.current = isRenaming
  }, [isRenaming])

  return (
    <div className={classes['tag']}>
      <TagColorMenu name={tag.name} color={tag.color} onPick={onColor}>
        <button type="button" className={classes['color']}>
          <span
            aria-hidden
            className={classes['swatch']}
            style={{ background: `var(--d-${tag.color}-ground)`, borderColor: `var(--d-${tag.color}-ink)` }}
          />
        </button>
      </TagColorMenu>
      {isRenaming ? (
        <div className={classes['editor']}>
          <NameInput
            autoFocus
            label={t('rename', { name: tag.name })}
            name={tag.name}
            onSave={onName}
            onDone={() => onRename(false)}
          />
        </div>
      ) : (
        <button
          ref={name}
          type="button"
          className={classes['name']}
          aria-label={t('rename', { name: tag.name })}
          onClick={() => onRename(true)}
        >
          <TagChip name={tag.name} color={tag.color} />
        </button>
      )}
    </div>
  )
}
