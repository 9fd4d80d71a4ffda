import type {
  DeletionView,
  LostAppointment,
  RestorationView,
  SharedAddress,
  TakenView,
} from '@dossier/contracts/deletion/views'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { formatList, formatMoment } from '../../lib/format.ts'

const ns = { ns: 'deletion' } as const

/** What the only one of them is called; null where they are many. */
export const nameOfOne = (contacts: readonly { name: string | null }[]) =>
  contacts.length === 1 ? (contacts[0]?.name ?? t('unnamed')) : null

const takenKinds = [
  'appointments',
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

type Words = { text: string; parts: Record<string, ReactNode> }

/** Whom the emails and phones that were restored lead to as well by now. */
const sharedWords = ({ text, parts }: Words, [first, ...others]: readonly SharedAddress[]): Words => {
  if (!first) return { text, parts }
  const { contactId, name } = first.with
  const words = { ...ns, restored: text, address: first.address }
  const link = (
    <Link key="name" to="/contacts/$contactId/{-$tab}" params={{ contactId, tab: undefined }}>
      <bdi>{name ?? t('unnamed')}</bdi>
    </Link>
  )
  return {
    text: others.length === 0 ? t('sharedSaid', words) : t('sharedMany', { ...words, count: others.length }),
    parts: { ...parts, name: link },
  }
}

/** Which appointments came back cancelled. */
const lostWords = ({ text, parts }: Words, [first, ...others]: readonly LostAppointment[]): Words => {
  if (!first) return { text, parts }
  const { contactId, what, startsAt } = first
  const words = { ...ns, restored: text }
  const link = (
    <Link key="lost" to="/contacts/$contactId/{-$tab}" params={{ contactId, tab: 'appointments' }}>
      <bdi>{what}</bdi>, {formatMoment(new Date(startsAt))}
    </Link>
  )
  return {
    text: others.length === 0 ? t('lostSaid', words) : t('lostMany', { ...words, count: others.length }),
    parts: { ...parts, lost: link },
  }
}

/** What was restored, and what is no longer as it was before. */
export const restoredWords = ({ restored, tooLate, shared, lost }: RestorationView): ReactNode => {
  const name = nameOfOne(restored)
  const words =
    name === null ? t('restoredMany', { ...ns, count: restored.length }) : t('restoredSaid', { ...ns, name })
  const text = tooLate === 0 ? words : `${words}; ${t('tooLate', { ...ns, count: tooLate })}`
  return <FillText {...lostWords(sharedWords({ text, parts: {} }, shared), lost)} />
}
