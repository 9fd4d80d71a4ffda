import { type TagColor, tagColors } from '@dossier/contracts/tags/values'
import { Menu } from '@mantine/core'
import { cloneElement, type ReactElement } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './tag-color-menu.module.css'

const t = textsOf('record')

type Props = {
  name: string
  color: TagColor
  onPick: (color: TagColor) => void
  /** The button that opens it; its name is given to it here. */
  children: ReactElement<{ 'aria-label'?: string }>
}

/** The colours of one tag. */
export const TagColorMenu = ({ name, color: current, onPick, children }: Props) => (
  <Menu width={150}>
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
