export { contactAbilities } from './abilities.ts'
export { authorize, may } from './policy.ts'
