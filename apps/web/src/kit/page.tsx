import { type ReactNode, useContext, useEffect } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import { PageBar } from './page-bar.ts'
import classes from './page.module.css'

const t = textsOf('shell')

type Props = {
  /** For the browser's tab. */
  title: string
  breadcrumb: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page beside the rail: the bar with where you are, what must be known, and the rest. */
export const Page = ({ title, breadcrumb, actions, children }: Props) => {
  const bar = useContext(PageBar)
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
  }, [title])
  return (
    <>
      <header className={classes['bar']}>
        {bar.start}
        <nav aria-label={t('breadcrumb')} className={classes['crumbs']}>
          {breadcrumb}
        </nav>
        <div className={classes['actions']}>{actions}</div>
        {bar.end}
      </header>
      {bar.under}
      <main id="content" tabIndex={-1} className={classes['main']}>
        {children}
      </main>
    </>
  )
}
