import type {
  DeletionView,
  RestorationView,
  SharedAddress,
  TakenView,
} from '@dossier/contracts/deletion/views'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { formatList } from '../../lib/format.ts'

const ns = { ns: 'deletion' } as const

/** What the only one of them is called; null where they are many. */
export const nameOfOne = (contacts: readonly { name: string | null }[]) =>
  contacts.length === 1 ? (contacts[0]?.name ?? t('unnamed')) : null

const takenKinds = [
  'notes',
  'tasks',
  'emails',
  'phones',
  'waitingMails',
] as const satisfies (keyof TakenView)[]

export const deletedWords = ({ deleted, taken }: DeletionView): string => {
  const name = nameOfOne(deleted)
  const words =
    name === null ? t('deletedMany', { ...ns, count: deleted.length }) : t('deletedSaid', { ...ns, name })
  const parts = takenKinds.flatMap((kind) =>
    taken[kind] === 0 ? [] : t(kind, { ...ns, count: taken[kind] }),
  )
  return parts.length === 0 ? words : t('deletedWith', { ...ns, deleted: words, parts: formatList(parts) })
}

/** What was restored, and whom its emails and phones lead to as well by now. */
const sharedWords = (restored: string, [first, ...others]: readonly SharedAddress[]): ReactNode => {
  if (!first) return restored
  const { contactId, name } = first.with
  const words = { ...ns, restored, address: first.address }
  const link = (
    <Link key="name" to="/contacts/$contactId/{-$tab}" params={{ contactId, tab: undefined }}>
      <bdi>{name ?? t('unnamed')}</bdi>
    </Link>
  )
  const text =
    others.length === 0 ? t('sharedSaid', words) : t('sharedMany', { ...words, count: others.length })
  return <FillText text={text} parts={{ name: link }} />
}

export const restoredWords = ({ restored, tooLate, shared }: RestorationView): ReactNode => {
  const name = nameOfOne(restored)
  const words =
    name === null ? t('restoredMany', { ...ns, count: restored.length }) : t('restoredSaid', { ...ns, name })
  const late = tooLate === 0 ? words : `${words}; ${t('tooLate', { ...ns, count: tooLate })}`
  return sharedWords(late, shared)
}
