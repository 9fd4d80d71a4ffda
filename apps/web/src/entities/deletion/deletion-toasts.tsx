import type { SharedAddress } from '@dossier/contracts/deletion/views'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'

const ns = { ns: 'deletion' } as const

/** What was restored, and whom its addresses lead to as well by now. */
export const sharedWords = (restored: string, [first, ...others]: readonly SharedAddress[]): ReactNode => {
  if (!first) return restored
  const { contactId, name } = first.with
  const said = { ...ns, restored, address: first.address }
  const link = (
    <Link key="name" to="/contacts/$contactId/{-$tab}" params={{ contactId, tab: undefined }}>
      <bdi>{name ?? t('unnamed')}</bdi>
    </Link>
  )
  const text =
    others.length === 0 ? t('sharedSaid', said) : t('sharedMany', { ...said, count: others.length })
  return <FillText text={text} parts={{ name: link }} />
}
