import type { TagUseView } from '@dossier/contracts/tags/views'
import { useMutation } from '@tanstack/react-query'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { deleteTag } from '../../entities/tags/mutations.ts'
import { refusalOf } from '../../lib/outcome.ts'

const t = textsOf('settings')

type Props = { tag: TagUseView; onClose: () => void }

/** Asks before a tag goes off the contacts that have it. */
export const DeleteTagDialog = ({ tag, onClose }: Props) => {
  const { mutateAsync } = useMutation(deleteTag())
  return (
    <ConfirmDialog
      title={<FillText text={t('deleteAsk')} parts={{ name: <bdi key="name">{tag.name}</bdi> }} />}
      actWords={t('deleteTag')}
      act={{ words: t('deleteTag'), run: () => refusalOf(mutateAsync(tag)) }}
      onClose={onClose}
    >
      <p>{t('deleteMeans', { count: tag.holders, shown: formatCount(tag.holders) })}</p>
    </ConfirmDialog>
  )
}
