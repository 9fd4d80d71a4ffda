/** What a page of either kind is made of; written in by the build. */
declare const __CHUNKS__: { list: string[]; record: string[] }
/** The sections that a record can open on, in the order of their tabs. */
declare const __SECTIONS__: string[]
/** The one it opens on where its address names none. */
declare const __OPENING__: string

// Asks for what a page of contacts begins with while its code is still on its way. Without it all comes a little later.
{
  const chunks = __CHUNKS__
  const [, contactId, named] = /^\/contacts\/([\da-f-]{36})(?:\/([a-z]+))?$/.exec(location.pathname) ?? []
  const page = contactId ? 'record' : location.pathname === '/contacts' ? 'list' : null

  const early = new Map<string, Promise<Response>>()
  const ask = (address: string, body: string) => {
    const answer = fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    answer.catch(() => {})
    early.set(`${address} ${body}`, answer)
    return answer
  }

  if (page) {
    // Data before code, which would take all of a browser's six lines. First who reads, and since when changes are told: what is read after that misses none of them.
    const me = ask('/trpc/session.me?batch=1', '{}')
    if (contactId) {
      const sections = __SECTIONS__
      const first = matchMedia('(min-width: 1101px)').matches ? __OPENING__ : undefined
      const tab = sections.find((section) => section === named) ?? first ?? 'activity'
      // A script without modules cannot await.
      // oxlint-disable-next-line prefer-top-level-await
      void me.then(
        ({ ok }) => ok && void ask('/trpc/contacts.record', JSON.stringify({ contactId, tab })),
        () => undefined,
      )
    }
    for (const path of chunks[page]) {
      const link = document.createElement('link')
      const isScript = path.endsWith('.js')
      Object.assign(link, { rel: isScript ? 'modulepreload' : 'preload', crossOrigin: '', href: path })
      if (!isScript) link.as = 'style'
      document.head.append(link)
    }
    window.dossierEarly = early
  }
}
