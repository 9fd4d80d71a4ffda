import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { Button, TextInput } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { restoreContacts } from '../../entities/deletion/mutations.ts'
import { outcomeOf } from '../../lib/outcome.ts'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/privacy-texts.ts'
import { Page } from '../../kit/page.tsx'
import { PageBody } from '../../kit/page-body.tsx'
import { trpc } from '../../lib/trpc.ts'
import { RestoreAsked } from './restore-asked.tsx'
import type { Asked } from './restore-menu.tsx'
import classes from './restore-page.module.css'
import { RestoreTable } from './restore-table.tsx'

const t = textsOf('deletion')

/** Deleted contacts with the time each has left, to be brought back or deleted for good. */
export const RestorePage = () => {
  const { purgeContacts } = useMe().abilities
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<{ what: Asked; contact: DeletedContactView } | null>(null)
  const pages = useInfiniteQuery({
    ...trpc.deletions.list.infiniteQueryOptions({ search }, { getNextPageParam: (page) => page.nextCursor }),
    placeholderData: (before) => before,
  })
  const contacts = pages.data?.pages.flatMap((page) => page.contacts)
  const restoring = useMutation(restoreContacts())
  const restore = async (ids: readonly string[]) => {
    const outcome = await outcomeOf(restoring.mutateAsync({ contactIds: ids }))
    if (!outcome.ok) return
    setSelected(new Set())
    document.querySelector<HTMLElement>('#content')?.focus()
  }
  return (
    <Page
      title={t('title')}
      actions={
        purgeContacts && (
          <Link
            to="/contacts/restore/certificates/{-$deletionId}"
            params={{ deletionId: undefined }}
            className={classes['certificates']}
          >
            {t('certificates', { ns: 'privacy' })}
          </Link>
        )
      }
      breadcrumb={
        <>
          <Link to="/contacts">{t('title', { ns: 'list' })}</Link>
          <span aria-hidden>›</span>
          <h1>{t('title')}</h1>
        </>
      }
    >
      <PageBody lead={t('lead')}>
        <div className={classes['tools']}>
          <TextInput
            type="search"
            size="xs"
            className={classes['search'] ?? ''}
            aria-label={t('find')}
            placeholder={t('find')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {selected.size > 0 && (
            <div className={classes['selection']}>
              <span role="status">{t('selected', { count: selected.size })}</span>
              <Button size="compact-sm" onClick={() => void restore([...selected])}>
                {t('restore')}
              </Button>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setSelected(new Set())}>
                {t('clear')}
              </Button>
            </div>
          )}
        </div>
        <RestoreTable
          query={pages}
          contacts={contacts}
          typed={search}
          selected={selected}
          onSelected={setSelected}
          onRestore={(id) => void restore([id])}
          onAsk={(what, contact) => setAsked({ what, contact })}
        />
      </PageBody>
      {asked && <RestoreAsked {...asked} onClose={() => setAsked(null)} />}
    </Page>
  )
}
