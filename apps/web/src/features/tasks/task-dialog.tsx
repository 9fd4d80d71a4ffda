import { createTaskInput } from '@dossier/contracts/tasks/inputs'
import { taskPriorities } from '@dossier/contracts/tasks/values'
import type { TaskView } from '@dossier/contracts/tasks/views'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { useMe } from '../../entities/session/me.ts'
import { staffOptions } from '../../entities/staff/queries.ts'
import { createTask, editTask } from '../../entities/tasks/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { drawTask, emptyValues, inputOf, patchOf, type TaskValues, valuesOf } from './task-form.ts'
import classes from './tasks.module.css'

const t = textsOf('tasks')

type Props = {
  contactId: string
  /** The task that is edited; without, a new one is added. */
  task?: TaskView | undefined
  onClose: () => void
}

/** Adds a task to a contact, or edits one. */
export const TaskDialog = ({ contactId, task: given, onClose }: Props) => {
  const me = useMe()
  // What the editing began from, whatever comes meanwhile.
  const [task] = useState(given)
  const people = useQuery(staffOptions()).data ?? []
  const creating = useMutation(createTask(contactId))
  const editing = useMutation(editTask(contactId))
  const values = task ? valuesOf(task) : emptyValues(uuidv7(), me.staffId)
  const toInput = (typed: TaskValues) => inputOf(contactId, typed, task)

  const send = async (typed: TaskValues) => {
    const input = toInput(typed)
    if (task) {
      const edit = patchOf(inputOf(contactId, valuesOf(task), task), input)
      if (Object.keys(edit.patch).length === 0) return
      await editing.mutateAsync({ taskId: task.id, ...edit, task: drawTask(input, people, task) })
      return
    }
    const createdBy = { id: me.staffId, name: me.name }
    const isNew = { due: null, dueAt: null, completedAt: null, completedBy: null }
    const base = { ...isNew, createdAt: new Date().toISOString(), createdBy }
    await creating.mutateAsync({ input, task: drawTask(input, people, base) })
  }

  return (
    <FormDialog
      title={task ? t('editForm') : t('form')}
      schema={createTaskInput}
      values={values}
      toInput={toInput}
      check={({ due }) => (due.on === '' && due.at.time !== '' ? { 'due.on': t('timeNeedsDate') } : null)}
      send={(_, typed) => send(typed)}
      explain={({ conflict }) =>
        conflict && t('conflict', { who: conflict.changedBy ?? t('someone', { ns: 'record' }) })
      }
      draft={{ author: me.staffId, kind: 'task', about: task?.id ?? contactId }}
      act={t('save')}
      size={460}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput
            {...form.getInputProps('title')}
            label={t('title')}
            data-autofocus
            maxLength={200}
            dir="auto"
          />
          <div className={classes['pair']}>
            <TextInput {...form.getInputProps('due.on')} type="date" label={t('date')} />
            <TextInput {...form.getInputProps('due.at.time')} type="time" label={t('time')} />
          </div>
          <div className={classes['pair']}>
            <NativeSelect
              {...form.getInputProps('assigneeId')}
              label={t('assignee')}
              data={[
                { value: '', label: t('nobody') },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <NativeSelect
              {...form.getInputProps('priority')}
              label={t('priority')}
              data={taskPriorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
            />
          </div>
          <TextInput {...form.getInputProps('remindAt')} type="datetime-local" label={t('reminder')} />
          <Textarea
            {...form.getInputProps('notes')}
            label={t('notes')}
            autosize
            minRows={2}
            maxLength={5_000}
            dir="auto"
          />
        </>
      )}
    </FormDialog>
  )
}
