import type { RecordView } from '@dossier/contracts/record/views'
import { type Field, fieldNames, fieldValue } from '../html/information.ts'
import { ask, element } from './ask.ts'

const isField = (name: string | undefined): name is Field =>
  name !== undefined && Object.hasOwn(fieldNames, name)

/** A click on a value edits it where it stands: Enter or leaving saves, Escape restores. */
export function editable(content: HTMLElement, { contact }: RecordView): void {
  content.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-field]') : null
    const field = button?.dataset['field']
    if (button && isField(field)) edit(button, field)
  })

  const edit = (button: HTMLElement, field: Field) => {
    const was = contact[field]
    const input = document.createElement('input')
    input.setAttribute('aria-label', fieldNames[field])
    input.value = was ?? ''
    const box = document.createElement('div')
    box.className = 'value'
    box.append(input)
    button.replaceWith(box)
    input.focus()
    input.select()

    let isOver = false
    const close = (value: string | null) => {
      if (isOver) return
      isOver = true
      const hadFocus = document.activeElement === input
      contact[field] = value
      box.outerHTML = fieldValue(field, value)
      if (hadFocus) element(`[data-field="${field}"]`, content).focus()
      if (value === was) return
      ask('contacts.edit', { contactId: contact.id, field, value, was }).catch(() => {
        contact[field] = was
        element(`[data-field="${field}"]`, content).outerHTML = fieldValue(field, was)
      })
    }
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') close(input.value.trim() || null)
      else if (event.key === 'Escape') close(was)
    })
    input.addEventListener('blur', () => close(input.value.trim() || null))
  }
}
