/** What a text says about a day: the day, or why it says none. */
export type ParsedDay =
  | { ok: true; day: string }
  | { ok: false; reason: 'unreadable' | 'impossible' | 'future' }

type Order = readonly ('day' | 'month' | 'year')[]

const parts = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })

const orderOf = (locale: string): Order =>
  parts(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year')

/** The months by name, as the viewer's language and English write them. */
const monthNames = (locale: string): string[][] =>
  Array.from({ length: 12 }, (_, month) =>
    [locale, 'en'].flatMap((one) =>
      (['long', 'short'] as const).map((length) =>
        parts(one, { month: length })
          .format(Date.UTC(2000, month, 1))
          .toLocaleLowerCase(),
      ),
    ),
  )

/** Digits of any script as those of the keyboard. */
const plainDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    return String(code - zero)
  })

const fullYear = (typed: string, now: Date): number => {
  const year = Number(typed)
  if (typed.length > 2) return year
  const thisYear = now.getFullYear()
  const century = thisYear - (thisYear % 100)
  return century + year > thisYear ? century - 100 + year : century + year
}

const pad = (value: number, length: number) => String(value).padStart(length, '0')

const settle = (year: number, month: number, day: number, now: Date): ParsedDay => {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1850)
    return { ok: false, reason: 'impossible' }
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  const today = `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`
  return text > today ? { ok: false, reason: 'future' } : { ok: true, day: text }
}

/** A day of the past as people where the viewer lives write it: 3/2/84, 3.2.1984, 3 Feb 1984, 1984-02-03. */
export const parseDay = (typed: string, locale: string, now: Date): ParsedDay => {
  const unreadable: ParsedDay = { ok: false, reason: 'unreadable' }
  const text = plainDigits(typed).trim().toLocaleLowerCase()
  const numbers = text.match(/\d+/g) ?? []
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const order = orderOf(locale)
  const named = monthNames(locale).findIndex((names) =>
    words.some((word) => word.length >= 3 && names.some((name) => name.startsWith(word))),
  )
  if (named >= 0) {
    const [first = '', second = ''] = numbers
    if (numbers.length !== 2) return unreadable
    const [day, year] = first.length > 2 ? [second, first] : [first, second]
    return settle(fullYear(year, now), named + 1, Number(day), now)
  }
  if (words.length > 0) return unreadable
  const [whole = ''] = numbers
  const groups =
    numbers.length === 1 && whole.length === 8
      ? order.map((_, index) => {
          const before = order.slice(0, index).reduce((sum, one) => sum + (one === 'year' ? 4 : 2), 0)
          return whole.slice(before, before + (order[index] === 'year' ? 4 : 2))
        })
      : numbers
  if (groups.length !== 3) return unreadable
  const used: Order = groups[0]?.length === 4 ? ['year', 'month', 'day'] : order
  const value = (part: 'day' | 'month' | 'year') => groups[used.indexOf(part)] ?? ''
  return settle(fullYear(value('year'), now), Number(value('month')), Number(value('day')), now)
}
