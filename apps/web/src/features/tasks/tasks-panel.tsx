import { type TaskState, taskStates } from '@dossier/contracts/tasks/values'
import type { TaskView } from '@dossier/contracts/tasks/views'
import { Button, EmptyState, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { MoreButton } from '../../kit/more-button.tsx'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { prepare } from '../../lib/prepare.ts'
import { TaskItem } from './task-item.tsx'
import classes from './tasks.module.css'
import { useTasks } from './use-tasks.ts'

const t = textsOf('tasks')

const loadDialog = () => import('./task-dialog.tsx')
const TaskDialog = lazyPart(async () => (await loadDialog()).TaskDialog, {
  close: ({ onClose }) => onClose(),
})

type Props = {
  contactId: string
  /** How often the reader asked to add one: each time the form opens. */
  asked: number
}

/** What is to be done about a contact, and what is done. */
export const TasksPanel = ({ contactId, asked }: Props) => {
  const [state, setState] = useState<TaskState>('open')
  const { tasks, query, canEdit } = useTasks(contactId, state)
  const [form, setForm] = useState<{ task?: TaskView } | null>(null)
  const [heard, setHeard] = useState(0)
  if (asked !== heard) {
    setHeard(asked)
    if (asked > heard) setForm({})
  }

  return (
    <div className={classes['panel']}>
      <div className={classes['head']}>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={t('statesLabel')}
          value={state}
          onChange={setState}
          data={taskStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        {canEdit && (
          <Button
            variant="default"
            onPointerEnter={prepare(loadDialog)}
            onFocus={prepare(loadDialog)}
            onClick={() => setForm({})}
          >
            {t('add')}
          </Button>
        )}
      </div>
      {tasks ? (
        <>
          {tasks.length === 0 && (
            <EmptyState description={state === 'open' ? t('empty') : t('emptyCompleted')} />
          )}
          <ul>
            {tasks.map((task) => (
              <TaskItem
                key={task.id}
                contactId={contactId}
                task={task}
                canEdit={canEdit}
                onEdit={() => setForm({ task })}
              />
            ))}
          </ul>
          {query.hasNextPage && (
            <MoreButton
              words={t('more')}
              isBusy={query.isFetching}
              onMore={() => void query.fetchNextPage()}
            />
          )}
        </>
      ) : query.isError ? (
        <QueryFailed what={t('what')} query={query} />
      ) : (
        <SkeletonLines lines={4} height={36} />
      )}
      {form && <TaskDialog contactId={contactId} task={form.task} onClose={() => setForm(null)} />}
    </div>
  )
}
