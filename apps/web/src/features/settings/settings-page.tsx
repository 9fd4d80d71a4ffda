import { Link } from '@tanstack/react-router'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/deletion-texts.ts'
import '../../i18n/settings-texts.ts'
import { Page } from '../../kit/page.tsx'
import type { SettingsEntry } from '../../kit/settings-entry.ts'
import classes from './settings-page.module.css'

const t = textsOf('settings')

type Props = { entries: readonly SettingsEntry[]; entry: SettingsEntry }

/** What the workspace decides for all its contacts, part by part. */
export const SettingsPage = ({ entries, entry }: Props) => {
  const me = useMe()
  const canEdit = me.abilities.writeSettings
  const { words, lead, isWide = false, Content } = entry
  return (
    <Page
      title={`${words()} · ${t('title')}`}
      breadcrumb={
        <>
          <span>{t('title')}</span>
          <span aria-hidden>›</span>
          <h1>{words()}</h1>
        </>
      }
    >
      <div className={classes['panes']}>
        <nav aria-label={t('sections')} className={classes['sections']}>
          {entries
            .filter(({ isOffered }) => isOffered?.(me) ?? true)
            .map(({ path, words: name }) => (
              <Link
                key={path}
                to="/settings/$section"
                params={{ section: path }}
                className={classes['section']}
                activeProps={{ 'data-active': true }}
              >
                {name()}
              </Link>
            ))}
        </nav>
        <div className={classes['body']} data-wide={isWide || undefined}>
          <p className={classes['lead']}>{lead()}</p>
          {!canEdit && !isWide && <p className={classes['readOnly']}>{t('readOnly')}</p>}
          <Content key={entry.path} canEdit={canEdit} />
        </div>
      </div>
    </Page>
  )
}
