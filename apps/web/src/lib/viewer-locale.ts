/** Whether a runtime knows the locale itself, and not only the language it belongs to. */
const isKnown = (tag: string) => new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag

/** A headless or old system names its locale as POSIX does (`en-US@posix`), which no formatter takes. */
const tagOf = (language: string): string[] => {
  try {
    return Intl.getCanonicalLocales(language.split(/[.@]/)[0]?.replaceAll('_', '-'))
  } catch {
    return []
  }
}

/** The country whose customs the first language stands for. */
export const viewerRegion = (languages: readonly string[]): string => {
  const [first = 'en'] = languages.flatMap(tagOf)
  try {
    const named = new Intl.Locale(first)
    return named.region ?? named.maximize().region ?? 'US'
  } catch {
    return 'US'
  }
}

/**
 * English in the forms of the viewer's region: who reads German sees 24 hours, 23/11/2026 and 1.234, in the
 * words that the texts around them have. English itself stays as the browser asks for it.
 */
export const viewerLocale = (languages: readonly string[]): string => {
  const tags = languages.flatMap(tagOf)
  const english = tags.find((tag) => /^en\b/i.test(tag))
  const [first = 'en'] = tags
  if (english !== undefined && /^en\b/i.test(first)) return english
  try {
    const regional = `en-${viewerRegion(tags)}`
    if (isKnown(regional)) return regional
    const own = new Intl.DateTimeFormat(first, { day: 'numeric', month: 'numeric', hour: 'numeric' })
    const parts = own.formatToParts(new Date(0)).map(({ type }) => type)
    const base = parts.indexOf('day') < parts.indexOf('month') ? 'en-GB' : 'en-US'
    return `${base}-u-hc-${own.resolvedOptions().hourCycle ?? 'h23'}`
  } catch {
    return english ?? 'en'
  }
}
