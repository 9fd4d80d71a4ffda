const gone = 'style, script, meta, link, title, xml, object, iframe, br.Apple-interchange-newline'

const replaceTag = (element: Element, name: string) => {
  const made = document.createElement(name)
  made.append(...element.childNodes)
  element.replaceWith(made)
  return made
}
const wrapInside = (element: Element, name: string) => {
  const made = document.createElement(name)
  made.append(...element.childNodes)
  element.append(made)
}
const styleOf = (element: Element) => element.getAttribute('data-style') ?? ''

/** Word processors say by style what we say by name. */
const nameStyles = (body: HTMLElement) => {
  for (const element of body.querySelectorAll('[data-style]')) {
    const style = styleOf(element)
    const weight = /font-weight:\s*(bold|normal|\d+)/i.exec(style)?.[1] ?? ''
    if (element.matches('b, strong') && (weight === 'normal' || weight === '400')) {
      element.replaceWith(...element.childNodes)
      continue
    }
    if (!element.matches('span, font')) continue
    if (weight === 'bold' || Number(weight) >= 600) wrapInside(element, 'strong')
    if (/font-style:\s*italic/i.test(style)) wrapInside(element, 'em')
    if (/text-decoration[^;]*line-through/i.test(style)) wrapInside(element, 's')
  }
}

/** Word writes lists as paragraphs that begin with their sign. */
const makeLists = (body: HTMLElement) => {
  let open: { list: Element; level: number }[] = []
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, table, pre')) {
    const level = Number(/mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(paragraph))?.[1] ?? 0)
    if (level === 0) {
      open = []
      continue
    }
    const sign = [...paragraph.querySelectorAll('span')].find((span) =>
      /mso-list:\s*ignore/i.test(styleOf(span)),
    )
    const name = /^\s*\(?[\da-z]{1,4}[.)]/i.test(sign?.textContent ?? '') ? 'ol' : 'ul'
    sign?.remove()
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    let into = open.at(-1)
    if (!into || into.level < level) {
      into = { list: document.createElement(name), level }
      const outer = open.at(-1)
      if (outer) outer.list.lastElementChild?.append(into.list)
      else paragraph.before(into.list)
      open.push(into)
    }
    const item = document.createElement('li')
    into.list.append(item)
    item.append(paragraph)
  }
}

/** A note has no tables: each row becomes a line. */
const flattenTables = (body: HTMLElement) => {
  for (const row of body.querySelectorAll('tr')) {
    const cells = [...row.querySelectorAll('td, th')].map((cell) =>
      cell.textContent.replace(/\s+/g, ' ').trim(),
    )
    const line = document.createElement('p')
    line.textContent = cells.filter((cell) => cell !== '').join(' · ')
    row.closest('table')?.before(line)
  }
  for (const table of body.querySelectorAll('table')) table.remove()
}

const isBlank = (element: Element) =>
  element.textContent.replaceAll('\u00a0', ' ').trim() === '' && !element.querySelector('br, hr')

/** Pasted HTML as what a note can hold: the structure that its writer meant, without the looks of the other program. */
export const cleanPaste = (html: string): string => {
  // Our own, cut from a note, is what a note can hold already.
  if (html.includes('data-pm-slice')) return html
  // Styles are read, never applied, and nothing runs: the content policy would refuse both, and say so.
  const inert = html.replace(/\s(style|on[a-z]+)\s*=/gi, ' data-$1=')
  const { body } = new DOMParser().parseFromString(inert, 'text/html')
  for (const element of body.querySelectorAll(gone)) element.remove()
  makeLists(body)
  flattenTables(body)
  nameStyles(body)
  for (const heading of body.querySelectorAll('h4, h5, h6')) replaceTag(heading, 'h3')
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3')) if (isBlank(paragraph)) paragraph.remove()
  for (const element of body.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (name !== 'href' && name !== 'data-mention' && name !== 'start') element.removeAttribute(name)
  return body.innerHTML.replace(/<!--.*?-->/gs, '')
}
