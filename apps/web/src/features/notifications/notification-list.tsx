import type { NotificationView } from '@dossier/contracts/notifications/views'
import { Button, EmptyState } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MoreButton } from '../../kit/more-button.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { classNames } from '../../kit/class-names.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { When } from '../../kit/when.tsx'
import classes from './notifications.module.css'
import { readNotifications } from '../../entities/notifications/mutations.ts'
import { useNotificationPages } from '../../entities/notifications/queries.ts'

const t = textsOf('shell')

type LineProps = { notification: NotificationView; onOpen: () => void }

const Line = ({ notification, onOpen }: LineProps) => {
  const { id, kind, contactId, subjectId, contactName, actorName, excerpt, at, readAt } = notification
  const isMention = kind === 'mention'
  const readWords = isMention ? t('markRead', { name: actorName }) : t('markTaskRead', { title: excerpt })
  const isUnread = readAt === null
  const { mutate } = useMutation(readNotifications())
  const markRead = () => mutate({ ids: [id], at: new Date().toISOString() })
  return (
    <li className={classNames(classes['line'], isUnread && classes['unread'])}>
      <Link
        to="/contacts/$contactId/{-$tab}"
        params={{ contactId, tab: isMention ? 'notes' : 'tasks' }}
        hash={`${isMention ? 'note' : 'task'}-${subjectId}`}
        className={classes['link']}
        onClick={() => {
          if (isUnread) markRead()
          onOpen()
        }}
      >
        <span>
          <FillText
            text={isMention ? t('mentioned') : t(`taskNotices.${kind}`)}
            parts={{
              who: <bdi className={classes['name']}>{actorName}</bdi>,
              contact: <bdi className={classes['name']}>{contactName ?? t('unnamed', { ns: 'common' })}</bdi>,
            }}
          />
        </span>
        <bdi className={classes['excerpt']}>{excerpt}</bdi>
        <When at={at} className={classes['when']} />
      </Link>
      {isUnread && (
        <button
          type="button"
          className={classes['read']}
          aria-label={readWords}
          title={readWords}
          onClick={(event) => {
            // The button goes with its being unread; the focus stays in the line.
            const link = event.currentTarget.parentElement?.querySelector('a')
            markRead()
            link?.focus()
          }}
        >
          <IconCheck size={15} aria-hidden />
        </button>
      )}
    </li>
  )
}

export const NotificationList = ({ onOpen }: { onOpen: () => void }) => {
  const { query: list, pages, unread = 0 } = useNotificationPages()
  const { mutate } = useMutation(readNotifications())
  const notifications = pages?.flatMap((page) => page.notifications) ?? []
  return (
    <>
      <div className={classes['head']}>
        <h2 tabIndex={-1} data-autofocus>
          {t('bell')}
        </h2>
        {unread > 0 && (
          <Button
            variant="subtle"
            color="gray"
            onClick={(event) => {
              event.currentTarget.parentElement?.querySelector('h2')?.focus()
              mutate({ ids: null, at: new Date().toISOString() })
            }}
          >
            {t('markAllRead')}
          </Button>
        )}
      </div>
      {list.isError && notifications.length === 0 ? (
        <QueryFailed what={t('bellWhat')} query={list} />
      ) : list.isPending ? (
        <SkeletonLines lines={3} height={44} />
      ) : notifications.length === 0 ? (
        <EmptyState description={t('bellEmpty')} />
      ) : (
        <ul>
          {notifications.map((notification) => (
            <Line key={notification.id} notification={notification} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <MoreButton
          words={t('bellOlder')}
          isBusy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </>
  )
}
