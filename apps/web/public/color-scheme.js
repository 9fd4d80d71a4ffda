// Sets the remembered colour scheme before the first paint. A file of its own: the content policy forbids inline scripts.
let remembered = null
try {
  remembered = localStorage.getItem('dossier.color-scheme')
} catch {
  // Storage is shut: the system's scheme it is.
}
document.documentElement.dataset.mantineColorScheme =
  remembered === 'light' || remembered === 'dark'
    ? remembered
    : matchMedia('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'light'
