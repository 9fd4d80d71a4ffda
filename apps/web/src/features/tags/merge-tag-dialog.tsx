import type { TagUseView } from '@dossier/contracts/tags/views'
import { Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { mergeTags } from '../../entities/tags/mutations.ts'
import { refusalOf } from '../../lib/outcome.ts'

const t = textsOf('settings')

type Props = {
  tag: TagUseView
  /** The tag whose name was typed for this one; null where one is still to be chosen. */
  into: TagUseView | null
  others: readonly TagUseView[]
  onClose: () => void
}

/** Asks before two tags become one, naming both and how many contacts change. */
export const MergeTagDialog = ({ tag, into: asked, others, onClose }: Props) => {
  const [intoId, setIntoId] = useState(asked?.id ?? null)
  const { mutateAsync } = useMutation(mergeTags())
  const into = others.find(({ id }) => id === intoId) ?? null
  const parts = { from: <bdi key="from">{tag.name}</bdi>, into: <bdi key="into">{into?.name}</bdi> }
  return (
    <ConfirmDialog
      title={<FillText text={into ? t('mergeInto') : t('merge')} parts={parts} />}
      actWords={t('mergeAct')}
      act={into && { words: t('mergeAct'), run: () => refusalOf(mutateAsync({ tag, into })) }}
      onClose={onClose}
    >
      {asked && (
        <p>
          <FillText text={t('taken')} parts={parts} />
        </p>
      )}
      {!asked && (
        <Select
          label={t('into')}
          searchable
          withScrollArea={false}
          maxDropdownHeight={220}
          limit={50}
          comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
          data-autofocus
          value={intoId}
          onChange={setIntoId}
          data={others.map(({ id, name, holders }) => ({
            value: id,
            label: `${name} (${formatCount(holders)})`,
          }))}
        />
      )}
      {into && (
        <p>
          <FillText
            text={t('mergeMeans', { count: tag.holders, shown: formatCount(tag.holders) })}
            parts={parts}
          />
        </p>
      )}
    </ConfirmDialog>
  )
}
