type Purify = (html: string) => DocumentFragment
let purify: Purify | null = null

/** What makes a note's HTML safe, as soon as it is here. */
export const loadedPurify = (): Purify | null => purify
export const loadPurify = (): Promise<Purify> =>
  import('./purify.ts').then((module) => (purify = module.purify))
