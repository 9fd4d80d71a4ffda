import type { TaskView } from '@dossier/contracts/tasks/views'
import { Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { completeTask, reopenTask } from '../../entities/tasks/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { focusBeside } from '../../kit/focus-beside.ts'

const t = textsOf('tasks')

type Props = { contactId: string; task: TaskView; canEdit: boolean }

/** Completes a task by one click or key, or opens it again. */
export const CompleteBox = ({ contactId, task, canEdit }: Props) => {
  const completing = useMutation(completeTask(contactId))
  const reopening = useMutation(reopenTask(contactId))
  const isDone = task.completedAt !== null
  const { title } = task
  return (
    <Checkbox
      data-beside
      size="md"
      checked={isDone}
      disabled={!canEdit}
      aria-label={isDone ? t('reopen', { title }) : t('complete', { title })}
      onClick={(event) => focusBeside(event, null)}
      onChange={() => {
        const change = isDone ? reopening : completing
        change.mutate({ taskId: task.id, task })
      }}
    />
  )
}
