import type { TaskView } from '@dossier/contracts/tasks/views'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { deleteTask } from '../../entities/tasks/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { CompleteBox } from './complete-box.tsx'
import { TaskFacts } from './task-facts.tsx'
import classes from './tasks.module.css'

const t = textsOf('tasks')
const icon = { size: 15, stroke: 1.6, 'aria-hidden': true }

type Props = { contactId: string; task: TaskView; canEdit: boolean; onEdit: () => void }

/** One task of a contact: what, by when, by whom, and whether it is done. */
export const TaskItem = ({ contactId, task, canEdit, onEdit }: Props) => {
  const deleting = useMutation(deleteTask(contactId))
  const { id: taskId, title, notes } = task
  const words = t('actionsFor', { title })
  return (
    <li id={`task-${taskId}`} className={classes['task']} data-done={task.completedAt !== null || undefined}>
      <CompleteBox contactId={contactId} task={task} canEdit={canEdit} />
      <div className={classes['body']}>
        <bdi className={classes['title']}>{title}</bdi>
        <TaskFacts task={task} />
        {notes !== null && (
          <p dir="auto" className={classes['notes']}>
            {notes}
          </p>
        )}
      </div>
      {canEdit && (
        <Menu width={160} position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={words} title={words}>
              <IconDots size={16} stroke={1.8} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
              {t('edit')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash {...icon} />}
              onClick={() => deleting.mutate({ taskId, task })}
            >
              {t('delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
