const prefix = 'dossier.draft.'

/** Whose a draft is, of what kind, and what it is about: a record, or a thing on it. */
export type DraftName = { author: string; kind: string; about: string }

const keyOf = ({ author, kind, about }: DraftName) => `${prefix}${author}.${kind}.${about}`

/** Text not saved yet, kept in this tab for its author until it is. Storage that is shut or full costs only the keeping. */
export const readDraft = (name: DraftName): string => {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? ''
  } catch {
    return ''
  }
}

export const keepDraft = (name: DraftName, text: string) => {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(name))
    else sessionStorage.setItem(keyOf(name), text)
  } catch {
    // Typing goes on.
  }
}

export const dropDrafts = () => {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
