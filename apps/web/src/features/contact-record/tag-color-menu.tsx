import { type TagColor, tagColors, type TagView } from '@dossier/contracts/tags'
import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './tags-field.module.css'

type Props = {
  /** The tag whose name was pressed, and where it stands. */
  opened: { tag: TagView; button: HTMLButtonElement } | null
  onPick: (tag: TagView, color: TagColor) => void
  onClose: () => void
}

/** The colours of one tag. There is one menu for all tags, put to the one that was pressed. */
export const TagColorMenu = ({ opened, onPick, onClose }: Props) => {
  const { t } = useTranslation('record')
  if (!opened) return null
  const { tag, button } = opened
  const close = () => {
    onClose()
    button.focus()
  }
  return (
    <Menu
      opened
      onChange={(isOpen) => !isOpen && close()}
      position="bottom-start"
      width={150}
      returnFocus={false}
    >
      <Menu.Target>
        <span
          aria-hidden
          className={classes['anchor']}
          style={{ left: button.offsetLeft, top: button.offsetTop + button.offsetHeight }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('tagColor', { name: tag.name })} aria-labelledby={undefined}>
        <Menu.RadioGroup
          value={tag.color}
          onChange={(value) => {
            const color = tagColors.find((one) => one === value)
            if (color && color !== tag.color) onPick(tag, color)
            close()
          }}
        >
          {tagColors.map((color) => (
            <Menu.RadioItem key={color} value={color}>
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
