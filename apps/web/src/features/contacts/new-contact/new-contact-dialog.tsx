import { createContactInput } from '@dossier/contracts/contacts/inputs'
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { failureWords } from '../../../i18n/failure-words.ts'
import { textsOf } from '../../../i18n/i18n.ts'
import { createContact } from '../../../entities/contacts/mutations.ts'
import { useMe } from '../../../entities/session/me.ts'
import { contactTypesOptions } from '../../../entities/contact-types/queries.ts'
import type { Failure } from '../../../lib/failure.ts'
import { outcomeOf } from '../../../lib/outcome.ts'
import { parseInput } from '../../../lib/parse-input.ts'
import { trpc } from '../../../lib/trpc.ts'
import { Duplicates } from './duplicates.tsx'
import classes from './new-contact.module.css'
import { newContactDoor } from './new-contact-door.ts'
import {
  isBlank,
  keepTyped,
  newIds,
  readTyped,
  toCreate,
  toDuplicates,
  type TypedContact,
  type TypedField,
} from './typed-contact.ts'

const t = textsOf('newContact')

const PAUSE = 250

const fieldOf = ({ reason }: Failure): TypedField | null =>
  reason.startsWith('email.') ? 'email' : reason.startsWith('phone.') ? 'phone' : null

/** Makes a contact, and says while it is typed who there is already that may be the same. */
export const NewContactDialog = () => {
  const navigate = useNavigate()
  const { staffId } = useMe()
  const form = useRef<HTMLFormElement>(null)
  const [ids] = useState(newIds)
  const [typed, setTyped] = useState(() => readTyped(staffId))
  const [problem, setProblem] = useState<{ field: TypedField | null; words: string } | null>(null)
  const { mutateAsync, isPending, isSuccess } = useMutation(createContact())
  const isSending = isPending || isSuccess
  const [settled] = useDebouncedValue(typed, PAUSE)
  const wanted = toDuplicates(settled)
  const duplicates = useQuery(
    trpc.contacts.duplicates.queryOptions(wanted ?? {}, {
      enabled: wanted !== null,
      placeholderData: keepPreviousData,
    }),
  )
  const types = useQuery(contactTypesOptions())

  useEffect(() => {
    if (problem?.field) form.current?.querySelector<HTMLElement>(`[name="${problem.field}"]`)?.focus()
  }, [problem])

  const change = (field: keyof TypedContact, text: string) => {
    const next = { ...typed, [field]: text }
    setTyped(next)
    keepTyped(staffId, next)
    setProblem(null)
  }
  const open = (contactId: string) => {
    keepTyped(staffId, null)
    newContactDoor.close(
      () => void navigate({ to: '/contacts/$contactId/{-$tab}', params: { contactId, tab: undefined } }),
    )
  }
  const refuse = (failure: Failure) => setProblem({ field: fieldOf(failure), words: failureWords(failure) })
  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSending) return
    if (isBlank(typed)) return setProblem({ field: 'firstName', words: t('needed') })
    const wish = toCreate(typed, ids)
    const parsed = parseInput(createContactInput, wish)
    if (!parsed.ok) return refuse(parsed.failure)
    const outcome = await outcomeOf(mutateAsync(wish))
    if (outcome.ok) open(outcome.answer.id)
    else refuse(outcome.failure)
  }

  const input = (field: TypedField, label: string, more: { type?: string; inputMode?: 'tel' } = {}) => (
    <TextInput
      {...more}
      name={field}
      label={label}
      maxLength={field === 'phone' ? 40 : field === 'email' ? 254 : 200}
      autoComplete="off"
      dir="auto"
      error={problem?.field === field && problem.words}
      value={typed[field]}
      onChange={(event) => change(field, event.currentTarget.value)}
      data-autofocus={field === 'firstName' || undefined}
    />
  )

  return (
    <Modal
      opened
      onClose={newContactDoor.close}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
      closeOnClickOutside={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size={520}
    >
      <form ref={form} noValidate className={classes['form']} onSubmit={(event) => void create(event)}>
        <div className={classes['pair']}>
          {input('firstName', t('firstName'))}
          {input('lastName', t('lastName'))}
        </div>
        {input('company', t('company'))}
        <div className={classes['pair']}>
          {input('email', t('email'))}
          {input('phone', t('phone'), { type: 'tel', inputMode: 'tel' })}
        </div>
        {types.data && types.data.length > 0 && (
          <NativeSelect
            label={t('type')}
            value={typed.typeId}
            onChange={(event) => change('typeId', event.currentTarget.value)}
            data={[
              { value: '', label: t('noType') },
              ...types.data.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Duplicates
          duplicates={wanted && !duplicates.isError ? (duplicates.data ?? []) : []}
          onOpen={open}
          hasFailed={wanted !== null && duplicates.isError}
          onRetry={() => void duplicates.refetch()}
        />
        {problem && problem.field === null && (
          <p role="alert" className={classes['problem']}>
            {problem.words}
          </p>
        )}
        <div className={classes['acts']}>
          <Button
            variant="default"
            onClick={() => {
              keepTyped(staffId, null)
              newContactDoor.close()
            }}
          >
            {t('cancel', { ns: 'common' })}
          </Button>
          <Button type="submit" aria-busy={isSending}>
            {isSending ? t('creating') : t('create')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
