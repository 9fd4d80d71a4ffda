import type { CreateContact } from '@dossier/contracts/contacts/inputs'
import { type Chance, createChance } from './chance.ts'
import type { DemoStaff, DemoWorkspace } from './demo-workspaces.ts'
import { createIdMaker } from './ids.ts'
import { officeHours } from './office-hours.ts'
import type { Person } from './people.ts'
import { imagineNumber } from './phone-numbers.ts'
import { noteHtml } from './note-html.ts'
import { activities, afterthoughts, asks, jobTitles, mailDomains, notes, sources } from './phrases.ts'
import { imaginePlace } from './places.ts'
import type { Act, Story } from './story.ts'

type Telling = {
  workspace: DemoWorkspace
  /** Which contact of the workspace: the same number tells the same story, whenever it is told. */
  index: number
  now: Date
  personOf: (chance: Chance) => Person
}

/** Contacts' ids count up from here, a millisecond each. */
const idsFrom = Date.UTC(2023, 1, 1)

type Step = (common: { by: DemoStaff; at: Date }) => Act

/** Three years at most in the life of one imagined contact, in acts that the verbs would accept. */
export const imagineStory = ({ workspace, index, now, personOf }: Telling): Story => {
  const chance = createChance(0xd0551e4, workspace.number, index)
  const person = personOf(chance)
  const next = createIdMaker(chance)
  const id = () => next(idsFrom + index)
  const contactId = id()
  const writers = workspace.staff.filter(({ role }) => role !== 'readonly')

  const created = imagineContact({ contactId, person, index, chance, id, workspace })
  const first: Step = (common) => ({ verb: 'createContact', input: created, ...common })
  const later = [
    ...owners({ contactId, chance, writers }),
    ...tagging({ contactId, chance, workspace }),
    ...edits({ contactId, chance, person, created }),
    ...addresses({ contactId, chance, person, index, id }),
    ...noting({ contactId, chance, workspace, writers, id }),
    ...logging({ contactId, chance, workspace, id }),
    ...marking({ contactId, chance, created }),
  ]
  const steps = [first, ...inAnyOrder(later, chance)]
  const instants = officeHours({ count: steps.length, now, chance, timeZone: workspace.settings.timeZone })
  const acts = steps.map((step, n) => step({ by: chance.pick(writers), at: instants[n] ?? now }))
  return { contactId, acts }
}

type Part = { contactId: string; chance: Chance }

/** Steps of one kind keep their order, as an edit needs what the one before it left. */
const inAnyOrder = (kinds: Step[][], chance: Chance): Step[] => {
  const rest = kinds.filter((steps) => steps.length > 0).map((steps) => [...steps])
  const order: Step[] = []
  while (rest.length > 0) {
    const at = chance.below(rest.length)
    const step = rest[at]?.shift()
    if (step) order.push(step)
    if (rest[at]?.length === 0) rest.splice(at, 1)
  }
  return order
}

const imagineContact = ({
  contactId,
  person,
  index,
  chance,
  id,
  workspace,
}: Part & { person: Person; index: number; id: () => string; workspace: DemoWorkspace }): CreateContact => {
  const isCompany = chance.happens(0.03)
  const { firstName, lastName, country } = person
  const homeOrWork = chance.happens(0.5) ? 'Home' : 'Work'
  const companyName = isCompany || chance.happens(0.35) ? person.companyOf() : null
  return {
    contactId,
    typeId: chance.happens(0.8) ? chance.pick(workspace.types).id : null,
    firstName: isCompany ? null : firstName,
    lastName: isCompany || chance.happens(0.02) ? null : lastName,
    companyName,
    jobTitle: !isCompany && chance.happens(0.4) ? chance.pick(jobTitles) : null,
    ...imagineDetails({ person, isCompany, companyName, chance, workspace }),
    emails: chance.happens(0.9)
      ? [{ emailId: id(), address: addressOf(person, index, chance), label: homeOrWork }]
      : [],
    phones: chance.happens(0.85)
      ? [{ phoneId: id(), number: imagineNumber(country, chance), label: 'Mobile' }]
      : [],
  }
}

type Details = {
  person: Person
  isCompany: boolean
  companyName: string | null
  chance: Chance
  workspace: DemoWorkspace
}

/** What is known of some and not of others: nobody fills in every field of everyone. */
const imagineDetails = ({ person, isCompany, companyName, chance, workspace }: Details) => {
  const { address, language, timeZone } = imaginePlace(person.country, chance)
  const isFar = timeZone !== workspace.settings.timeZone
  const site = companyName?.toLowerCase().replace(/[^a-z]+/g, '') ?? ''
  return {
    source: chance.happens(0.6) ? chance.pick(sources) : null,
    dateOfBirth: !isCompany && chance.happens(0.45) ? imagineBirth(chance) : null,
    website: site !== '' && chance.happens(isCompany ? 0.7 : 0.3) ? `https://www.${site}.example` : null,
    language: language !== 'en' && chance.happens(0.5) ? language : null,
    timeZone: isFar && chance.happens(0.6) ? timeZone : null,
    ...(chance.happens(0.55) ? address : {}),
  }
}

const two = (number: number) => String(number).padStart(2, '0')
const imagineBirth = (chance: Chance) =>
  `${1938 + chance.below(80)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`

const addressOf = ({ latin }: Person, index: number, chance: Chance): string =>
  `${latin || 'contact'}${latin && chance.happens(0.4) ? '' : index}@${chance.pick(mailDomains)}`

const owners = ({ contactId, chance, writers }: Part & { writers: DemoStaff[] }): Step[][] => {
  if (chance.happens(0.15)) return []
  const chosen = [chance.pick(writers), ...(chance.happens(0.12) ? [chance.pick(writers)] : [])]
  const steps: Step[] = []
  let was: string | null = null
  for (const { id: ownerId } of chosen) {
    if (ownerId === was) continue
    const input = { contactId, ownerId, was }
    steps.push((common) => ({ verb: 'changeOwner', input, ...common }))
    was = ownerId
  }
  return [steps]
}

const tagging = ({ contactId, chance, workspace }: Part & { workspace: DemoWorkspace }): Step[][] => {
  const kinds: Step[][] = []
  const held = new Set<string>()
  for (let left = chance.below(4); left > 0; left--) {
    const tag = chance.pick(workspace.tags)
    if (held.has(tag.id)) continue
    held.add(tag.id)
    const steps: Step[] = [
      (common) => ({ verb: 'addTags', input: { contactId, names: [tag.name] }, ...common }),
    ]
    if (chance.happens(0.1))
      steps.push((common) => ({ verb: 'removeTag', input: { contactId, tagId: tag.id }, ...common }))
    kinds.push(steps)
  }
  return kinds
}

const edits = ({
  contactId,
  chance,
  person,
  created,
}: Part & { person: Person; created: CreateContact }): Step[][] => {
  const kinds: Step[][] = []
  const change = (field: 'jobTitle' | 'companyName', value: string) => {
    const was = created[field] ?? null
    if (value !== was)
      kinds.push([(common) => ({ verb: 'editContact', input: { contactId, field, value, was }, ...common })])
  }
  if (chance.happens(0.35)) change('jobTitle', chance.pick(jobTitles))
  if (chance.happens(0.15)) change('companyName', person.companyOf())
  return kinds
}

const addresses = ({
  contactId,
  chance,
  person,
  index,
  id,
}: Part & { person: Person; index: number; id: () => string }): Step[][] => {
  const kinds: Step[][] = []
  if (chance.happens(0.15)) {
    const [emailId, address] = [id(), `${person.latin || 'contact'}.${index}@second.example`]
    const input = { emailId, contactId, address, label: 'Work' }
    const steps: Step[] = [(common) => ({ verb: 'addEmail', input, ...common })]
    if (chance.happens(0.4))
      steps.push((common) => ({ verb: 'makeEmailPrimary', input: { emailId }, ...common }))
    kinds.push(steps)
  }
  if (chance.happens(0.12)) {
    const [phoneId, number] = [id(), imagineNumber('CA', chance)]
    const input = { phoneId, contactId, number, label: 'Home' }
    const steps: Step[] = [(common) => ({ verb: 'addPhone', input, ...common })]
    if (chance.happens(0.3))
      steps.push((common) => ({ verb: 'makePhonePrimary', input: { phoneId }, ...common }))
    kinds.push(steps)
  }
  return kinds
}

const noting = ({
  contactId,
  chance,
  workspace,
  writers,
  id,
}: Part & { workspace: DemoWorkspace; writers: DemoStaff[]; id: () => string }): Step[][] => {
  const kinds: Step[][] = []
  for (let left = chance.below(3); left > 0; left--) {
    const noteId = id()
    const colleague = chance.happens(0.12) ? chance.pick(writers) : undefined
    const said = chance.pick(notes[workspace.trade])
    const ask = colleague && { colleague, words: chance.pick(asks[workspace.trade]) }
    const body = noteHtml(said, ask)
    const mentions = colleague ? [colleague.id] : []
    const steps: Step[] = [
      (common) => ({ verb: 'createNote', input: { noteId, contactId, body, mentions }, ...common }),
    ]
    if (chance.happens(0.08)) {
      const input = { noteId, body: body + noteHtml(chance.pick(afterthoughts)), mentions, was: body }
      steps.push((common) => ({ verb: 'editNote', input, ...common }))
    }
    if (chance.happens(0.05))
      steps.push((common) => ({ verb: 'pinNote', input: { noteId, isPinned: true }, ...common }))
    if (colleague) steps.push(({ at }) => ({ verb: 'readMention', input: { noteId }, by: colleague, at }))
    kinds.push(steps)
  }
  return kinds
}

const logging = ({
  contactId,
  chance,
  workspace,
  id,
}: Part & { workspace: DemoWorkspace; id: () => string }): Step[][] => {
  if (!chance.happens(0.3)) return []
  const activityId = id()
  const said = chance.pick(activities[workspace.trade])
  const steps: Step[] = [
    (common) => ({
      verb: 'logActivity',
      input: { activityId, contactId, ...said, at: common.at.toISOString() },
      ...common,
    }),
  ]
  if (chance.happens(0.08))
    steps.push((common) => ({ verb: 'pinActivity', input: { activityId }, ...common }))
  return [steps]
}

const marking = ({ chance, created }: Part & { created: CreateContact }): Step[][] => {
  const emailId = created.emails?.[0]?.emailId
  if (emailId === undefined || !chance.happens(0.07)) return []
  const input = { emailId, state: chance.happens(0.7) ? ('verified' as const) : ('bounced' as const) }
  return [[(common) => ({ verb: 'markEmail', input, ...common })]]
}
