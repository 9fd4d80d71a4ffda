import {
  createTaskInput,
  editTaskInput,
  listMyTasksInput,
  listTasksInput,
  taskIdInput,
} from '@dossier/contracts/tasks/inputs'
import {
  completeTask,
  createTask,
  deleteTask,
  editTask,
  listMyTasks,
  listTasks,
  reopenTask,
  restoreTask,
} from '@dossier/core/tasks'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const tasksRouter = router({
  list: staffProcedure.input(listTasksInput).query(({ ctx, input }) => listTasks(ctx, input)),
  mine: staffProcedure.input(listMyTasksInput).query(({ ctx, input }) => listMyTasks(ctx, input)),
  create: staffProcedure.input(createTaskInput).mutation(({ ctx, input }) => createTask(ctx, input)),
  edit: staffProcedure.input(editTaskInput).mutation(({ ctx, input }) => editTask(ctx, input)),
  complete: staffProcedure.input(taskIdInput).mutation(({ ctx, input }) => completeTask(ctx, input)),
  reopen: staffProcedure.input(taskIdInput).mutation(({ ctx, input }) => reopenTask(ctx, input)),
  delete: staffProcedure.input(taskIdInput).mutation(({ ctx, input }) => deleteTask(ctx, input)),
  restore: staffProcedure.input(taskIdInput).mutation(({ ctx, input }) => restoreTask(ctx, input)),
})
