import { Link } from '@tanstack/react-router'
import { useMe } from '../../entities/session/me.ts'
import type { SettingsEntry } from '../../entities/settings/settings-entry.ts'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/settings-texts.ts'
import { Page } from '../../kit/page.tsx'
import { PageMissing } from '../../kit/page-missing.tsx'
import classes from './settings-page.module.css'

const t = textsOf('settings')

type Props = { entries: readonly SettingsEntry[]; path: string }

/** What the workspace decides for all its contacts, part by part. */
export const SettingsPage = ({ entries, path }: Props) => {
  const { abilities } = useMe()
  const canEdit = abilities.writeSettings
  const entry = entries.find((one) => one.path === path)
  if (!entry) return <PageMissing />
  const { isWide = false, Content } = entry
  const title = entry.words()
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
          {entries
            .filter(({ isFor }) => isFor?.(abilities) ?? true)
            .map(({ path: section, words, icon: EntryIcon }) => (
              <Link
                key={section}
                to="/settings/$section"
                params={{ section }}
                className={classes['section']}
                activeProps={{ 'data-active': true }}
              >
                <EntryIcon size={16} stroke={1.6} aria-hidden />
                {words()}
              </Link>
            ))}
        </nav>
        <div className={classes['body']} data-wide={isWide || undefined}>
          <p className={classes['lead']}>{entry.lead()}</p>
          {!canEdit && !isWide && <p className={classes['readOnly']}>{t('readOnly')}</p>}
          <Content key={path} canEdit={canEdit} />
        </div>
      </div>
    </Page>
  )
}
