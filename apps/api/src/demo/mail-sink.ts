import * as z from 'zod/mini'
import type { Sink } from './sink-pages.ts'

const message = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
})

/** `/dev/mail`: what the mail sink took. */
export const mailSink = (url: string): Sink<z.infer<typeof message>> => ({
  url,
  words: {
    path: '/dev/mail',
    title: 'Mail of the demo',
    lead: 'Mails stay here; none leaves this machine.',
    none: 'No mail was sent yet.',
    all: 'All mails',
  },
  message,
  show: ({ id, from, to, subject, text, at }) => ({
    ...{ id, text, at, to: to.join(', ') },
    title: subject || 'No subject',
    facts: [['From', from]],
  }),
})
