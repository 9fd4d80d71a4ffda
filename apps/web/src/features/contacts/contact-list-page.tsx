import type { ContactSort } from '@dossier/contracts/contacts/values'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo, type ReactNode, useEffect, useState } from 'react'
import { Page } from '../../kit/page.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { useMe } from '../../entities/session/me.ts'
import { countOptions, type ListView, pageOptions } from '../../entities/contacts/queries.ts'
import { classNames } from '../../kit/class-names.ts'
import { LineFailed } from '../../kit/line-failed.tsx'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { columnChoiceOf } from './column-choice.ts'
import { ColumnPicker } from './column-picker.tsx'
import { ContactSelection } from './contact-selection.tsx'
import { ContactSearch } from './contact-search.tsx'
import { ContactTable } from './contact-table.tsx'
import tableClasses from './contact-table.module.css'
import classes from './contact-list-page.module.css'
import type { ListPlace } from './list-places.ts'
import { readFirstIds } from './read-first-ids.ts'
import { HeadBox } from './select-boxes.tsx'
import { useSelection } from './use-selection.ts'

const t = textsOf('list')

type Props = {
  view: ListView
  /** The entry of history that this list is. */
  listKey: string
  onSearch: (search: string) => void
  onSort: (sort: ContactSort) => void
  /** Names the list as it was when the reader left it for a record. */
  place: ListPlace | undefined
  /** The button that makes one. */
  newContact: ReactNode
  onOpen: (place: ListPlace) => void
  /** The first rows are on the screen. */
  onShown: () => void
}

/** Drawn once for the same list: its page hears of every change of the address. */
export const ContactListPage = memo((props: Props) => {
  const { view, listKey, onSearch, onSort, place, newContact, onOpen, onShown } = props
  const { search } = view
  const me = useMe()
  const columnChoice = columnChoiceOf(me.staffId)
  const choice = columnChoice.use()
  const list = useQuery({ ...pageOptions(view, null), placeholderData: keepPreviousData })
  const count = useQuery(countOptions(search))
  // Until the first rows of another list are there, the ones before stay.
  const [shown, setShown] = useState(view)
  if (shown !== view && !list.isPlaceholderData) setShown(view)
  const rows = useSelection(`${me.staffId} ${search}`)
  const total = count.data?.exact && !count.isPlaceholderData ? count.data.count : null
  const countWords = count.data ? formatCount(count.data.count) : ''
  const takeFirst = async () => {
    const { ids, isAll } = await readFirstIds(shown)
    const isExact = count.data?.exact ?? true
    rows.takeFrom(ids, isAll, isExact ? countWords : t('aboutMany', { shown: countWords }))
  }

  // The search whose first hit has the focus as soon as it is there.
  const [asked, setAsked] = useState<string | null>(null)
  const hasRows = (list.data?.rows.length ?? 0) > 0
  useEffect(() => {
    if (hasRows) onShown()
  }, [hasRows, onShown])

  return (
    <Page
      title={t('title')}
      breadcrumb={
        <>
          <h1 className={classes['title']}>{t('title')}</h1>
          {!count.data && count.isError && (
            <span className={classes['notCounted']}>
              <LineFailed isTight words={t('countFailed')} onRetry={() => void count.refetch()} />
            </span>
          )}
          {count.data && (
            <span role="status" className={classNames('hidden-on-phone', classes['count'])}>
              {count.data.exact
                ? t('count', { count: count.data.count, shown: countWords })
                : t('countAbout', { shown: countWords })}
            </span>
          )}
        </>
      }
      actions={
        <>
          <ContactSearch
            search={search}
            onSearch={onSearch}
            onEnter={(text) => {
              setAsked(text)
              onSearch(text)
            }}
            onLeave={() => setAsked(null)}
          />
          <ColumnPicker choice={choice} onChoice={columnChoice.set} />
          {me.abilities.editContacts && newContact}
        </>
      }
    >
      {hasRows ? (
        <>
          <ContactTable
            key={shown.search}
            view={shown}
            listKey={listKey}
            onSort={onSort}
            choice={choice}
            onChoice={columnChoice.set}
            total={total}
            isBusy={list.isPlaceholderData}
            place={place}
            isFirstAsked={asked === search && !list.isPlaceholderData}
            onOpen={onOpen}
            canSelect={me.abilities.editContacts}
            selection={rows}
            headBox={
              <HeadBox
                selected={rows.selection.ids.size}
                total={total}
                onTake={() => void takeFirst()}
                onClear={rows.clear}
              />
            }
          />
          {me.abilities.editContacts && <ContactSelection rows={rows} />}
        </>
      ) : list.isError ? (
        <div className={tableClasses['state']}>
          <QueryFailed what={t('what')} query={list} />
        </div>
      ) : list.isPending ? (
        <div className={tableClasses['skeleton']}>
          <SkeletonLines lines={14} height={36} />
        </div>
      ) : (
        <div className={tableClasses['state']}>
          <div className={tableClasses['empty']}>
            <p>{search === '' ? t('empty') : t('noHit', { search })}</p>
            {search !== '' && (
              <Button variant="default" onClick={() => onSearch('')}>
                {t('clear')}
              </Button>
            )}
          </div>
        </div>
      )}
    </Page>
  )
})
