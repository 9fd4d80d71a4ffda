import { escapeHtml } from '@dossier/core/html'

/** A message as its page shows it, whatever it went out by. */
export type ShownMessage = {
  id: string
  title: string
  to: string
  text: string
  at: string
  /** What else is known of it, each with its name. */
  facts: [name: string, value: string][]
}

export type SinkWords = {
  /** Where its pages are. */
  path: string
  title: string
  lead: string
  none: string
  all: string
}

/** Web addresses in a text become links; everything else stays text. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('')

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/dev/sink.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`

const time = (at: string): string =>
  `<time datetime="${escapeHtml(at)}">${escapeHtml(at.replace('T', ' ').slice(0, 19))}</time>`

/** All messages, newest first. */
export const sinkListPage = ({ path, title, lead, none }: SinkWords, messages: ShownMessage[]): string => {
  const rows = messages.toReversed().map(
    (message) => `<li><a href="${path}/${encodeURIComponent(message.id)}">${escapeHtml(message.title)}</a>
<span>to ${escapeHtml(message.to)}</span> ${time(message.at)}</li>`,
  )
  const list = rows.length > 0 ? `<ul>\n${rows.join('\n')}\n</ul>` : `<p>${none}</p>`
  return page(title, `<h1>${title}</h1>\n<p>${lead}</p>\n${list}`)
}

export const sinkMessagePage = ({ path, all }: SinkWords, message: ShownMessage): string => {
  const facts = [...message.facts, ['To', message.to]]
    .map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('\n')
  return page(
    message.title,
    `<p><a href="${path}">${all}</a></p>
<h1>${escapeHtml(message.title)}</h1>
<dl>
${facts}
<dt>Sent</dt><dd>${time(message.at)}</dd>
</dl>
<article>${linked(message.text)}</article>`,
  )
}

export const sinkStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
ul { list-style: none; padding: 0 }
li { padding: .6rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
li a { font-weight: 600 }
span, time { margin-left: .5rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem }
dd { margin: 0 }
article { white-space: pre-wrap; overflow-wrap: anywhere; padding-top: 1rem; border-top: 1px solid }
`
