import { taskNotices, tasks } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import {
  type AnswersFor,
  derived,
  type Domain,
  fact,
  factName,
  personal,
  technical,
} from '../domain/index.ts'
import { renderTaskMail } from './render-task-mail.ts'
import { isOpen, ofContact, taskPage } from './task-page.ts'
import { taskRuns } from './task-runs.ts'
import { taskWork } from './task-work.ts'

const personalData = {
  tasks: {
    table: tasks,
    title: 'Tasks',
    rowsBy: 'record_id',
    inOrderOf: 'createdAt',
    erasing: { how: 'rows' },
    columns: {
      workspaceId: technical,
      recordId: technical,
      title: personal('Task'),
      notes: personal('Notes'),
      dueOn: fact('Due', 'day'),
      dueTime: fact('Due at'),
      dueZone: fact('Time zone'),
      dueAt: technical,
      remindAt: fact('Reminder', 'instant'),
      assigneeId: factName('Assigned to', 'staff'),
      priority: fact('Priority', 'code'),
      createdAt: fact('Created', 'instant'),
      createdBy: factName('Created by', 'staff'),
      completedAt: fact('Completed', 'instant'),
      completedBy: factName('Completed by', 'staff'),
      deletedAt: fact('Deleted', 'instant'),
      scheduledAt: technical,
      noticeAt: technical,
      dueOrder: derived,
      id: fact('Number'),
    },
  },
  taskNotices: {
    table: taskNotices,
    title: 'Notices of tasks to colleagues',
    rowsBy: { column: 'task_id', of: 'tasks' },
    inOrderOf: 'notifiedAt',
    erasing: { how: 'rows' },
    columns: {
      workspaceId: technical,
      taskId: fact('Number of the task'),
      kind: fact('What', 'code'),
      plannedAt: fact('Planned for', 'instant'),
      staffId: factName('To', 'staff'),
      notifiedAt: fact('When', 'instant'),
    },
  },
} satisfies AnswersFor<'tasks' | 'taskNotices'>

export const tasksDomain = {
  personalData,
  sections: {
    tasks: {
      firstPage: taskPage('open'),
      counted: sql`from ${tasks} where ${ofContact} and ${isOpen}`,
    },
  },
  taken: {
    tasks: (these) => sql`select count(*)::int from ${tasks} where record_id = any(${these}) and ${isOpen}`,
  },
  work: taskWork,
  runs: taskRuns,
  mails: {
    taskReminder: renderTaskMail('taskReminder'),
    taskDue: renderTaskMail('taskDue'),
    taskOverdue: renderTaskMail('taskOverdue'),
  },
} satisfies Domain
