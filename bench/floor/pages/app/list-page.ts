import type { ContactPage } from '@dossier/contracts/contacts/views'
import { listHtml, rowsHtml } from '../html/list.ts'
import { ask, element } from './ask.ts'

const pause = 100

/** The rows that a search leaves, and what opens one. */
async function showRows(search: string): Promise<void> {
  const page = await ask<ContactPage>('contacts.list', { search })
  const rows = document.querySelector('#rows')
  if (rows) rows.innerHTML = rowsHtml(page.rows)
}

export function showList(): void {
  document.title = 'Contacts · Dossier'
  element('.crumbs').innerHTML = '<h1>Contacts</h1>'
  element('#content').innerHTML = listHtml
  const search = element<HTMLInputElement>('[aria-label="Search contacts"]')
  let timer = 0
  search.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void showRows(search.value), pause)
  })
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') element('[data-row] a').focus()
  })
  void showRows('')
}

/** Moves the focus from name to name. */
export function moveRow(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row] a')]
  const at = links.findIndex((link) => link === document.activeElement)
  links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus()
}
