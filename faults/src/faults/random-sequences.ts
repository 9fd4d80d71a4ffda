import { randomUUID } from 'node:crypto'
import type { NoteView } from '@dossier/contracts/notes/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { Fault, Scene } from '../fault.ts'
import type { Outcome } from '../place/api.ts'
import type { Promised } from '../place/ledger.ts'
import type { Place } from '../place/open-place.ts'
import { differences } from '../place/record-of.ts'
import type { Random } from '../random.ts'
import { until } from '@dossier/local-stack'
import { inGroups } from './in-groups.ts'

const STEPS = 1_000
/** People who work side by side, each with contacts of their own. */
const LANES = 4
const CONTACTS = 5
const CARRIED_OUT_MS = 5 * 60_000

/** What the model knows of a contact: what it holds, and where it stands. */
type Modelled = {
  promised: Promised
  state: 'live' | 'deleted' | 'going' | 'gone'
  isHeld: boolean
  jobTitle: string | null
  notes: Map<string, string>
  emails: Set<string>
}

type Lane = { scene: Scene; random: Random; contacts: Modelled[] }

export const randomSequences: Fault = {
  title: 'random sequences of edit, delete, restore, hold and purge against a model',
  rounds: 100,
  async run({ rounds, ...rest }) {
    const { place } = rest
    await place.workers.startWorking()
    for (let round = 0; round < rounds; round += 1) {
      const lanes = inGroups(STEPS, STEPS / LANES).map(async (steps) => {
        const lane: Lane = { scene: { rounds, ...rest }, random: place.random.fork(), contacts: [] }
        for (let step = 0; step < steps; step += 1) await takeStep(lane)
      })
      await Promise.all(lanes)
      await until('what the round started is carried out', () => isCarriedOut(place), CARRIED_OUT_MS)
    }
    return rounds
  },
}

/** Nobody works faster than their background work for long. */
const isCarriedOut = async ({ checker }: Place): Promise<boolean> =>
  (await checker.query('select 1 from outbox where done_at is null limit 1')).length === 0

const takeStep = async (lane: Lane): Promise<void> => {
  const { random, contacts } = lane
  const there = contacts.filter(({ state }) => state !== 'gone')
  if (there.length < CONTACTS) return makeOne(lane)
  const one = random.pick(there)
  if (random.chance(0.1)) return holdOrRelease(lane, one)
  if (one.state === 'live') return random.chance(0.75) ? editOne(lane, one) : deleteSome(lane, one)
  if (one.state === 'deleted' && random.chance(0.15)) return purgeOne(lane, one)
  if (random.chance(0.1)) return editUnseen(lane, one)
  return restoreOne(lane, one)
}

const makeOne = async ({ scene, contacts }: Lane): Promise<void> => {
  const promised = await scene.acts.makeContact()
  const record = await scene.place.api.must<RecordView>('contacts.record', {
    contactId: promised.id,
    tab: 'notes',
  })
  contacts.push({
    promised,
    state: 'live',
    isHeld: false,
    jobTitle: null,
    notes: new Map(notesOf(record).map(({ id, body }) => [id, body])),
    emails: new Set(record.emails.map(({ address }) => address)),
  })
}

const editOne = async (lane: Lane, one: Modelled): Promise<void> => {
  const { api } = lane.scene.place
  const contactId = one.promised.id
  const { token } = one.promised
  const { random } = lane
  const kind = random.pick(['field', 'note', 'note', 'unnote', 'email'] as const)
  if (kind === 'field') {
    const value = `Curator ${token} ${random.between(1, 999)}`
    await api.must('contacts.edit', { contactId, field: 'jobTitle', value, was: one.jobTitle })
    one.jobTitle = value
  }
  if (kind === 'note' && one.notes.size < 15) {
    const noteId = randomUUID()
    const { body } = await api.must<{ body: string }>('notes.create', {
      noteId,
      contactId,
      body: `<p>${token} said ${random.between(1, 999)}</p>`,
    })
    one.notes.set(noteId, body)
  }
  const [someNote] = one.notes.keys()
  if (kind === 'unnote' && someNote !== undefined) {
    await api.must('notes.delete', { noteId: someNote })
    one.notes.delete(someNote)
  }
  if (kind === 'email' && one.emails.size < 8) {
    const address = `${token}.${random.between(1, 9_999)}@example.com`
    if (one.emails.has(address)) return
    await api.must('emails.add', { emailId: randomUUID(), contactId, address, label: null })
    one.emails.add(address)
  }
  one.promised.record = await lane.scene.acts.recordOf(contactId)
  await compare(lane, one)
}

/** One, or it and others of the lane in one act. */
const deleteSome = async (lane: Lane, one: Modelled): Promise<void> => {
  const others = lane.random.chance(0.3)
    ? lane.contacts.filter((other) => other !== one && other.state === 'live').slice(0, 2)
    : []
  const some = [one, ...others]
  done(await lane.scene.acts.remove(...some.map(({ promised }) => promised)), 'a deletion')
  for (const each of some) each.state = 'deleted'
}

const restoreOne = async (lane: Lane, one: Modelled): Promise<void> => {
  const { acts } = lane.scene
  const outcome = await acts.restore(one.promised)
  if (outcome.kind === 'unknown') throw new Error(`A restore was not answered: ${outcome.because}`)
  if (one.promised.fate === 'live') {
    one.state = 'live'
    return compare(lane, one)
  }
  if (one.state !== 'going') throw new Error(`A restore was refused: ${JSON.stringify(outcome)}`)
  one.state = 'gone'
}

const purgeOne = async ({ scene }: Lane, one: Modelled): Promise<void> => {
  const outcome = await scene.acts.purgeNow(one.promised)
  if (one.isHeld) {
    if (outcome.kind !== 'refused') throw new Error('A contact under hold was made due.')
    return
  }
  done(outcome, 'a permanent deletion')
  one.state = 'going'
}

const holdOrRelease = async ({ scene }: Lane, one: Modelled): Promise<void> => {
  const { acts } = scene
  const outcome = one.isHeld ? await acts.release(one.promised) : await acts.hold(one.promised)
  if (one.state === 'going') {
    if (outcome.kind === 'unknown') throw new Error(`A hold was not answered: ${outcome.because}`)
    // Whichever of the two was first has it.
    if (outcome.kind === 'refused') one.state = 'gone'
    else one.isHeld = !one.isHeld
    one.promised.fate = outcome.kind === 'done' && one.isHeld ? 'waiting' : 'purged'
    return
  }
  done(outcome, 'a hold')
  one.isHeld = !one.isHeld
}

/** What is deleted cannot be changed, and looks as if it had never been. */
const editUnseen = async ({ scene }: Lane, { promised }: Modelled): Promise<void> => {
  const outcome = await scene.place.api.ask('contacts.edit', {
    contactId: promised.id,
    field: 'jobTitle',
    value: 'Unseen',
    was: null,
  })
  if (outcome.kind !== 'refused' || outcome.code !== 'not_found')
    throw new Error(`A deleted contact was edited: ${JSON.stringify(outcome)}`)
}

const done = (outcome: Outcome, what: string): void => {
  if (outcome.kind !== 'done') throw new Error(`Not done: ${what}, ${JSON.stringify(outcome)}`)
}

const notesOf = ({ section }: RecordView): NoteView[] => (section?.tab === 'notes' ? section.page.notes : [])

/** The record shows what the model holds, in every word, and its rows are those that were there. */
const compare = async ({ scene }: Lane, one: Modelled): Promise<void> => {
  const { place, acts } = scene
  const contactId = one.promised.id
  const record = await place.api.must<RecordView>('contacts.record', { contactId, tab: 'notes' })
  const shown = {
    jobTitle: record.contact.jobTitle,
    notes: notesOf(record)
      .map(({ id, body }) => `${id} ${body}`)
      .toSorted(),
    emails: record.emails.map(({ address }) => address).toSorted(),
  }
  const modelled = {
    jobTitle: one.jobTitle,
    notes: [...one.notes].map(([id, body]) => `${id} ${body}`).toSorted(),
    emails: [...one.emails].toSorted(),
  }
  if (JSON.stringify(shown) !== JSON.stringify(modelled))
    throw new Error(`${contactId} shows ${JSON.stringify(shown)}, the model ${JSON.stringify(modelled)}`)
  const lost = differences(one.promised.record, await acts.recordOf(contactId))
  if (lost.length > 0) throw new Error(`${contactId} did not come back row by row: ${lost.join('; ')}`)
}
