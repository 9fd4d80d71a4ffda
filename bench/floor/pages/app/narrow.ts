import type { TimelinePage } from '@dossier/contracts/timeline/views'
import { feedHtml } from '../html/timeline.ts'
import { ask, element } from './ask.ts'

const pause = 250

/** What hides fields and entries while one types. */
export function narrowing(content: HTMLElement, contactId: string): void {
  const find = element<HTMLInputElement>('[aria-label="Find a field"]', content)
  const rows = [...content.querySelectorAll<HTMLElement>('.left .row')]
  find.addEventListener('input', () => {
    const wanted = find.value.trim().toLowerCase()
    for (const row of rows) row.hidden = !element('.label', row).textContent.toLowerCase().includes(wanted)
    for (const block of content.querySelectorAll<HTMLElement>('.block'))
      block.hidden = wanted !== '' && !block.querySelector('.row:not([hidden])')
  })
  const hide = element<HTMLInputElement>('.hide input', content)
  hide.addEventListener('change', () => {
    for (const row of rows) row.hidden = hide.checked && row.querySelector('.missing') !== null
  })

  const search = element<HTMLInputElement>('[aria-label="Search the activity"]', content)
  let timer = 0
  search.addEventListener('input', () => {
    clearTimeout(timer)
    const find = async () => {
      const page = await ask<TimelinePage>('timeline.list', {
        contactId,
        filter: { search: search.value },
      })
      const entries = content.querySelector('.entries')
      if (entries) entries.innerHTML = feedHtml(page)
    }
    timer = window.setTimeout(() => void find(), pause)
  })
}
