import { createContactTypeInput, renameContactTypeInput } from '@dossier/contracts/contact-types/inputs'
import type { ContactTypeUseView } from '@dossier/contracts/contact-types/views'
import { ActionIcon, EmptyState } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/settings-texts.ts'
import { formatCount } from '../../lib/format.ts'
import { type Refusal, refusalOf, refusalOfChecked } from '../../lib/outcome.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { AddNameForm } from '../../kit/add-name-form.tsx'
import { focusBeside } from '../../kit/focus-beside.ts'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { NameInput } from '../../kit/name-input.tsx'
import { RemoveTypeDialog } from './delete-type-dialog.tsx'
import { createContactType, deleteContactType, orderContactTypes, renameContactType } from './mutations.ts'
import { useContactTypeUses } from './queries.ts'
import line from '../../kit/name-input.module.css'
import classes from './type-list.module.css'

const t = textsOf('settings')

/** The workspace's list of types; for those who may change it, each change is saved at once. */
export const TypeList = ({ canEdit }: { canEdit: boolean }) => {
  const { query, types: all } = useContactTypeUses()
  const create = useMutation(createContactType())
  const remove = useMutation(deleteContactType())
  const rename = useMutation(renameContactType())
  const order = useMutation(orderContactTypes())
  const ids = all?.map(({ id }) => id) ?? []
  const [problem, setProblem] = useState<Refusal>(null)
  const [removing, setRemoving] = useState<ContactTypeUseView | null>(null)
  const input = useRef<HTMLInputElement>(null)

  const add = (name: string) =>
    refusalOfChecked(parseInput(createContactTypeInput, { typeId: uuidv7(), name }), (input) =>
      create.mutateAsync({ type: { id: input.typeId, name: input.name, holders: 0 } }),
    )
  const held = ({ holders }: ContactTypeUseView) => t('held', { count: holders, shown: formatCount(holders) })

  // A row that is moved in the page loses the focus that its button had.
  const moved = useRef<HTMLElement>(null)
  const move = (button: HTMLElement, type: ContactTypeUseView, by: -1 | 1) => {
    moved.current = button
    const at = ids.indexOf(type.id)
    const other = ids[at + by]
    if (other === undefined) return
    const typeIds = ids.with(at + by, type.id).with(at, other)
    void refusalOf(order.mutateAsync({ typeIds, before: ids, name: type.name })).then(setProblem)
  }
  useEffect(() => {
    if (all && moved.current?.isConnected && document.activeElement === document.body) moved.current.focus()
  }, [all, moved])

  return (
    <>
      {all ? (
        <ul aria-label={t('types')}>
          {all.map((type, index) =>
            canEdit ? (
              <li key={type.id}>
                <NameInput
                  label={t('rename', { name: type.name })}
                  name={type.name}
                  onSave={(typed) =>
                    refusalOfChecked(
                      parseInput(renameContactTypeInput, { typeId: type.id, name: typed }),
                      (input) => rename.mutateAsync({ type, name: input.name }),
                    )
                  }
                >
                  <span className={classes['holders']}>{held(type)}</span>
                  <ActionIcon
                    aria-label={t('moveUp', { name: type.name })}
                    title={t('moveUp', { name: type.name })}
                    aria-disabled={index === 0}
                    onClick={(event) => move(event.currentTarget, type, -1)}
                  >
                    <IconArrowUp size={15} stroke={1.6} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('moveDown', { name: type.name })}
                    title={t('moveDown', { name: type.name })}
                    aria-disabled={index === all.length - 1}
                    onClick={(event) => move(event.currentTarget, type, 1)}
                  >
                    <IconArrowDown size={15} stroke={1.6} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    data-beside
                    aria-label={t('removeType', { name: type.name })}
                    title={t('removeType', { name: type.name })}
                    onClick={(event) => {
                      if (type.holders > 0) return setRemoving(type)
                      focusBeside(event, input.current)
                      void refusalOf(remove.mutateAsync({ type, order: ids })).then(setProblem)
                    }}
                  >
                    <IconTrash size={15} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </NameInput>
              </li>
            ) : (
              <li key={type.id} className={line['row']}>
                <bdi className={classes['name']}>{type.name}</bdi>
                <span className={classes['holders']}>{held(type)}</span>
              </li>
            ),
          )}
        </ul>
      ) : query.isError ? (
        <QueryFailed what={t('typesWhat')} query={query} />
      ) : (
        <SkeletonLines lines={4} height={36} />
      )}
      {all?.length === 0 && <EmptyState description={t('noTypes')} />}
      {canEdit && (
        <AddNameForm
          className={classes['add']}
          label={t('newType')}
          button={t('addType')}
          input={input}
          problem={problem}
          onProblem={setProblem}
          onAdd={add}
        />
      )}
      {problem !== null && (
        <p role="alert" className={line['problem']}>
          {problem}
        </p>
      )}
      {removing && (
        <RemoveTypeDialog
          type={removing}
          others={(all ?? []).filter(({ id }) => id !== removing.id)}
          onClose={() => {
            setRemoving(null)
            input.current?.focus()
          }}
        />
      )}
    </>
  )
}
