import { type TagColor, tagColors } from '@dossier/contracts/tags/values'
import type { TagView } from '@dossier/contracts/tags/views'
import { Menu } from '@mantine/core'
import { textsOf } from '../../i18n/i18n.ts'
import { AnchoredMenu } from '../../kit/anchored-menu.tsx'
import classes from './tag-color-menu.module.css'

const t = textsOf('record')

type Props = {
  /** The tag whose colour is asked for, and what was pressed. */
  opened: { tag: TagView; button: HTMLElement } | null
  onPick: (tag: TagView, color: TagColor) => void
  onClose: () => void
}

/** The colours of one tag. */
export const TagColorMenu = ({ opened, onPick, onClose }: Props) => {
  if (!opened) return null
  const { tag, button } = opened
  return (
    <AnchoredMenu button={button} label={t('tagColor', { name: tag.name })} width={150} onClose={onClose}>
      <Menu.RadioGroup
        value={tag.color}
        onChange={(value) => {
          const color = tagColors.find((one) => one === value)
          if (color) onPick(tag, color)
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
    </AnchoredMenu>
  )
}
