import type { TagUseView } from '@dossier/contracts/tags/views'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowMerge, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { textsOf } from '../../i18n/i18n.ts'

const t = textsOf('settings')

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true }

type Props = {
  tag: TagUseView
  onRename: () => void
  /** Null where there is nothing to merge it with. */
  onMerge: (() => void) | null
  onDelete: () => void
}

/** What can be done with a tag. */
export const TagMenu = ({ tag, onRename, onMerge, onDelete }: Props) => {
  const words = t('tagActions', { name: tag.name })
  return (
    <Menu width={230} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={words} title={words}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
          {t('renameTag')}
        </Menu.Item>
        {onMerge && (
          <Menu.Item leftSection={<IconArrowMerge {...icon} />} onClick={onMerge}>
            {t('mergeTag')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onDelete}>
          {t('deleteTag')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
