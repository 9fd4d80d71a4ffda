import { type MyTaskGroup, myTaskGroups } from '@dossier/contracts/tasks/values'
import type { MyTaskView } from '@dossier/contracts/tasks/views'
import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useMe } from '../../entities/session/me.ts'
import { myTasksOptions, myTasksTarget } from '../../entities/tasks/queries.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { type Column, DataTable } from '../../kit/data-table.tsx'
import { Page } from '../../kit/page.tsx'
import { PageBody } from '../../kit/page-body.tsx'
import { useOptimistic } from '../../lib/optimistic.ts'
import { CompleteBox } from './complete-box.tsx'
import { TaskFacts } from './task-facts.tsx'
import classes from './tasks.module.css'

const t = textsOf('tasks')

const TitleCell = ({ task: { title, contact } }: { task: MyTaskView }) => (
  <Link
    to="/contacts/$contactId/{-$tab}"
    params={{ contactId: contact.id, tab: 'tasks' }}
    className={classes['open']}
  >
    <bdi>{title}</bdi>
  </Link>
)

const columnsFor = (canEdit: boolean): Column<MyTaskView>[] => [
  {
    id: 'done',
    head: <VisuallyHidden>{t('groups.done')}</VisuallyHidden>,
    width: 40,
    isCorner: true,
    cell: (task) => <CompleteBox contactId={task.contact.id} task={task} canEdit={canEdit} />,
  },
  { id: 'task', head: t('taskHead'), isName: true, cell: (task) => <TitleCell task={task} /> },
  {
    id: 'contact',
    head: t('contactHead'),
    cell: ({ contact }) => <bdi>{contact.name ?? t('unnamed', { ns: 'common' })}</bdi>,
  },
  { id: 'due', head: t('dueHead'), cell: (task) => <TaskFacts task={{ ...task, assignee: null }} /> },
]

/** What the reader is to do, for every contact. */
export const MyTasksPage = () => {
  const { abilities } = useMe()
  const [group, setGroup] = useState<MyTaskGroup>('today')
  const query = useInfiniteQuery(myTasksOptions(group))
  const lay = useOptimistic(myTasksTarget)
  const tasks = useMemo(() => {
    const loaded = query.data?.pages.flatMap((page) => page.tasks)
    return loaded && lay(loaded).filter(({ completedAt }) => (completedAt !== null) === (group === 'done'))
  }, [query.data, lay, group])
  const counts = query.data?.pages[0]?.counts
  const countOf = (one: MyTaskGroup) => (one === 'done' || !counts ? '' : ` ${counts[one]}`)
  return (
    <Page title={t('mine')} breadcrumb={<h1>{t('mine')}</h1>}>
      <PageBody lead={t('mineLead')}>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={t('groupsLabel')}
          value={group}
          onChange={setGroup}
          data={myTaskGroups.map((value) => ({ value, label: `${t(`groups.${value}`)}${countOf(value)}` }))}
        />
        <DataTable
          label={t('mine')}
          columns={columnsFor(abilities.editContacts)}
          query={query}
          rows={tasks}
          idOf={({ id }) => id}
          empty={t(`emptyGroups.${group}`)}
          what={t('what')}
          more={t('more')}
        />
      </PageBody>
    </Page>
  )
}
