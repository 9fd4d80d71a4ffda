import { randomUUID } from 'node:crypto'
import type { DeletionView, RestorationView } from '@dossier/contracts/deletion/views'
import type { Outcome } from './api.ts'
import type { CountedAct, Promised } from './ledger.ts'
import type { Place } from './open-place.ts'
import { recordReader } from './record-of.ts'

type Made = {
  /** Rows of the timeline besides the usual ones: more than one batch of an erasure. */
  entries?: number
}

/** What people do in a fault run, each act booked in the ledger by its answer. */
export type Acts = {
  makeContact(made?: Made): Promise<Promised>
  remove(...contacts: Promised[]): Promise<Outcome<DeletionView>>
  restore(...contacts: Promised[]): Promise<Outcome<RestorationView>>
  purgeNow(contact: Promised): Promise<Outcome>
  hold(contact: Promised): Promise<Outcome>
  release(contact: Promised): Promise<Outcome>
  /** As if its deletion had happened that much earlier: due in `ms` from now, and its run looks again. */
  makeDueIn(ms: number, ...contacts: Promised[]): Promise<void>
  /** The record as it stands. */
  recordOf: (contactId: string) => Promise<string>
}

export const createActs = async (place: Place): Promise<Acts> => {
  const { api, database, ledger, colleague } = place
  const recordOf = await recordReader(place.checker)

  const count = (contacts: Promised[], act: CountedAct, { kind }: Outcome) => {
    for (const { acts } of contacts) {
      if (kind === 'done') acts[act].done += 1
      if (kind === 'unknown') acts[act].unanswered += 1
    }
  }
  const idsOf = (contacts: Promised[]) => contacts.map(({ id }) => id)

  return {
    recordOf,
    async makeContact({ entries = 0 } = {}) {
      const id = randomUUID()
      const token = `tk${id.replaceAll('-', '').slice(0, 20)}`
      const name = `Amara ${token}`
      await api.must('contacts.create', {
        contactId: id,
        firstName: 'Amara',
        lastName: token,
        companyName: `${token} Ltd`,
        emails: [{ emailId: randomUUID(), address: `${token}@example.com` }],
      })
      await api.must('notes.create', {
        noteId: randomUUID(),
        contactId: id,
        body: `<p>About ${token}, @${colleague.name}</p>`,
        mentions: [colleague.id],
      })
      await api.must('tags.add', { contactId: id, names: ['fault run'] })
      if (entries > 0) await addEntries(place, { id, token, entries })
      return ledger.add({ id, token, name, record: await recordOf(id) })
    },
    async remove(...contacts) {
      const outcome = await api.ask<DeletionView>('deletions.delete', { contactIds: idsOf(contacts) })
      count(contacts, 'contact.deleted', outcome)
      const fates = { done: 'waiting', refused: 'live', unknown: 'whole or gone' } as const
      for (const contact of contacts) contact.fate = fates[outcome.kind]
      return outcome
    },
    async restore(...contacts) {
      const outcome = await api.ask<RestorationView>('deletions.restore', { contactIds: idsOf(contacts) })
      const back = outcome.kind === 'done' ? outcome.value.restored.map(({ contactId }) => contactId) : []
      const isBack = ({ id }: Promised) => outcome.kind === 'unknown' || back.includes(id)
      count(contacts.filter(isBack), 'contact.restored', outcome)
      for (const contact of contacts)
        contact.fate = outcome.kind === 'unknown' ? 'whole or gone' : isBack(contact) ? 'live' : 'purged'
      return outcome
    },
    async purgeNow(contact) {
      const outcome = await api.ask('deletions.purgeNow', { contactId: contact.id, name: contact.name })
      if (outcome.kind !== 'refused') contact.fate = outcome.kind === 'done' ? 'purged' : 'whole or gone'
      return outcome
    },
    hold: (contact) => api.ask('deletions.hold', { contactId: contact.id, reason: 'Kept for a court' }),
    release: (contact) => api.ask('deletions.release', { contactId: contact.id }),
    async makeDueIn(ms, ...contacts) {
      const rows = await database.query<{ id: string; due: Date }>(
        `with moved as (
           update contacts set deleted_at = deleted_at + (d.due - purge_after), purge_after = d.due
           from (select clock_timestamp() + $2 * interval '1 millisecond' as due) as d
           where id = any($1) and purge_started_at is null
           returning id, workspace_id, deletion_id, purge_after),
         woken as (
           insert into outbox (workspace_id, workflow, entity_id, record_id, workflow_id)
           select workspace_id, 'purgeContact', deletion_id, id, 'purge/' || id || '/' || deletion_id from moved)
         select id, purge_after as due, pg_notify('outbox', '') from moved`,
        [idsOf(contacts), ms],
      )
      for (const contact of contacts) {
        contact.notBefore = rows.find(({ id }) => id === contact.id)?.due ?? contact.notBefore
        contact.fate = 'purged'
      }
    },
  }
}

/** Straight into the table: what years of use leave behind. */
const addEntries = (
  { database }: Place,
  { id, token, entries }: { id: string; token: string; entries: number },
) =>
  database.query(
    `insert into timeline_entries (id, workspace_id, record_id, kind, at, actor_kind, actor_name, data)
     select gen_random_uuid(), workspace_id, id, 'activity.logged', now() - n * interval '1 minute', 'staff', 'Ada Owens',
       jsonb_build_object('activityId', gen_random_uuid(), 'what', 'call', 'text', 'About ' || $2 || ' ' || n)
     from contacts, generate_series(1, $3) as n where id = $1`,
    [id, token, entries],
  )
