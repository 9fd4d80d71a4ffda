import { randomUUID } from 'node:crypto'
import { madeName } from './made-name.ts'
import type { Window } from './open-window.ts'

type Made = { id: string }

const unbroken = 'Konstantinopolitanskajawolkenkratzerbauunternehmerstochter'
/** A hundred characters, and not one of them lets a line break. */
const hundred = unbroken.padEnd(100, 'wolkenkratzer').slice(0, 100)
const sentence =
  'She asked for the afternoon, since mornings are for school runs and the early shift at the harbour. '

/** Contacts that are unlike most, by what is odd about them. */
export const oddContacts = {
  nothing: ({ makeContact }: Window): Promise<Made> => makeContact({ firstName: null, lastName: null }),
  'one-letter': ({ makeContact }: Window): Promise<Made> => makeContact({ firstName: 'X', lastName: null }),
  'long-name': ({ makeContact }: Window): Promise<Made> =>
    makeContact({
      firstName: hundred,
      lastName: hundred,
      companyName: `${unbroken} and Sons`,
      jobTitle: `${unbroken} emerita`,
      emails: [
        { emailId: randomUUID(), address: `${unbroken.toLowerCase()}@${unbroken.toLowerCase()}.example` },
      ],
    }),
  emoji: ({ makeContact }: Window): Promise<Made> =>
    makeContact({
      firstName: '👩🏽‍🚀👨‍👩‍👧‍👦',
      lastName: 'Zoë̱́̂͂̃̄̅̆̇ Ǹ̂g̃uyễn 🏳️‍🌈',
      companyName: '🌊🌊🌊 Lagoon Arts',
    }),
  'tamil-and-arabic': async ({ makeContact, api }: Window): Promise<Made> => {
    const made = await makeContact({
      firstName: 'கவிதா முருகேசன்',
      lastName: 'فاطمة الزهراء',
      companyName: 'சென்னை துறைமுக பல் மருத்துவமனை',
      jobTitle: 'مديرة العيادة',
      phones: [{ phoneId: randomUUID(), number: '+971 50 123 4567', label: 'جوال' }],
    })
    await api.addTags({ contactId: made.id, names: ['மிக முக்கியமானவர்', 'عميل دائم', '重要客户'] })
    await api.createNote({ contactId: made.id, body: '<p>اتصل قبل الظهر من فضلك، ثم أكد الموعد.</p>' })
    await api.createNote({ contactId: made.id, body: '<p>请在下午三点以后打电话给王小明。</p>' })
    return made
  },
  '300-tags': async ({ makeContact, api }: Window): Promise<Made> => {
    const made = await makeContact({ firstName: 'Three', lastName: `Hundred ${madeName()}` })
    const names = Array.from({ length: 300 }, (_, index) => `tag number ${index + 1}`)
    for (let from = 0; from < names.length; from += 50)
      await api.addTags({ contactId: made.id, names: names.slice(from, from + 50) })
    return made
  },
  '100-kb-note': async ({ makeContact, api }: Window): Promise<Made> => {
    const made = await makeContact({ firstName: 'Long', lastName: `Note ${madeName()}` })
    const paragraph = `<p>${sentence.repeat(6).trim()}</p>`
    await api.createNote({
      contactId: made.id,
      body: paragraph.repeat(Math.floor(98_000 / paragraph.length)),
    })
    await api.createNote({
      contactId: made.id,
      body: `<p>${unbroken.repeat(8)}</p><pre><code>${'x'.repeat(400)}</code></pre>`,
    })
    return made
  },
} satisfies Record<string, (window: Window) => Promise<Made>>
export type OddContact = keyof typeof oddContacts
