import * as z from 'zod/mini'
import type { Sink } from './sink-pages.ts'

const message = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  at: z.string(),
})

const TITLE_CHARACTERS = 60

/** `/dev/sms`: what the SMS sink took. */
export const smsSink = (url: string): Sink<z.infer<typeof message>> => ({
  url,
  words: {
    path: '/dev/sms',
    title: 'SMS of the demo',
    lead: 'SMS stay here; none leaves this machine.',
    none: 'No SMS was sent yet.',
    all: 'All SMS',
  },
  message,
  show: ({ id, from, to, text, at }) => ({
    ...{ id, to, text, at },
    title: titleOf(text),
    facts: [['From', from]],
  }),
})

const titleOf = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length > TITLE_CHARACTERS ? `${characters.slice(0, TITLE_CHARACTERS).join('')}…` : line
}
