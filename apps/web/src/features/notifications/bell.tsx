import { Popover, VisuallyHidden } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { prepare } from '../../lib/prepare.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import classes from './notifications.module.css'
import { useNotificationPages } from '../../entities/notifications/queries.ts'

const t = textsOf('shell')

const load = () => import('./notification-list.tsx')
const NotificationList = lazyPart(async () => (await load()).NotificationList, { isInPlace: true })

const MANY = 99

/** What the reader should know, and how much of it is unread. */
export const Bell = () => {
  const [isOpen, setIsOpen] = useState(false)
  const { unread: known } = useNotificationPages()
  const unread = known ?? 0
  // What was there when the page came is shown, not said.
  const [heard, setHeard] = useState<number | null>(null)
  if (known !== undefined && (heard === null || unread < heard)) setHeard(unread)
  return (
    <>
      <Popover width={360} position="bottom-end" trapFocus opened={isOpen} onChange={setIsOpen}>
        <Popover.Target>
          <button
            type="button"
            className={classes['bell']}
            aria-label={unread > 0 ? t('bellUnread', { count: unread }) : t('bell')}
            title={t('bell')}
            onPointerEnter={prepare(load)}
            onFocus={prepare(load)}
            onClick={() => setIsOpen(!isOpen)}
          >
            <IconBell size={17} stroke={1.6} aria-hidden />
            {unread > 0 && (
              <span aria-hidden className={classes['badge']}>
                {unread > MANY ? `${MANY}+` : formatCount(unread)}
              </span>
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown
          aria-label={t('bell')}
          aria-labelledby={undefined}
          className={classes['panel'] ?? ''}
        >
          <NotificationList onOpen={() => setIsOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      <VisuallyHidden role="status">
        {heard !== null && unread > heard ? t('bellUnread', { count: unread }) : ''}
      </VisuallyHidden>
    </>
  )
}
