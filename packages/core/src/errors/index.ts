export { DomainError, invalidField, notFound } from './domain-error.ts'
export { fieldErrors, parseInput } from './parse-input.ts'
