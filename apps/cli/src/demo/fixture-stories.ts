import type { CreateContact } from '@dossier/contracts/contacts/inputs'
import type { Role } from '@dossier/contracts/rights'
import type { DemoWorkspace } from './demo-workspaces.ts'
import { type FixtureName, fixtureContacts } from './fixture-contacts.ts'
import { jobTitles, notes } from './phrases.ts'
import { noteHtml } from './note-html.ts'
import { recentMentions } from './recent-mentions.ts'
import type { Act, Colleague, Story } from './story.ts'

/** Without `by`, colleagues take turns. */
type Step = { [A in Act as A['verb']]: Pick<A, 'verb' | 'input'> & { by?: Colleague } }[Act['verb']]

const day = 24 * 60 * 60 * 1000
const emailDomains = ['work.example', 'home.example', 'club.example', 'old.example']

/** The fixture contacts' lives, ending before `now`. */
export const fixtureStories = (workspace: DemoWorkspace, now: Date): Story[] => {
  const member = (role: Role) => {
    const person = workspace.staff.find((person) => person.role === role)
    if (!person) throw new Error(`${workspace.name} has nobody with the role ${role}.`)
    return person
  }
  const [ada, jun, rosa] = [member('owner'), member('admin'), member('member')]

  /** What was asked about a contact in the last two days. */
  const lately = (name: FixtureName): Act[] =>
    recentMentions
      .filter(({ on }) => on === name)
      .map(({ hoursAgo, by, to, said, ask }, n) => ({
        ...note(name, 60 + n, said, { colleague: member(to), words: ask }),
        by: member(by),
        at: new Date(Math.round(now.getTime() - (hoursAgo * day) / 24)),
      }))

  /** The first step's time and the last one's, in days before now; the others lie evenly between. */
  const story = (name: FixtureName, [from, to]: [number, number], steps: Step[]): Story => {
    const start = now.getTime() - from * day
    const gap = ((from - to) * day) / Math.max(1, steps.length - 1)
    const acts = steps.map((step, n): Act => {
      const by = step.by ?? [ada, rosa, ada, jun][n % 4] ?? ada
      const at = new Date(Math.round(start + n * gap))
      if (step.verb !== 'logActivity') return { ...step, by, at }
      return { ...step, input: { ...step.input, at: at.toISOString() }, by, at }
    })
    acts.push(...lately(name))
    acts.sort((a, b) => a.at.getTime() - b.at.getTime())
    return { contactId: fixtureContacts[name].id, acts }
  }
  const created = (name: FixtureName, values: Omit<CreateContact, 'contactId'> = {}): Step => {
    const { id: contactId, firstName, lastName } = fixtureContacts[name]
    return { verb: 'createContact', input: { contactId, firstName, lastName, ...values } }
  }
  const partId = (name: FixtureName, part: number) =>
    fixtureContacts[name].id.replace('-8000-', `-8${part.toString(16).padStart(3, '0')}-`)
  type Ask = { colleague: Colleague; words: string }
  const note = (name: FixtureName, part: number, said: string, ask?: Ask) => ({
    verb: 'createNote' as const,
    input: {
      noteId: partId(name, part),
      contactId: fixtureContacts[name].id,
      body: noteHtml(said, ask),
      mentions: ask ? [ask.colleague.id] : [],
    },
  })
  const read = (name: FixtureName, part: number, by: Colleague): Step => ({
    verb: 'readMention',
    input: { noteId: partId(name, part) },
    by,
  })
  const tagged = (name: FixtureName, names: string[]): Step => ({
    verb: 'addTags',
    input: { contactId: fixtureContacts[name].id, names },
  })
  /** At the moment that the story gives it, by turns. */
  const logged = (name: FixtureName, part: number, what: 'call' | 'visit', text: string): Step => ({
    verb: 'logActivity',
    input: { activityId: partId(name, part), contactId: fixtureContacts[name].id, what, text, at: '' },
  })
  const emails = (name: FixtureName, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      emailId: partId(name, 1 + n),
      address: `${name.toLowerCase()}.${n + 1}@${emailDomains[n % emailDomains.length]}`,
      label: ['Work', 'Home', null][n % 3] ?? null,
    }))
  const phones = (name: FixtureName, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      phoneId: partId(name, 21 + n),
      number: `+1 212 555 0${String(150 + n)}`,
      label: ['Mobile', 'Work', 'Home', null][n % 4] ?? null,
    }))

  const amaraOkafor = () => {
    const contactId = fixtureContacts.amaraOkafor.id
    return story(
      'amaraOkafor',
      [761, 0.09],
      [
        created('amaraOkafor', {
          typeId: workspace.types[0]?.id ?? null,
          companyName: 'Lagoon Arts',
          jobTitle: 'Art director',
          source: 'Google',
          dateOfBirth: '1987-04-12',
          website: 'https://lagoonarts.co',
          language: 'en-NG',
          timeZone: 'Africa/Lagos',
          street: '14 Awolowo Road',
          city: 'Lagos',
          region: 'Lagos State',
          postalCode: '101233',
          country: 'NG',
          emails: [
            { emailId: partId('amaraOkafor', 1), address: 'amara.okafor@lagoonarts.co', label: 'Work' },
            { emailId: partId('amaraOkafor', 2), address: 'amara@okafor.ng', label: 'Home' },
          ],
          phones: [{ phoneId: partId('amaraOkafor', 3), number: '(212) 555-0147', label: 'Mobile' }],
        }),
        { verb: 'changeOwner', input: { contactId, ownerId: ada.id, was: null } },
        tagged('amaraOkafor', ['referral']),
        note(
          'amaraOkafor',
          4,
          'Referred by lagosmums.com. Six hours ahead when she is in Lagos: call before noon.',
        ),
        { verb: 'pinNote', input: { noteId: partId('amaraOkafor', 4), isPinned: true } },
        {
          verb: 'markEmail',
          input: { emailId: partId('amaraOkafor', 1), state: 'verified' },
        },
        tagged('amaraOkafor', ['invisalign']),
        logged('amaraOkafor', 7, 'call', 'Asked what Invisalign costs and how long it takes.'),
        note('amaraOkafor', 5, 'Asked about whitening before the gallery opening.', {
          colleague: jun,
          words: 'do you have Thursday at 10:00?',
        }),
        read('amaraOkafor', 5, jun),
        note('amaraOkafor', 6, 'Whitening moved to Thursday, 10:00. She confirmed by email.'),
        tagged('amaraOkafor', ['vip']),
        {
          verb: 'editContact',
          input: { contactId, field: 'jobTitle', value: 'Creative director', was: 'Art director' },
        },
      ],
    )
  }

  const longTimeline = () => {
    const contactId = fixtureContacts.longTimeline.id
    const steps: Step[] = [
      created('longTimeline', { emails: emails('longTimeline', 1), phones: phones('longTimeline', 1) }),
    ]
    let was: string | null = null
    // The first step leaves three entries, each of the others one.
    for (let n = 0; n < 4_997; n++) {
      if (n % 25 === 24) {
        steps.push(note('longTimeline', 100 + (n + 1) / 25, notes.dental[n % notes.dental.length] ?? ''))
        continue
      }
      const value: string = jobTitles[n % jobTitles.length] ?? ''
      steps.push({ verb: 'editContact', input: { contactId, field: 'jobTitle', value, was } })
      was = value
    }
    return story('longTimeline', [1094, 0.2], steps)
  }

  const recordThirty = () =>
    story(
      'recordThirty',
      [900, 1],
      [
        created('recordThirty', {
          companyName: 'Thirty Kilobytes',
          jobTitle: 'Librarian',
          emails: emails('recordThirty', 11),
          phones: phones('recordThirty', 11),
        }),
        {
          verb: 'changeOwner',
          input: { contactId: fixtureContacts.recordThirty.id, ownerId: rosa.id, was: null },
        },
        ...workspace.tags.map(({ name }) => tagged('recordThirty', [name])),
        ...Array.from({ length: 30 }, (_, n): Step => {
          const said = (n % 2 ? [0] : [0, 4])
            .map((step) => notes.dental[(n + step) % notes.dental.length])
            .join(' ')
          const ask = { colleague: jun, words: 'please read.' }
          return note('recordThirty', 100 + n, said, n % 6 ? undefined : ask)
        }),
        ...[0, 6, 12, 18, 24].map((n) => read('recordThirty', 100 + n, jun)),
      ],
    )

  const small = (name: FixtureName): Story =>
    story(
      name,
      [400, 30],
      [
        created(name, { emails: emails(name, 1), phones: phones(name, 1) }),
        tagged(name, ['new patient']),
        note(name, 50, notes.dental[name.length % notes.dental.length] ?? ''),
      ],
    )

  return [
    amaraOkafor(),
    longTimeline(),
    story('elevenPhones', [500, 2], [created('elevenPhones', { phones: phones('elevenPhones', 11) })]),
    story('emptyRecord', [10, 10], [created('emptyRecord')]),
    recordThirty(),
    ...(['arabic', 'tamil', 'chinese', 'japanese', 'hebrew', 'cyrillic', 'accents'] as const).map(small),
  ]
}
