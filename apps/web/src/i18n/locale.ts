const KEY = 'dossier.locale'

/** `en-XA` shows what is cut or not translated: by `?locale=pseudo`, remembered until `?locale=en`. */
export const chosenLocale = (): 'en' | 'en-XA' => {
  try {
    const asked = new URLSearchParams(window.location.search).get('locale')
    if (asked === 'pseudo' || asked === 'en') localStorage.setItem(KEY, asked)
    return (asked ?? localStorage.getItem(KEY)) === 'pseudo' ? 'en-XA' : 'en'
  } catch {
    // No page, or a browser that keeps nothing.
    return 'en'
  }
}
