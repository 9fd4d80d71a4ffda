const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as HTML, also within an attribute. */
export const esc = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

const paths = {
  note: 'M13 20l7-7M13 20v-6a1 1 0 0 1 1-1h6v-7a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h7',
  pin: 'M15 4.5l-4 4-4 1.5L5.500 11.500l7 7L14 17l1.500-4 4-4M9 15l-4.500 4.500M14.500 4L20 9.500',
  pencil: 'M4 20h4L18.500 9.500a2.828 2.828 0 1 0-4-4L4 16v4M13.500 6.500l4 4',
  trash:
    'M4 7h16M10 11v6M14 11v6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2l1-12M9 7V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v3',
  star: 'M12 17.750l-6.172 3.245 1.179-6.873-5-4.867 6.900-1L12 2l3.086 6.253 6.900 1-5 4.867 1.179 6.873z',
  cross: 'M18 6L6 18M6 6l12 12',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  down: 'M6 9l6 6 6-6',
  filter: 'M4 4h16v2.172a2 2 0 0 1-.586 1.414L15 12v7l-6 2v-8.500L4.520 7.572A2 2 0 0 1 4 6.227z',
  plus: 'M12 5v14M5 12h14',
  user: 'M8 7a4 4 0 1 0 8 0 4 4 0 1 0-8 0M6 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2',
  mail: 'M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM3 7l9 6 9-6',
  phone: 'M5 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  tag: 'M7.500 7.500h.01M3 6v5.172a2 2 0 0 0 .586 1.414l7.710 7.710a2.410 2.410 0 0 0 3.408 0l5.592-5.592a2.410 2.410 0 0 0 0-3.408l-7.710-7.710A2 2 0 0 0 11.172 3H6a3 3 0 0 0-3 3z',
  search: 'M3 10a7 7 0 1 0 14 0 7 7 0 1 0-14 0M21 21l-6-6',
  bell: 'M10 5a2 2 0 1 1 4 0 7 7 0 0 1 4 6v3a4 4 0 0 0 2 3H4a4 4 0 0 0 2-3v-3a7 7 0 0 1 4-6M9 17v1a3 3 0 0 0 6 0v-1',
} as const
export type IconName = keyof typeof paths

/** Every icon once; `icon` refers to it. */
export const sprite = `<svg class="sprite" aria-hidden="true">${Object.entries(paths)
  .map(([name, path]) => `<symbol id="i-${name}" viewBox="0 0 24 24"><path d="${path}"/></symbol>`)
  .join('')}</svg>`

export const icon = (name: IconName, size = 14): string =>
  `<svg class="icon" width="${size}" height="${size}" aria-hidden="true"><use href="#i-${name}"/></svg>`

const hues = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink']
const hueOf = (id: string): string => {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) | 0
  return hues[Math.abs(sum) % hues.length] ?? 'gray'
}

const initials = (name: string): string => {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

export const avatar = (id: string, name: string, size: 20 | 24 | 44): string =>
  `<span class="avatar a${size} ${hueOf(id)}" aria-hidden="true">${esc(initials(name))}</span>`

/** A button that is an icon alone. */
export const iconButton = (name: IconName, words: string, className: string): string =>
  `<button type="button" class="${className}" aria-label="${esc(words)}" title="${esc(words)}">${icon(name)}</button>`

type Named = { firstName: string | null; lastName: string | null; companyName: string | null }
export const nameOf = ({ firstName, lastName, companyName }: Named): string =>
  [firstName, lastName].filter((part) => part !== null).join(' ') || companyName || 'No name'
