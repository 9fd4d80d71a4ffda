import type { TagUseView } from '@dossier/contracts/tags/views'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Refusal } from '../../lib/acts/list-act.ts'
import { TagColorMenu } from '../../entities/tags/tag-color-menu.tsx'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { foldedTag } from '../../entities/tags/tag-name.ts'
import { trpc } from '../../lib/trpc.ts'
import { SectionFailed } from '../../kit/section-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { addTag, colorTag } from './tag-list-acts.ts'
import { TagTable } from './tag-table.tsx'
import classes from './tags-settings.module.css'

const t = textsOf('settings')

const Tags = ({ canEdit }: { canEdit: boolean }) => {
  const tags = useQuery(trpc.tags.uses.queryOptions())
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<Refusal>(null)
  const [coloring, setColoring] = useState<{ tag: TagUseView; button: HTMLElement } | null>(null)
  const newTag = useRef<HTMLInputElement>(null)

  if (!tags.data)
    return tags.isError ? (
      <SectionFailed
        what={t('tagsWhat')}
        words={failureWords(toFailure(tags.error))}
        onRetry={() => void tags.refetch()}
        isRetrying={tags.isFetching}
      />
    ) : (
      <SkeletonLines lines={10} height={36} />
    )

  const wanted = foldedTag(typed)
  const found = tags.data.filter((tag) => foldedTag(tag.name).includes(wanted))
  const add = async () => {
    newTag.current?.focus()
    const refusal = await addTag(name)
    setProblem(refusal)
    if (refusal === null) setName((typed) => (typed === name ? '' : typed))
  }
  return (
    <div>
      <div className={classes['tools']}>
        <input
          type="search"
          className={classes['input']}
          aria-label={t('findTag')}
          placeholder={t('findTag')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {canEdit && (
          <form
            className={classes['add']}
            onSubmit={(event) => {
              event.preventDefault()
              void add()
            }}
          >
            <input
              ref={newTag}
              className={classes['input']}
              aria-label={t('newTag')}
              aria-invalid={problem !== null}
              placeholder={t('newTag')}
              maxLength={60}
              dir="auto"
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value)
                setProblem(null)
              }}
            />
            <Button type="submit" variant="default">
              {t('addTag')}
            </Button>
          </form>
        )}
      </div>
      {problem !== null && (
        <p role="alert" className={classes['problem']}>
          {problem}
        </p>
      )}
      {found.length === 0 ? (
        <p role="status" className={classes['none']}>
          {wanted === '' ? t('noTags') : t('noTag', { typed: typed.trim() })}
        </p>
      ) : (
        <TagTable
          key={wanted}
          tags={found}
          all={tags.data}
          canEdit={canEdit}
          onColor={(tag, button) => setColoring({ tag, button })}
        />
      )}
      <TagColorMenu
        opened={coloring}
        onPick={(tag, color) => {
          const known = tags.data.find(({ id }) => id === tag.id)
          if (known) void colorTag(known, color).then(setProblem)
        }}
        onClose={() => setColoring(null)}
      />
    </div>
  )
}

export const TagsSettings = () => {
  return (
    <SettingsPage title={t('tags')} lead={t('tagsLead')}>
      {(canEdit) => <Tags canEdit={canEdit} />}
    </SettingsPage>
  )
}
