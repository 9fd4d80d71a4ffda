const prefix = 'dossier.draft.'

/** Text not saved yet, kept in this tab until it is. Storage that is shut or full costs only the keeping. */
export const readDraft = (name: string): string => {
  try {
    return sessionStorage.getItem(prefix + name) ?? ''
  } catch {
    return ''
  }
}

export const keepDraft = (name: string, text: string) => {
  try {
    if (text === '') sessionStorage.removeItem(prefix + name)
    else sessionStorage.setItem(prefix + name, text)
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
