import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { t } from '../i18n/i18n.ts'
import classes from './toast.module.css'

type Toast = {
  id?: string | undefined
  words: ReactNode
  /** What else can be done; the toast stays. */
  other?: { label: string; run: () => void } | undefined
  action?: { label: string; run: () => void } | undefined
}

/** The newest are shown at once; the oldest make room. */
const MOST = 3
let shownIds: string[] = []

const makeRoom = (id: string) => {
  shownIds = [...shownIds.filter((one) => one !== id), id]
  for (const old of shownIds.slice(0, -MOST)) notifications.hide(old)
  shownIds = shownIds.slice(-MOST)
}

const show = (role: 'status' | 'alert', { id, words, other, action }: Toast) => {
  const shown = notifications.show({
    ...(id === undefined ? {} : { id }),
    role,
    // Long enough to notice, read and reach; the pointer or the focus on it holds it.
    autoClose: 12_000,
    closeButtonProps: { 'aria-label': t('dismiss') },
    message: (
      <span className={classes['toast']}>
        <span className={classes['words']}>{words}</span>
        {other && (
          <button type="button" className={classes['action']} onClick={other.run}>
            {other.label}
          </button>
        )}
        {action && (
          <button
            type="button"
            className={classes['action']}
            onClick={() => {
              notifications.hide(shown)
              action.run()
            }}
          >
            {action.label}
          </button>
        )}
      </span>
    ),
  })
  makeRoom(shown)
}

/** Something was done. */
export const toastDone = (toast: Toast) => show('status', toast)
/** Something did not work. */
export const toastFailed = (toast: Toast) => show('alert', toast)
export const hideToast = (id: string) => notifications.hide(id)
