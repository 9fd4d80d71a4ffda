import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { countOptions, type ListView } from '../../entities/contacts/queries.ts'
import { trpc } from '../../lib/trpc.ts'
import { classNames } from '../../kit/class-names.ts'
import { LineFailed } from '../../kit/line-failed.tsx'
import { listPlaces } from './list-places.ts'
import classes from './record-pager.module.css'

const t = textsOf('list')

type Props = {
  contactId: string
  tab: string | undefined
  /** The list that the record was opened from. */
  list: ListView
  /** The entry of history that Back returns to. */
  listKey: string | undefined
}

/** Which way the reader just clicked: the focus goes on to the same place of the next record. */
let stepped: 'previous' | 'next' | null = null

/** The records before and after this one in the list it was opened from. Back still leads to the list. */
export const RecordPager = ({ contactId, tab, list, listKey }: Props) => {
  const navigate = useNavigate()
  const pager = useRef<HTMLElement>(null)
  const query = useQuery(trpc.contacts.neighbours.queryOptions({ contactId, ...list }))
  const count = useQuery(countOptions(list.search))
  const { place = null, previousId = null, nextId = null } = query.data ?? {}

  useEffect(() => {
    if (!query.data || stepped === null) return
    if (document.activeElement === document.body)
      pager.current?.querySelector<HTMLElement>(`a[data-step="${stepped}"]`)?.focus()
    stepped = null
  }, [query.data])

  const linkTo = (id: string) =>
    ({
      to: '/contacts/$contactId/{-$tab}',
      params: { contactId: id, tab },
      state: { list, ...(listKey !== undefined && { listKey }) },
      replace: true,
    }) as const
  const walk = (by: 1 | -1) => {
    if (listKey !== undefined) listPlaces.walk(listKey, by)
  }
  const goTo = (id: string | null, by: 1 | -1) => {
    if (id === null) return
    walk(by)
    void navigate(linkTo(id))
  }
  useShortcuts({ '[': () => goTo(previousId, -1), ']': () => goTo(nextId, 1) })

  const isElsewhere = query.data !== undefined && place === null && !previousId && !nextId
  if (isElsewhere) return null
  if (!query.data && query.isError)
    return (
      <nav aria-label={t('walk')} className={classes['failed']}>
        <LineFailed isTight words={t('walkFailed')} onRetry={() => void query.refetch()} />
      </nav>
    )

  const step = (way: 'previous' | 'next', id: string | null, keys: string, icon: ReactNode) => {
    const label = t(way)
    return id === null ? (
      <span className={classes['step']} role="link" aria-disabled="true" aria-label={label}>
        {icon}
      </span>
    ) : (
      <Link
        {...linkTo(id)}
        data-step={way}
        onClick={() => {
          stepped = way
          walk(way === 'next' ? 1 : -1)
        }}
        className={classes['step']}
        aria-label={label}
        aria-keyshortcuts={keys}
        title={`${label} (${keys})`}
      >
        {icon}
      </Link>
    )
  }

  const total = count.data && formatCount(count.data.count)
  return (
    <nav ref={pager} aria-label={t('walk')} className={classes['pager']}>
      {step('previous', previousId, '[', <IconChevronLeft size={16} aria-hidden />)}
      {step('next', nextId, ']', <IconChevronRight size={16} aria-hidden />)}
      <span className={classNames('hidden-on-phone', classes['place'])}>
        {place !== null && total !== undefined
          ? t(count.data?.exact ? 'placeOf' : 'placeOfAbout', { place: formatCount(place), total })
          : null}
      </span>
    </nav>
  )
}
