import { t } from '../../../i18n/i18n.ts'
import type { CertificateLines } from './certificate-lines.ts'

const ns = { ns: 'privacy' } as const

const style = `
:root { color-scheme: light }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem; font: 15px/1.55 system-ui, sans-serif; color: #1c1d1f; background: #fff }
h1 { font-size: 1.7rem; line-height: 1.2 }
h2 { margin-top: 2rem; font-size: 1.1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.5rem }
dt { color: #55585d }
dd { margin: 0; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse }
th, td { padding: .35rem 0; border-bottom: 1px solid #e7e6e2; text-align: start; font-weight: 400 }
td { text-align: end; font-variant-numeric: tabular-nums }
thead th { color: #55585d }
thead th + th { text-align: end }
footer { margin-top: 2rem; color: #55585d; font-size: .9em }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } }
@media print { body { margin: 0; max-width: none; padding: 0 } }
`

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '')

/** The certificate as a page that stands alone: no script, nothing from elsewhere. */
export const certificateFile = ({ title, means, facts, erased, kept }: CertificateLines): string => {
  const rows = erased.map(
    ({ kind, count }) => `<tr><th scope="row">${escaped(kind)}</th><td>${escaped(count)}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(means)}</p>
<dl>
${facts.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd dir="auto">${escaped(value)}</dd>`).join('\n')}
</dl>
<h2>${escaped(t('erasedTitle', ns))}</h2>
<table>
<thead><tr><th scope="col">${escaped(t('kind', ns))}</th><th scope="col">${escaped(t('count', ns))}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<h2>${escaped(t('keptTitle', ns))}</h2>
<ul>
${kept.map((words) => `<li>${escaped(words)}</li>`).join('\n')}
</ul>
</main>
<footer><p>${escaped(t('noPersonalData', ns))}</p></footer>
</body>
</html>
`
}
