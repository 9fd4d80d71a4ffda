import { element, isTyping } from './ask.ts'
import { moveRow, showList } from './list-page.ts'
import { openHelp, openPalette } from './palette.ts'
import { showRecord } from './record-page.ts'

const show = (): void => {
  const id = location.pathname.split('/')[2]
  if (id === undefined) showList()
  else void showRecord(id)
}
const go = (path: string): void => {
  history.pushState(null, '', path)
  show()
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  const link = target?.closest<HTMLAnchorElement>('a[href^="/contacts"]')
  if (link && !event.ctrlKey && !event.metaKey) {
    event.preventDefault()
    go(link.pathname)
  } else if (target?.closest('[data-palette]')) openPalette()
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    openPalette()
    return
  }
  if (isTyping() || event.ctrlKey || event.metaKey) return
  if (event.key === 'j') moveRow(1)
  else if (event.key === 'k') moveRow(-1)
  else if (event.key === '?') openHelp()
  else if (event.key === '/' || event.key === 'n' || event.key === 'e') {
    event.preventDefault()
    if (event.key === '/') document.querySelector<HTMLElement>('[aria-label="Search contacts"]')?.focus()
    else if (event.key === 'n') element('[aria-label="Write a note"]').focus()
    else element('[data-field]').click()
  }
})
addEventListener('popstate', show)
show()
