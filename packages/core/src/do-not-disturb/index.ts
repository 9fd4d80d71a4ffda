export { canContact } from './can-contact.ts'
export { dndJson } from './dnd-json.ts'
export { recordContactChoice } from './record-contact-choice.ts'
export { setDoNotDisturb } from './set-do-not-disturb.ts'
