import { renameTagInput } from '@dossier/contracts/tags/inputs'
import type { TagUseView } from '@dossier/contracts/tags/views'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { TagChip } from '../../entities/tags/tag-chip.tsx'
import { foldedTag } from '../../entities/tags/tag-name.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { type Column, DataTable, type RowsQuery } from '../../kit/data-table.tsx'
import { formatCount } from '../../lib/format.ts'
import { DeleteTagDialog } from './delete-tag-dialog.tsx'
import { MergeTagDialog } from './merge-tag-dialog.tsx'
import { TagMenu } from './tag-menu.tsx'
import { TagNameCell } from './tag-name-cell.tsx'
import { recolorTag } from '../../entities/tags/contact-mutations.ts'
import { deleteTag, renameTag } from '../../entities/tags/mutations.ts'
import { refusalOfChecked } from '../../lib/outcome.ts'
import { parseInput } from '../../lib/parse-input.ts'
import classes from './tags-settings.module.css'

const t = textsOf('settings')

/** Rows drawn before one asks for the rest. */
const FIRST = 200

type Props = { query: RowsQuery; tags: readonly TagUseView[] | undefined; typed: string; canEdit: boolean }
type Asking =
  | { what: 'merge'; tag: TagUseView; into: TagUseView | null }
  | { what: 'delete'; tag: TagUseView }

/** The tags with how many contacts have each, and what can be done with one. */
export const TagTable = ({ query, tags, typed, canEdit }: Props) => {
  const [isWhole, setIsWhole] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [renamingId, setRenamingId] = useState<string | null>(null)
  const renaming = useMutation(renameTag())
  const recoloring = useMutation(recolorTag(null))
  const deleting = useMutation(deleteTag())
  const wanted = foldedTag(typed)
  const found = tags?.filter((tag) => foldedTag(tag.name).includes(wanted))
  const shown = isWhole ? found : found?.slice(0, FIRST)
  const rest = (found?.length ?? 0) - (shown?.length ?? 0)
  const all = tags ?? []

  const rename = (tag: TagUseView, typedName: string) => {
    const into = all.find((one) => one.id !== tag.id && foldedTag(one.name) === foldedTag(typedName))
    if (!into)
      return refusalOfChecked(parseInput(renameTagInput, { tagId: tag.id, name: typedName }), ({ name }) =>
        renaming.mutateAsync({ tag, name }),
      )
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
            onColor={(color) => recoloring.mutate({ tag, color })}
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
                else deleting.mutate(tag)
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
