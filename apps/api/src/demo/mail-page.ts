/** A mail as the sink keeps it. */
export type SunkMail = {
  id: string
  from: string
  to: string[]
  subject: string
  text: string
  at: string
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** Web addresses in the text of a mail become links; everything else stays text. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('')

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/dev/mail.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`

const time = (at: string): string =>
  `<time datetime="${escape(at)}">${escape(at.replace('T', ' ').slice(0, 19))}</time>`

/** All mails, newest first. */
export const mailListPage = (mails: SunkMail[]): string => {
  const rows = mails.toReversed().map(
    (
      mail,
    ) => `<li><a href="/dev/mail/${encodeURIComponent(mail.id)}">${escape(mail.subject) || 'No subject'}</a>
<span>to ${escape(mail.to.join(', '))}</span> ${time(mail.at)}</li>`,
  )
  const list = rows.length > 0 ? `<ul>\n${rows.join('\n')}\n</ul>` : '<p>No mail was sent yet.</p>'
  return page(
    'Mail of the demo',
    `<h1>Mail of the demo</h1>\n<p>Mails stay here; none leaves this machine.</p>\n${list}`,
  )
}

export const mailPage = (mail: SunkMail): string =>
  page(
    mail.subject,
    `<p><a href="/dev/mail">All mails</a></p>
<h1>${escape(mail.subject) || 'No subject'}</h1>
<dl>
<dt>From</dt><dd>${escape(mail.from)}</dd>
<dt>To</dt><dd>${escape(mail.to.join(', '))}</dd>
<dt>Sent</dt><dd>${time(mail.at)}</dd>
</dl>
<article>${linked(mail.text)}</article>`,
  )

export const mailStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
ul { list-style: none; padding: 0 }
li { padding: .6rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
li a { font-weight: 600 }
span, time { margin-left: .5rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem }
dd { margin: 0 }
article { white-space: pre-wrap; overflow-wrap: anywhere; padding-top: 1rem; border-top: 1px solid }
`
