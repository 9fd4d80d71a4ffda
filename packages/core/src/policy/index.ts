export { contactAbilities } from './abilities.ts'
export { authorize, may } from './policy.ts'
export { systemOnly } from './system-only.ts'
