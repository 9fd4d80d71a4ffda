import type { TagColor } from '@dossier/contracts/tags/values'
import { IconX } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import classes from './tag-chip.module.css'
import { TagColorMenu } from './tag-color-menu.tsx'

type Props = {
  name: string
  color: TagColor
  /** Makes a menu of colours of its name. */
  onColor?: (color: TagColor) => void
  /** It was removed elsewhere while its menu was open. */
  onLost?: () => void
  removeLabel?: string
  onRemove?: (event: MouseEvent) => void
}

export const TagChip = ({ name, color, onColor, onLost, removeLabel, onRemove }: Props) => (
  <span
    className={classes['tag']}
    title={name}
    style={{ background: `var(--d-${color}-ground)`, color: `var(--d-${color}-ink)` }}
  >
    {onColor ? (
      <TagColorMenu name={name} color={color} onPick={onColor} onLost={onLost}>
        <button type="button" className={classes['open']}>
          <bdi className={classes['name']}>{name}</bdi>
        </button>
      </TagColorMenu>
    ) : (
      <bdi className={classes['name']}>{name}</bdi>
    )}
    {onRemove && (
      <button type="button" className={classes['remove']} aria-label={removeLabel} onClick={onRemove}>
        <IconX size={12} aria-hidden />
      </button>
    )}
  </span>
)
