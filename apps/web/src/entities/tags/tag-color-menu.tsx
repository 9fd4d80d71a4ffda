import { type TagColor, tagColors } from '@dossier/contracts/tags/values'
import { Menu } from '@mantine/core'
import { cloneElement, type ReactElement, useEffect, useEffectEvent, useRef } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './tag-color-menu.module.css'

const t = textsOf('record')

type Props = {
  name: string
  color: TagColor
  onPick: (color: TagColor) => void
  /** Somebody removed the tag while its colours were open, and the focus with it. */
  onLost?: (() => void) | undefined
  /** The button that opens it; its name is given to it here. */
  children: ReactElement<{ 'aria-label'?: string }>
}

/** The colours of one tag. */
export const TagColorMenu = ({ name, color: current, onPick, onLost, children }: Props) => {
  const isOpen = useRef(false)
  const lose = useEffectEvent(() => {
    if (isOpen.current) onLost?.()
  })
  useEffect(() => () => lose(), [])
  return (
    <Menu
      width={150}
      onChange={(opened) => {
        isOpen.current = opened
      }}
    >
      <Menu.Target>{cloneElement(children, { 'aria-label': t('tagColor', { name }) })}</Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={current}
          onChange={(value) => {
            const color = tagColors.find((one) => one === value)
            if (color) onPick(color)
          }}
        >
          {tagColors.map((color) => (
            <Menu.RadioItem key={color} value={color} closeMenuOnClick>
              <span className={classes['color']}>
                <span
                  aria-hidden
                  className={classes['swatch']}
                  style={{ background: `var(--d-${color}-ground)`, borderColor: `var(--d-${color}-ink)` }}
                />
                {t(`colors.${color}`)}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
