import type { RecordView } from '@dossier/contracts/record/views'
import type { StaffView } from '@dossier/contracts/staff/views'
import type { TagUseView, TagView } from '@dossier/contracts/tags/views'
import { tagChip } from '../html/information.ts'
import { esc } from '../html/parts.ts'
import { ask, element } from './ask.ts'

const closeMenus = () => {
  for (const menu of document.querySelectorAll('.menu')) menu.remove()
}

const filterHtml =
  ['Contact', 'Emails and phones', 'Tags', 'Notes', 'Logged by hand', 'Pinned only']
    .map((words) => `<label><input type="checkbox"> ${words}</label>`)
    .join('') +
  `<label>Person <select><option>Anybody</option></select></label><label>From <input type="date"></label>` +
  `<label>To <input type="date"></label>`

const logHtml =
  `<form aria-label="Log an activity"><select aria-label="What it was"><option>Call</option><option>Visit</option></select>` +
  `<textarea rows="3" aria-label="What was said or done"></textarea><input type="datetime-local" aria-label="When">` +
  `<button type="button" class="button">Save activity</button><button type="button" class="button">Cancel</button></form>`

/** What opens: the owner's menu, the filter, the form, the list of tags. */
export function pickable(content: HTMLElement, { contact }: RecordView): void {
  const staff = ask<StaffView[]>('staff.list', null)

  const openMenu = (button: HTMLElement, kind: string | undefined) => {
    const isOpen = button.parentElement?.querySelector('.menu') instanceof HTMLElement
    closeMenus()
    if (isOpen) return
    const menu = document.createElement('div')
    menu.className = 'menu'
    menu.setAttribute('role', kind === 'owner' ? 'menu' : 'dialog')
    button.after(menu)
    if (kind === 'filter') {
      menu.innerHTML = filterHtml
      element('input', menu).focus()
      return
    }
    void staff.then((people) => {
      menu.innerHTML = [...people.map(({ name }) => name), 'No owner']
        .map(
          (name) =>
            `<button type="button" role="menuitemradio" aria-checked="${name === contact.owner?.name}">${esc(name)}</button>`,
        )
        .join('')
      element('button', menu).focus()
    })
  }

  content.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
    if (target?.dataset['menu']) openMenu(target, target.dataset['menu'])
    else if (target?.matches('[data-log]')) {
      const log = element('.log', content)
      log.innerHTML = log.innerHTML === '' ? logHtml : ''
      log.querySelector<HTMLElement>('textarea')?.focus()
    } else if (target?.matches('[data-note]')) element('[aria-label="Write a note"]', content).focus()
  })
  content.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const menu = document.querySelector('.menu')
    const opener = menu?.previousElementSibling
    closeMenus()
    if (opener instanceof HTMLElement) opener.focus()
    element('.log', content).innerHTML = ''
  })
  pickTags(content, contact.id)
}

/** Tags are added by typing a name, and taken off by their cross. */
function pickTags(content: HTMLElement, contactId: string): void {
  content.addEventListener('click', (event) => {
    const chip =
      event.target instanceof Element ? event.target.closest('.untag')?.closest<HTMLElement>('.chip') : null
    if (!chip) return
    chip.remove()
    element('[aria-label="Tags"]', content).focus()
    void ask('tags.remove', { contactId, tagId: chip.dataset['tag'] })
  })

  const input = element<HTMLInputElement>('[aria-label="Tags"]', content)
  let all: TagUseView[] = []
  const menu = document.createElement('div')
  menu.className = 'menu'
  menu.setAttribute('role', 'listbox')
  const offer = () => {
    const typed = input.value.trim().toLowerCase()
    const matching = all.filter(({ name }) => name.toLowerCase().includes(typed))
    menu.innerHTML =
      matching.map((tag) => `<div role="option">${tagChip(tag)}</div>`).join('') +
      (typed === '' ? '' : `<div role="option">Make the tag “${esc(input.value.trim())}”</div>`)
  }
  const close = () => {
    menu.remove()
    input.setAttribute('aria-expanded', 'false')
  }
  input.addEventListener('focus', () => {
    input.parentElement?.classList.add('holder')
    input.after(menu)
    input.setAttribute('aria-expanded', 'true')
    offer()
    void ask<TagUseView[]>('tags.list', null).then((tags) => {
      all = tags
      offer()
    })
  })
  input.addEventListener('input', offer)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    const name = input.value.trim()
    if (event.key === 'Escape') input.value = ''
    if (event.key !== 'Enter' || name === '') return
    const known = all.find((tag) => tag.name.toLowerCase() === name.toLowerCase())
    input.insertAdjacentHTML('beforebegin', tagChip(known ?? { id: '', name, color: 'gray' }))
    const chip = input.previousElementSibling
    input.value = ''
    offer()
    void ask<TagView[]>('tags.add', { contactId, names: [name] }).then((tags) => {
      const id = tags.find((tag) => tag.name === name)?.id
      if (chip instanceof HTMLElement && id !== undefined) chip.dataset['tag'] = id
    })
  })
}
