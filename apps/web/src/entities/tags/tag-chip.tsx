import type { TagColor } from '@dossier/contracts/tags/values'
import { IconX } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useIsPainted } from '../../kit/paint-first.tsx'
import classes from './tag-chip.module.css'

type Props = {
  name: string
  color: TagColor
  /** What its name opens. */
  menuLabel?: string
  onMenu?: (button: HTMLButtonElement) => void
  removeLabel?: string
  onRemove?: (event: MouseEvent) => void
}

const Remove = ({ label, onClick }: { label: string | undefined; onClick: (event: MouseEvent) => void }) =>
  useIsPainted() ? (
    <button type="button" className={classes['remove']} aria-label={label} onClick={onClick}>
      <IconX size={12} aria-hidden />
    </button>
  ) : (
    <span className={classes['remove']} />
  )

export const TagChip = ({ name, color, menuLabel, onMenu, removeLabel, onRemove }: Props) => (
  <span
    className={classes['tag']}
    title={name}
    style={{ background: `var(--d-${color}-ground)`, color: `var(--d-${color}-ink)` }}
  >
    {onMenu ? (
      <button
        type="button"
        className={classes['open']}
        aria-haspopup="menu"
        aria-label={menuLabel}
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <bdi className={classes['name']}>{name}</bdi>
      </button>
    ) : (
      <bdi className={classes['name']}>{name}</bdi>
    )}
    {onRemove && <Remove label={removeLabel} onClick={onRemove} />}
  </span>
)
