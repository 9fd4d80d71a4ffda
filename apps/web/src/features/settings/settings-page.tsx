import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Page } from '../../kit/page.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/settings-texts.ts'
import { useMe } from '../../entities/session/me.ts'
import classes from './settings-page.module.css'

const t = textsOf('settings')

type Props = {
  title: string
  lead: string
  /** A table of many columns. */
  isWide?: boolean
  children: (canEdit: boolean) => ReactNode
}

/** What the workspace decides for all its contacts, part by part. */
export const SettingsPage = ({ title, lead, isWide = false, children }: Props) => {
  const { writeSettings: canEdit, readBackground } = useMe().abilities
  return (
    <Page
      title={`${title} · ${t('title')}`}
      breadcrumb={
        <>
          <span>{t('title')}</span>
          <span aria-hidden>›</span>
          <h1 className={classes['here']}>{title}</h1>
        </>
      }
    >
      <div className={classes['panes']}>
        <nav aria-label={t('sections')} className={classes['sections']}>
          {(['tags', 'types', 'deletion', 'work'] as const).map(
            (name) =>
              (name !== 'work' || readBackground) && (
                <Link
                  key={name}
                  to="/settings/$section"
                  params={{ section: name === 'work' ? 'background' : name }}
                  className={classes['section']}
                  activeProps={{ 'data-active': true }}
                >
                  {t(name)}
                </Link>
              ),
          )}
        </nav>
        <div className={classes['body']} data-wide={isWide || undefined}>
          <p className={classes['lead']}>{lead}</p>
          {!canEdit && !isWide && <p className={classes['readOnly']}>{t('readOnly')}</p>}
          {children(canEdit)}
        </div>
      </div>
    </Page>
  )
}
