export { editNotifications } from './edit-notifications.ts'
export { listNotifications } from './list-notifications.ts'
export { notify } from './notify.ts'
export { readNotifications } from './read-notifications.ts'
