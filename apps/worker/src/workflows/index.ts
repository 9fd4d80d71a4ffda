export { deliverEmail } from './deliver-email.ts'
export { reconcile } from './reconcile.ts'
