import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { Button, Menu } from '@mantine/core'
import { IconLock, IconLockOpen, IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { AnchoredMenu } from '../../kit/anchored-menu.tsx'
import { restoreContacts } from '../../entities/deletion/deletion-acts.ts'
import { MoreButton } from '../../kit/more-button.tsx'
import { Page } from '../../kit/page.tsx'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { useMe } from '../../entities/session/me.ts'
import { trpc } from '../../lib/trpc.ts'
import { SectionFailed } from '../../kit/section-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { releaseContact } from './hold-and-purge.ts'
import { HoldDialog } from './hold-dialog.tsx'
import { CertificatesLink, type Privacy, PrivacyItems, RestorePrivacyDialog } from './restore-privacy.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import classes from './restore-page.module.css'
import { RestoreTable } from './restore-table.tsx'

const t = textsOf('deletion')

type Opened = { what: 'menu' | 'hold' | 'purge' | Privacy; contact: DeletedContactView; button: HTMLElement }

/** Deleted contacts with the time each has left, to be brought back or deleted for good. */
export const RestorePage = () => {
  const { holdContacts, purgeContacts } = useMe().abilities
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<Opened | null>(null)
  const pages = useInfiniteQuery({
    ...trpc.deletions.list.infiniteQueryOptions({ search }, { getNextPageParam: (page) => page.nextCursor }),
    placeholderData: (before) => before,
  })
  const contacts = pages.data?.pages.flatMap((page) => page.contacts)
  const close = () => {
    const button = opened?.button
    setOpened(null)
    if (button?.isConnected) button.focus()
    else document.querySelector<HTMLElement>('#content')?.focus()
  }
  const restore = async (ids: readonly string[]) => {
    if (!(await restoreContacts(ids))) return
    setSelected(new Set())
    document.querySelector<HTMLElement>('#content')?.focus()
  }
  return (
    <Page
      title={t('title')}
      actions={purgeContacts && <CertificatesLink />}
      breadcrumb={
        <>
          <Link to="/contacts">{t('title', { ns: 'list' })}</Link>
          <span aria-hidden>›</span>
          <h1 className={classes['here']}>{t('title')}</h1>
        </>
      }
    >
      <div className={classes['page']}>
        <p className={classes['lead']}>{t('lead')}</p>
        <div className={classes['tools']}>
          <input
            type="search"
            className={classes['search']}
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
        {contacts ? (
          <RestoreTable
            contacts={contacts}
            typed={search}
            selected={selected}
            onSelected={setSelected}
            onRestore={(id) => void restore([id])}
            onMenu={
              holdContacts || purgeContacts
                ? (contact, button) => setOpened({ what: 'menu', contact, button })
                : null
            }
          />
        ) : pages.isError ? (
          <SectionFailed
            what={t('what')}
            words={failureWords(toFailure(pages.error))}
            onRetry={() => void pages.refetch()}
            isRetrying={pages.isFetching}
          />
        ) : (
          <SkeletonLines lines={10} height={44} />
        )}
        {pages.hasNextPage && (
          <MoreButton
            words={t('more')}
            isBusy={pages.isFetchingNextPage}
            onMore={() => void pages.fetchNextPage()}
          />
        )}
      </div>
      {opened?.what === 'menu' && (
        <AnchoredMenu
          button={opened.button}
          label={t('actionsFor', { name: opened.contact.name ?? t('unnamed', { ns: 'common' }) })}
          width={240}
          edge="end"
          onClose={() => setOpened(null)}
        >
          {holdContacts && !opened.contact.hold && (
            <Menu.Item
              leftSection={<IconLock size={15} stroke={1.6} aria-hidden />}
              onClick={() => setOpened({ ...opened, what: 'hold' })}
            >
              {t('hold')}
            </Menu.Item>
          )}
          {holdContacts && opened.contact.hold && (
            <Menu.Item
              leftSection={<IconLockOpen size={15} stroke={1.6} aria-hidden />}
              onClick={() => {
                void releaseContact(opened.contact)
                close()
              }}
            >
              {t('release')}
            </Menu.Item>
          )}
          {purgeContacts && !opened.contact.hold && (
            <Menu.Item
              leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />}
              onClick={() => setOpened({ ...opened, what: 'purge' })}
            >
              {t('purge')}
            </Menu.Item>
          )}
          <PrivacyItems
            isHeld={opened.contact.hold !== null}
            onOpen={(what) => setOpened({ ...opened, what })}
          />
        </AnchoredMenu>
      )}
      {opened?.what === 'hold' && <HoldDialog contact={opened.contact} onClose={close} />}
      {opened?.what === 'purge' && <PurgeDialog contact={opened.contact} onClose={close} />}
      {(opened?.what === 'export' || opened?.what === 'erase') && (
        <RestorePrivacyDialog what={opened.what} contact={opened.contact} onClose={close} />
      )}
    </Page>
  )
}
