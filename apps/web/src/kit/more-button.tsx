import { useEffect, useEffectEvent, useRef } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import classes from './more-button.module.css'

const t = textsOf('common')

type Props = { words: string; isBusy: boolean; onMore: () => void }

/** Reads on by itself when it comes near, and by hand for whoever tabs to it. */
export const MoreButton = ({ words, isBusy, onMore }: Props) => {
  const button = useRef<HTMLButtonElement>(null)
  const more = useEffectEvent(onMore)
  useEffect(() => {
    const element = button.current
    if (!element || isBusy) return
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) more()
      },
      { rootMargin: '400px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [isBusy])
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes['more']}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) onMore()
        }}
      >
        {words}
      </button>
      <p className={classes['unread']}>{t('notPrinted')}</p>
    </>
  )
}
