export { deliverEmail } from './deliver-email.ts'
export { purgeContact } from './purge-contact.ts'
export { reconcile } from './reconcile.ts'
