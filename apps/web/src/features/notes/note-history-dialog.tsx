import type { NoteVersionView, NoteView } from '@dossier/contracts/notes/views'
import { Button, Modal, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { htmlToText } from '../../entities/notes/note-html.ts'
import { editNote } from '../../entities/notes/mutations.ts'
import { versionsOptions } from '../../entities/notes/queries.ts'
import { refusalOf } from '../../lib/outcome.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { useFocusBack } from '../../kit/use-focus-back.ts'
import { When } from '../../kit/when.tsx'
import { diffWords } from './diff-words.ts'
import { NoteBody } from './note-body.tsx'
import classes from './note-history.module.css'

const t = textsOf('notes')

type Props = { contactId: string; note: NoteView; canEdit: boolean; onClose: () => void }

const Compared = ({ before, after }: { before: string; after: string }) => {
  const pieces = diffWords(htmlToText(before), htmlToText(after))
  if (pieces.every(({ kind }) => kind === 'same')) return <p>{t('sameWords')}</p>
  return (
    <p dir="auto" className={classes['compared']}>
      {pieces.map(({ kind, text }, index) => {
        // Pieces have nothing but their place to be told apart by.
        const key = `${index}`
        if (kind === 'same') return <span key={key}>{text}</span>
        return kind === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
      })}
    </p>
  )
}

/** The earlier texts of a note: to read, to compare with the present one, to put back. */
export const NoteHistoryDialog = ({ contactId, note, canEdit, onClose }: Props) => {
  useFocusBack()
  const [chosen, setChosen] = useState<string | null>(null)
  const [view, setView] = useState('text')
  const [problem, setProblem] = useState<string | null>(null)
  const query = useInfiniteQuery(versionsOptions(note.id))
  const { mutateAsync } = useMutation(editNote(contactId, t('textRestored')))
  const loaded = query.data?.pages.flatMap(({ versions }) => versions)
  const isBehind = loaded !== undefined && !query.hasNextPage && loaded.length < note.versions
  const texts = isBehind ? undefined : loaded
  const shown = texts?.find(({ replacedAt }) => replacedAt === chosen) ?? texts?.[0]

  const restore = async ({ body }: NoteVersionView) => {
    const refusal = await refusalOf(mutateAsync({ noteId: note.id, body, was: note.body }))
    if (refusal === null) onClose()
    else setProblem(refusal)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('history')}
      size={760}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
      transitionProps={{ duration: 0 }}
    >
      {query.isError ? (
        <QueryFailed what={t('versionsWhat')} query={query} />
      ) : !texts || !shown ? (
        <SkeletonLines lines={5} height={36} />
      ) : (
        <div className={classes['history']}>
          <ol aria-label={t('history')} className={classes['texts']}>
            {texts.map((text) => (
              <li key={text.replacedAt}>
                <button
                  type="button"
                  className={classes['text']}
                  aria-current={text.replacedAt === shown.replacedAt}
                  data-autofocus={text.replacedAt === shown.replacedAt || undefined}
                  onClick={() => setChosen(text.replacedAt)}
                >
                  <bdi>{text.by}</bdi>
                  <When at={text.writtenAt} className={classes['when']} />
                </button>
              </li>
            ))}
            {query.hasNextPage && (
              <li>
                <Button
                  variant="subtle"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more', { ns: 'common' })}
                </Button>
              </li>
            )}
          </ol>
          <section aria-label={t('earlierText')} className={classes['shown']}>
            <div className={classes['head']}>
              <SegmentedControl
                aria-label={t('showAs')}
                size="xs"
                transitionDuration={0}
                value={view}
                onChange={setView}
                data={[
                  { value: 'text', label: t('asItWas') },
                  { value: 'compared', label: t('compared') },
                ]}
              />
              {canEdit && <Button onClick={() => void restore(shown)}>{t('restoreText')}</Button>}
            </div>
            {problem !== null && (
              <p role="alert" className={classes['problem']}>
                {problem}
              </p>
            )}
            <div className={classes['body']}>
              {view === 'text' ? (
                <NoteBody body={shown.body} folds />
              ) : (
                <Compared before={shown.body} after={note.body} />
              )}
            </div>
            {view === 'compared' && (
              <p className={classes['when']}>
                <FillText
                  text={t('comparedHint')}
                  parts={{ gone: <del>{t('gone')}</del>, new: <ins>{t('new')}</ins> }}
                />
              </p>
            )}
          </section>
        </div>
      )}
    </Modal>
  )
}
