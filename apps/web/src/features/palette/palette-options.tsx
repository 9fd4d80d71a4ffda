import { IconCornerDownLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { classNames } from '../../kit/class-names.ts'
import classes from './palette.module.css'

export type PaletteOption = { id: string; run: () => void; face: ReactNode }
export type PaletteGroup = { id: string; label: string; options: PaletteOption[] }

type Props = {
  listId: string
  label: string
  groups: readonly PaletteGroup[]
  /** Counted through all groups. */
  active: number
  isBusy: boolean
  onActive: (index: number) => void
  onPick: (option: PaletteOption) => void
}

/** What the palette found, by kind. The focus stays in its field. */
export const PaletteOptions = ({ listId, label, groups, active, isBusy, onActive, onPick }: Props) => {
  useEffect(() => {
    document.querySelector(`#${CSS.escape(`${listId}-${active}`)}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, active])
  const before = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { options }) => sum + options.length, 0),
  )
  return (
    <div id={listId} role="listbox" aria-label={label} aria-busy={isBusy} className={classes['options']}>
      {groups.map((group, at) => (
        <div key={group.id} role="group" aria-labelledby={`${listId}-${group.id}`}>
          <div id={`${listId}-${group.id}`} role="presentation" className={classes['group']}>
            {group.label}
          </div>
          {group.options.map((option, place) => {
            const index = (before[at] ?? 0) + place
            return (
              <button
                key={option.id}
                type="button"
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={classNames(classes['option'], index === active && classes['active'])}
                onPointerMove={() => onActive(index)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onPick(option)}
              >
                {option.face}
                {index === active && (
                  <IconCornerDownLeft size={14} aria-hidden className={classes['enter']} />
                )}
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}
