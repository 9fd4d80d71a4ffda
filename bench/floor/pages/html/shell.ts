import { esc, icon, sprite } from './parts.ts'

type Page = {
  title: string
  crumbs: string
  main: string
  /** Addresses of the style sheets, in their order. */
  styles: readonly string[]
  /** Addresses of fonts that the first paint needs. */
  fonts: readonly string[]
  script?: string
  count: string
}

/** A whole page: the rail, the top bar and what stands under it. */
export const pageHtml = ({ title, crumbs, main, styles, fonts, script, count }: Page): string =>
  `<!doctype html><html lang="en" data-mantine-color-scheme="light"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(title)} · Dossier</title>` +
  `<link rel="icon" href="/favicon.svg" type="image/svg+xml">` +
  fonts.map((url) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`).join('') +
  styles.map((url) => `<link rel="stylesheet" href="${url}">`).join('') +
  (script === undefined ? '' : `<script type="module" src="${script}"></script>`) +
  `</head><body>${sprite}<div class="app"><nav class="rail" aria-label="Main menu"><div class="brand">` +
  `<span class="logo" aria-hidden="true">D</span><b>Dossier</b></div><a class="place" href="/contacts">` +
  `${icon('user', 16)}<span>Contacts</span><span class="small" id="count">${count}</span></a>` +
  `<div class="me"><b>Ada Owens</b><span class="small">Harbour Dental</span></div></nav><div class="page">` +
  `<header class="bar"><nav class="crumbs" aria-label="Where you are">${crumbs}</nav>` +
  `<button type="button" class="jump" data-palette>${icon('search')}Search or jump…<kbd>Ctrl K</kbd></button>` +
  `<button type="button" class="tool shown" aria-label="Notifications">${icon('bell', 18)}</button></header>` +
  `<main id="content" tabindex="-1">${main}</main></div></div></body></html>`

export const recordCrumbs = (name: string): string =>
  `<a href="/contacts">Contacts</a><span aria-hidden="true">›</span><b>${esc(name)}</b>`
