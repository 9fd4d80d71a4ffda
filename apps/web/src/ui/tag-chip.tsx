import type { TagColor } from '@dossier/contracts/tags'
import { IconX } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import classes from './tag-chip.module.css'

type Props = {
  name: string
  color: TagColor
  removeLabel?: string
  onRemove?: (event: MouseEvent) => void
}

export const TagChip = ({ name, color, removeLabel, onRemove }: Props) => (
  <span
    className={classes['tag']}
    title={name}
    style={{ background: `var(--d-${color}-ground)`, color: `var(--d-${color}-ink)` }}
  >
    <bdi className={classes['name']}>{name}</bdi>
    {onRemove && (
      <button type="button" className={classes['remove']} aria-label={removeLabel} onClick={onRemove}>
        <IconX size={12} aria-hidden />
      </button>
    )}
  </span>
)
