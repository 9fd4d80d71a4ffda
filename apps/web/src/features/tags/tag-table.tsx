import type { TagUseView } from '@dossier/contracts/tags/views'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { TagChip } from '../../entities/tags/tag-chip.tsx'
import { foldedTag } from '../../entities/tags/tag-name.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { type Column, DataTable, type RowsQuery } from '../../kit/data-table.tsx'
import { formatCount } from '../../lib/format.ts'
import { DeleteTagDialog } from './delete-tag-dialog.tsx'
import { MergeTagDialog } from './merge-tag-dialog.tsx'
import { colorTag, deleteTag, nameTag } from './tag-list-acts.ts'
import { TagMenu } from './tag-menu.tsx'
import { TagNameCell } from './tag-name-cell.tsx'
import classes from './tags-settings.module.css'

const t = textsOf('settings')

/** Rows drawn before one asks for the rest. */
const FIRST = 200

type Props = { query: RowsQuery & { data: TagUseView[] | undefined }; typed: string; canEdit: boolean }
type Asking =
  | { what: 'merge'; tag: TagUseView; into: TagUseView | null }
  | { what: 'delete'; tag: TagUseView }

/** The tags with how many contacts have each, and what can be done with one. */
export const TagTable = ({ query, typed, canEdit }: Props) => {
  const [isWhole, setIsWhole] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [renamingId, setRenamingId] = useState<string | null>(null)
  const all = query.data ?? []
  const wanted = foldedTag(typed)
  const found = query.data?.filter((tag) => foldedTag(tag.name).includes(wanted))
  const shown = isWhole ? found : found?.slice(0, FIRST)
  const rest = (found?.length ?? 0) - (shown?.length ?? 0)

  const rename = (tag: TagUseView, name: string) => {
    const into = all.find((one) => one.id !== tag.id && foldedTag(one.name) === foldedTag(name))
    if (!into) return nameTag(tag, name)
    setAsking({ what: 'merge', tag, into })
    return Promise.resolve(null)
  }
  const columns: Column<TagUseView>[] = [
    {
      id: 'name',
      head: t('tag'),
      isName: true,
      sortBy: ({ name }) => name,
      cell: (tag) =>
        canEdit ? (
          <TagNameCell
            tag={tag}
            isRenaming={renamingId === tag.id}
            onRename={(isOn) => setRenamingId(isOn ? tag.id : null)}
            onName={(name) => rename(tag, name)}
            onColor={(color) => void colorTag(tag, color)}
          />
        ) : (
          <TagChip name={tag.name} color={tag.color} />
        ),
    },
    {
      id: 'holders',
      head: <span className={classes['holders']}>{t('holders')}</span>,
      align: 'end',
      isCorner: true,
      width: 132,
      sortBy: ({ holders }) => holders,
      cell: (tag) => (
        <div className={classes['end']}>
          {formatCount(tag.holders)}
          {canEdit && (
            <TagMenu
              tag={tag}
              onRename={() => setRenamingId(tag.id)}
              onMerge={all.length > 1 ? () => setAsking({ what: 'merge', tag, into: null }) : null}
              onDelete={() => {
                if (tag.holders > 0) setAsking({ what: 'delete', tag })
                else void deleteTag(tag)
              }}
            />
          )}
        </div>
      ),
    },
  ]
  const close = () => setAsking(null)
  return (
    <>
      <DataTable
        label={t('tags')}
        className={classes['table']}
        columns={columns}
        query={query}
        rows={shown}
        idOf={({ id }) => id}
        empty={wanted === '' ? t('noTags') : t('noTag', { typed: typed.trim() })}
        what={t('tagsWhat')}
      />
      {rest > 0 && (
        <Button variant="default" className={classes['more'] ?? ''} onClick={() => setIsWhole(true)}>
          {t('showAll', { count: rest })}
        </Button>
      )}
      {asking?.what === 'merge' && (
        <MergeTagDialog
          tag={asking.tag}
          into={asking.into}
          others={all.filter(({ id }) => id !== asking.tag.id)}
          onClose={close}
        />
      )}
      {asking?.what === 'delete' && <DeleteTagDialog tag={asking.tag} onClose={close} />}
    </>
  )
}
