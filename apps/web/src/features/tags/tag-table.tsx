import type { TagUseView } from '@dossier/contracts/tags/views'
import { Button, Menu } from '@mantine/core'
import { IconArrowMerge, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { AnchoredMenu } from '../../kit/anchored-menu.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { foldedTag } from '../../entities/tags/tag-name.ts'
import { DeleteTagDialog } from './delete-tag-dialog.tsx'
import { MergeTagDialog } from './merge-tag-dialog.tsx'
import { deleteTag, nameTag } from './tag-list-acts.ts'
import { TagRow } from './tag-row.tsx'
import classes from './tags-settings.module.css'

const t = textsOf('settings')

/** Rows drawn before one asks for the rest. */
const FIRST = 200

type Props = {
  tags: readonly TagUseView[]
  /** Those that are not shown, too: names are one tag across all. */
  all: readonly TagUseView[]
  canEdit: boolean
  onColor: (tag: TagUseView, button: HTMLElement) => void
}
type Opened =
  | { what: 'menu'; tag: TagUseView; button: HTMLElement }
  | { what: 'merge'; tag: TagUseView; into: TagUseView | null; button: HTMLElement }
  | { what: 'delete'; tag: TagUseView; button: HTMLElement }

/** The tags with how many contacts have each, and what can be done with one. */
export const TagTable = ({ tags, all, canEdit, onColor }: Props) => {
  const [isWhole, setIsWhole] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [renamingId, setRenamingId] = useState<string | null>(null)
  const shown = isWhole ? tags : tags.slice(0, FIRST)
  const rest = tags.length - shown.length

  const rename = (tag: TagUseView, typed: string, button: HTMLElement) => {
    const into = all.find((one) => one.id !== tag.id && foldedTag(one.name) === foldedTag(typed))
    if (!into) return nameTag(tag, typed)
    setOpened({ what: 'merge', tag, into, button })
    return Promise.resolve(null)
  }
  const close = () => {
    const button = opened?.button
    setOpened(null)
    if (button?.isConnected) button.focus()
    else document.querySelector<HTMLElement>('#content')?.focus()
  }
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('tag')}</th>
            <th scope="col" className={classes['number']}>
              {t('holders')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((tag) => (
            <TagRow
              key={tag.id}
              tag={tag}
              canEdit={canEdit}
              isRenaming={renamingId === tag.id}
              onRename={(isOn) => setRenamingId(isOn ? tag.id : null)}
              onName={(typed, button) => rename(tag, typed, button)}
              onColor={(button) => onColor(tag, button)}
              onMenu={(button) => setOpened({ what: 'menu', tag, button })}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button variant="default" className={classes['more']} onClick={() => setIsWhole(true)}>
          {t('showAll', { count: rest })}
        </Button>
      )}
      {opened?.what === 'menu' && (
        <AnchoredMenu
          button={opened.button}
          label={t('tagActions', { name: opened.tag.name })}
          width={230}
          edge="end"
          onClose={() => setOpened(null)}
        >
          <Menu.Item
            leftSection={<IconPencil size={15} stroke={1.6} aria-hidden />}
            onClick={() => {
              setOpened(null)
              setRenamingId(opened.tag.id)
            }}
          >
            {t('renameTag')}
          </Menu.Item>
          {all.length > 1 && (
            <Menu.Item
              leftSection={<IconArrowMerge size={15} stroke={1.6} aria-hidden />}
              onClick={() => setOpened({ ...opened, what: 'merge', into: null })}
            >
              {t('mergeTag')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />}
            onClick={() => {
              if (opened.tag.holders > 0) return setOpened({ ...opened, what: 'delete' })
              void deleteTag(opened.tag)
              close()
            }}
          >
            {t('deleteTag')}
          </Menu.Item>
        </AnchoredMenu>
      )}
      {opened?.what === 'merge' && (
        <MergeTagDialog
          tag={opened.tag}
          into={opened.into}
          others={all.filter(({ id }) => id !== opened.tag.id)}
          onClose={close}
        />
      )}
      {opened?.what === 'delete' && <DeleteTagDialog tag={opened.tag} onClose={close} />}
    </>
  )
}
