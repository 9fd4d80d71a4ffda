import { IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { countOptions } from '../../entities/contacts/queries.ts'
import { t } from '../../i18n/i18n.ts'
import type { RailEntry } from '../../kit/rail-entry.ts'
import { formatCount } from '../../lib/format.ts'

const ContactCount = ({ className }: { className: string | undefined }) => {
  const { data } = useQuery(countOptions(''))
  if (!data) return null
  const shown = formatCount(data.count)
  return (
    <span className={className} title={data.exact ? undefined : t('about', { shown, ns: 'list' })}>
      {data.exact ? shown : `~${shown}`}
    </span>
  )
}

export const contactRail: RailEntry = {
  to: '/contacts',
  words: () => t('contacts', { ns: 'shell' }),
  Icon: IconUser,
  Count: ContactCount,
}
