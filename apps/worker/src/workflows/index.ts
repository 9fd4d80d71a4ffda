export { deliverEmail } from './deliver-email.ts'
export { purgeContact } from './purge-contact.ts'
export { remindTask } from './remind-task.ts'
export { reconcile } from './reconcile.ts'
