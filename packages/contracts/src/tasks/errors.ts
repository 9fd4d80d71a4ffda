export const taskErrors = {
  'task.notFound': 'There is no such task. It may have been deleted.',
} as const
