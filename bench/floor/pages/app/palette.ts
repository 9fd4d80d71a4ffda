import type { ContactPage } from '@dossier/contracts/contacts/views'
import { avatar, esc, nameOf } from '../html/parts.ts'
import { ask, element } from './ask.ts'

const pause = 100
const actions = [
  'Next row',
  'Previous row',
  'Write a note',
  'Edit the first field',
  'Go to contacts',
  'Keyboard shortcuts',
]

const option = (html: string, index: number) =>
  `<div role="option" class="meta" aria-selected="${index === 0}">${html}</div>`

/** What lies over the page while `label` is asked for; Escape closes it, as the platform does. */
function openDialog(label: string, html: string): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-label', label)
  dialog.innerHTML = html
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

export function openPalette(): void {
  const dialog = openDialog(
    'Search or jump…',
    '<input role="combobox" aria-label="Search or jump…" aria-expanded="true"><div role="listbox"></div>',
  )
  const input = element<HTMLInputElement>('input', dialog)
  const found = element('[role="listbox"]', dialog)
  const actionHtml = () =>
    actions.filter((words) => words.toLowerCase().includes(input.value.trim().toLowerCase())).map(esc)
  const show = (people: string[]) => {
    found.innerHTML = [...actionHtml(), ...people].map(option).join('')
  }
  show([])
  let timer = 0
  input.addEventListener('input', () => {
    show([])
    clearTimeout(timer)
    const search = input.value.trim()
    if (search === '') return
    const find = async () => {
      const { rows } = await ask<ContactPage>('contacts.list', { search, limit: 8 })
      show(
        rows.map(
          (row) =>
            `${avatar(row.id, nameOf(row), 20)}<bdi>${esc(nameOf(row))}</bdi><bdi class="small">${esc(row.email ?? '')}</bdi>`,
        ),
      )
    }
    timer = window.setTimeout(() => void find(), pause)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const options = [...found.children]
    const at = options.findIndex((one) => one.getAttribute('aria-selected') === 'true')
    const next = (at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length
    options[at]?.setAttribute('aria-selected', 'false')
    options[next]?.setAttribute('aria-selected', 'true')
    options[next]?.scrollIntoView({ block: 'nearest' })
  })
}

const keys = [
  ['j', 'Next row'],
  ['k', 'Previous row'],
  ['/', 'Search contacts'],
  ['e', 'Edit the first field'],
  ['n', 'Write a note'],
  ['[', 'Previous contact in the list'],
  [']', 'Next contact in the list'],
  ['g c', 'Go to contacts'],
  ['Ctrl K', 'Search or jump…'],
  ['?', 'Keyboard shortcuts'],
] as const

export const openHelp = (): void =>
  void openDialog(
    'Keyboard shortcuts',
    `<h2>Keyboard shortcuts</h2><dl>${keys.map(([key, words]) => `<dt>${words}</dt><dd><kbd>${key}</kbd></dd>`).join('')}</dl>` +
      '<button type="button" autofocus aria-label="Close">×</button>',
  )
