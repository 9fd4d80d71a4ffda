import type { ContactTypeView } from '@dossier/contracts/contact-types'
import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '../../i18n/failure-words.ts'
import { toFailure } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { SectionFailed } from '../../ui/section-failed.tsx'
import { SkeletonLines } from '../../ui/skeleton-lines.tsx'
import { addType, removeType, renameType } from './acts/type-list-acts.ts'
import classes from './types-dialog.module.css'

const TypeRow = ({ type }: { type: ContactTypeView }) => {
  const { t } = useTranslation('record')
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const save = async () => {
    const name = draft?.trim()
    if (name === undefined || name === type.name) return setDraft(null)
    const refusal = await renameType(type.id, name)
    setProblem(refusal)
    if (refusal === null) setDraft(null)
  }
  return (
    <li>
      <div className={classes['row']}>
        <input
          className={classes['input']}
          aria-label={t('renameType', { name: type.name })}
          aria-invalid={problem !== null}
          maxLength={60}
          dir="auto"
          value={draft ?? type.name}
          onChange={(event) => {
            setDraft(event.currentTarget.value)
            setProblem(null)
          }}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void save()
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation()
              setDraft(null)
              setProblem(null)
            }
          }}
        />
        <ActionIcon
          aria-label={t('removeType', { name: type.name })}
          title={t('removeType', { name: type.name })}
          onClick={() => void removeType(type).then(setProblem)}
        >
          <IconTrash size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {problem !== null && (
        <p role="alert" className={classes['problem']}>
          {problem}
        </p>
      )}
    </li>
  )
}

/** The workspace's list of types, for those who may change it: each change is saved at once. */
export const TypesDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('record')
  const types = useQuery(trpc.contactTypes.list.queryOptions())
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const add = async () => {
    const refusal = await addType(name)
    setProblem(refusal)
    if (refusal === null) setName('')
  }
  return (
    <Modal.Root opened onClose={onClose} size="sm" returnFocus={false} lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title className={classes['title'] ?? ''}>{t('types')}</Modal.Title>
          <p className={classes['lead']}>{t('typesLead')}</p>
          {types.data ? (
            <ul>
              {types.data.map((type) => (
                <TypeRow key={type.id} type={type} />
              ))}
            </ul>
          ) : types.isError ? (
            <SectionFailed
              what={t('typesWhat')}
              words={failureWords(toFailure(types.error))}
              onRetry={() => void types.refetch()}
              isRetrying={types.isFetching}
            />
          ) : (
            <SkeletonLines lines={4} height={32} />
          )}
          <form
            className={classes['row']}
            onSubmit={(event) => {
              event.preventDefault()
              void add()
            }}
          >
            <input
              className={classes['input']}
              aria-label={t('newType')}
              aria-invalid={problem !== null}
              placeholder={t('newType')}
              maxLength={60}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value)
                setProblem(null)
              }}
            />
            <Button type="submit" variant="default">
              {t('addType')}
            </Button>
          </form>
          {problem !== null && (
            <p role="alert" className={classes['problem']}>
              {problem}
            </p>
          )}
          <div className={classes['acts']}>
            <Button onClick={onClose}>{t('done')}</Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
