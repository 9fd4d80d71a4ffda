import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { type Journey, journey } from './journey.ts'
import { ofList, signedOut, whereItFails } from './states/page-states.ts'
import { besideIt, ofRecord } from './states/record-states.ts'
import type { State } from './states/state.ts'
import { lackOfAccess } from './window/lack-of-access.ts'
import { ada, ray } from './window/people.ts'

const walk = async (open: Journey['open'], who: typeof ada | null, width: number, states: State[]) => {
  const { api, makeContact } = await open(ada)
  const contact = await makeContact({
    jobTitle: 'Art director',
    emails: [{ emailId: randomUUID(), address: 'mara@work.example', label: 'Work' }],
    phones: [{ phoneId: randomUUID(), number: '(212) 555-0147' }],
  })
  const note = await api.createNote({
    contactId: contact.id,
    body: '<p>Call before noon, <strong>please</strong></p>',
  })
  await api.call('notes.edit', { noteId: note.id, body: '<p>Call after noon</p>', was: note.body })
  await api.addTags({ contactId: contact.id, names: ['vip', 'referral', 'recall due', 'implant'] })
  const window = await open(who, {
    reducedMotion: 'reduce',
    viewport: { width, height: width < 700 ? 844 : 900 },
  })
  const lacking: string[] = []
  for (const [name, go] of states) {
    await go(window, contact)
    lacking.push(...(await lackOfAccess(window.page)).map((found) => `${name}: ${found}`))
  }
  expect(lacking).toEqual([])
}

for (const width of [1440, 390]) {
  journey(`axe finds nothing while one signs in, ${width} px wide`, ({ open }) =>
    walk(open, null, width, signedOut),
  )
  journey(`axe finds nothing in the list, ${width} px wide`, ({ open }) => walk(open, ada, width, ofList))
  journey(`axe finds nothing while one edits a record, ${width} px wide`, ({ open }) =>
    walk(open, ada, width, ofRecord),
  )
  journey(`axe finds nothing in a record's activity and notes, ${width} px wide`, ({ open }) =>
    walk(open, ada, width, besideIt),
  )
  journey(`axe finds nothing where something fails, ${width} px wide`, ({ open }) =>
    walk(open, ray, width, whereItFails),
  )
}
