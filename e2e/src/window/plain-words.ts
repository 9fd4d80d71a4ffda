import type { Page } from '@playwright/test'

/** What a runtime says itself, by its own locale data: months, weekdays, how long ago. */
const spokenByIntl = [
  ...Array.from({ length: 12 }, (_, month) => new Date(2000, month, 1)).flatMap((date) =>
    (['long', 'short'] as const).map((length) =>
      new Intl.DateTimeFormat('en', { month: length }).format(date),
    ),
  ),
  ...Array.from({ length: 7 }, (_, day) => new Date(2000, 0, 2 + day)).flatMap((date) =>
    (['long', 'short'] as const).map((length) =>
      new Intl.DateTimeFormat('en', { weekday: length }).format(date),
    ),
  ),
  ...['AM', 'PM', 'at', 'ago', 'min', 'hr', 'this', 'minute', 'today', 'yesterday', 'now', 'days', 'day'],
]

/** What stands on keys, and short names that every language writes so. */
const signs = ['Ctrl', 'Cmd', 'Esc', 'Enter', 'Alt', 'Shift', 'Tab', 'https', 'http', 'URL']

/**
 * Words in plain English that the page shows or speaks though its texts are in the pseudo-locale, which leaves
 * no plain letter: text, names, hints and the title. What is marked as data (`bdi`, `dir="auto"`, a time, a
 * key) may be in any language, and so may what is filled into a sentence, which stands between ⟨ and ⟩.
 */
export const plainWords = (page: Page): Promise<string[]> =>
  page.evaluate(
    (known) => {
      const isPlain = (text: string) => {
        const rest = text.replace(/⟨[^⟩]*⟩/g, ' ')
        return (rest.match(/[A-Za-z]{2,}/g) ?? []).some((word) => !known.includes(word.toLowerCase()))
      }
      const asData = 'bdi, [dir="auto"], time, kbd, script, style, option'
      // The product's name, and a contact's, are no words of a language.
      const title = document.title.split(' · ').slice(-2, -1).join('')
      const found = title.includes('⟦') && isPlain(title) ? [`title: ${title}`] : []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        const text = node.textContent ?? ''
        // Initials stand for a name beside them.
        const isInitials = parent?.closest('[aria-hidden]') && text.length <= 3
        if (parent && !isInitials && !parent.closest(asData) && isPlain(text))
          found.push(`${parent.tagName}: ${text.trim()}`)
      }
      for (const element of document.body.querySelectorAll('*'))
        for (const name of [
          'aria-label',
          'title',
          'placeholder',
          'alt',
          'aria-description',
          'aria-valuetext',
        ]) {
          const text = element.getAttribute(name) ?? ''
          // A hint that says the whole of what is cut short is what it says.
          const isWhole =
            name === 'title' &&
            (element.querySelector('bdi') ?? element.closest(`${asData}, [role="gridcell"]`))
          if (!isWhole && isPlain(text)) found.push(`${element.tagName} ${name}: ${text}`)
        }
      return [...new Set(found)]
    },
    [...spokenByIntl, ...signs].map((word) => word.toLowerCase()),
  )

/** Texts of the page, in the 40 % longer pseudo-locale, that do not fit where they stand and are not whole on hover. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isHidden = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width <= 1 || height <= 1 || !element.checkVisibility({ opacityProperty: true })
    }
    const ownText = (element: Element) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent)
        .join('')
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      if (!(element instanceof HTMLElement) || isHidden(element)) return []
      const text = element instanceof HTMLInputElement ? '' : ownText(element)
      if (!/[⟦⟧]/.test(text)) return []
      for (let box: HTMLElement | null = element; box; box = box.parentElement) {
        const { overflowX, textOverflow, display } = getComputedStyle(box)
        if (overflowX === 'auto' || overflowX === 'scroll') return []
        const isOver = display !== 'inline' && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0
        if (isOver && (box === element || overflowX !== 'visible')) {
          const isWhole = textOverflow === 'ellipsis' && element.closest('[title], [aria-label]')
          return isWhole ? [] : [`${box.tagName}.${box.className}: ${text.trim()}`]
        }
      }
      return []
    })
  })
