import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import { uuidv7 } from 'uuidv7'
import { perform, performAloud, type RecordAct } from '../../../lib/acts/perform.ts'
import { t } from '../../../i18n/i18n.ts'
import type { SaveOutcome } from '../../../lib/inline-edit.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { timelineOptions } from '../../../entities/record/record-query.ts'
import { writeRecord } from '../../../entities/record/write-record.ts'
import type { AddressChannel, Written } from './address-channel.ts'
import { refusal, toSaveOutcome } from './save-outcome.ts'

type Address = EmailView | PhoneView
type Channel<View extends Address> = AddressChannel<View>

const act = <View extends Address>(
  channel: Channel<View>,
  contactId: string,
  look: (views: View[]) => View[],
  send: () => Promise<View[]>,
  said: string,
): RecordAct<View[]> => ({
  subject: contactId,
  preview: { record: (record) => channel.put(record, look(channel.of(record))) },
  send,
  confirm: (views) => writeRecord(contactId, (record) => channel.put(record, views)),
  said,
})

const record = { ns: 'record' } as const

const adding = <View extends Address>(
  channel: Channel<View>,
  contactId: string,
  made: Written & { isPrimary: boolean },
  said: string = t(`${channel.kind}Added`, record),
) => {
  const whole = { ...made, id: uuidv7() }
  const look = (views: View[]) => {
    const isPrimary = whole.isPrimary || views.length === 0
    const others = isPrimary ? views.map((view) => ({ ...view, isPrimary: false })) : views
    return [...others, channel.draw({ ...whole, isPrimary })]
  }
  return { id: whole.id, ...act(channel, contactId, look, () => channel.add({ ...whole, contactId }), said) }
}

const changing = <View extends Address>(
  channel: Channel<View>,
  contactId: string,
  changed: Written & { id: string; was: string },
  said: string,
) =>
  act(
    channel,
    contactId,
    (views) =>
      views.map((view) =>
        view.id === changed.id
          ? channel.stored(view) === changed.address
            ? { ...view, label: changed.label }
            : { ...view, ...channel.draw({ ...changed, isPrimary: view.isPrimary }) }
          : view,
      ),
    () => channel.change(changed),
    said,
  )

const preferring = <View extends Address>(channel: Channel<View>, contactId: string, view: View) =>
  act(
    channel,
    contactId,
    (views) => views.map((one) => ({ ...one, isPrimary: one.id === view.id })),
    () => channel.makePrimary(view.id),
    t('primarySaved', { ...record, address: channel.shown(view) }),
  )

const removing = <View extends Address>(channel: Channel<View>, contactId: string, id: string) =>
  act(
    channel,
    contactId,
    (views) => views.filter((view) => view.id !== id),
    () => channel.remove(id),
    t(`${channel.kind}Removed`, record),
  )

export const addAddress = async <View extends Address>(
  channel: Channel<View>,
  contactId: string,
  written: Written,
): Promise<SaveOutcome<string>> => {
  const made = { ...written, isPrimary: false }
  const checked = await channel.checkAdd({ ...made, id: uuidv7(), contactId })
  if (!checked.ok) return refusal(checked.failure)
  const { id, ...add } = adding(channel, contactId, made)
  return toSaveOutcome(
    await perform({ ...add, takeBack: () => performAloud(removing(channel, contactId, id)) }),
  )
}

/** What an editor of an address started from: as it is shown, as it is stored, and its label. */
export type EditedAddress = { address: string; stored: string; label: string }

/** Who took an address away, as far as the activity tells. */
const removerOf = (contactId: string, kind: 'email' | 'phone', stored: string) =>
  queryClient
    .getQueryData(timelineOptions(contactId).queryKey)
    ?.pages.flatMap(({ entries }) => entries)
    .find((entry) =>
      kind === 'email'
        ? entry.kind === 'email.removed' && entry.data.address === stored
        : entry.kind === 'phone.removed' && entry.data.number === stored,
    )?.actor.name ?? null

/** One that was removed meanwhile is in conflict with nothing: whoever keeps theirs adds it anew. */
export const changeAddress = async <View extends Address>(
  channel: Channel<View>,
  contactId: string,
  id: string,
  written: Written,
  was: EditedAddress,
): Promise<SaveOutcome<string>> => {
  if (was.stored === '') return addAddress(channel, contactId, written)
  // Whoever changes only the label leaves the address as it is stored, not as it is shown.
  const address = written.address === was.address ? was.stored : written.address
  const changed = { ...written, address, id, was: was.stored }
  const checked = await channel.checkChange(changed)
  if (!checked.ok) return refusal(checked.failure)
  const outcome = await perform({
    ...changing(channel, contactId, changed, t(`${channel.kind}Saved`, record)),
    takeBack: (views) => {
      const now = views.find((view) => view.id === id)
      const back = {
        id,
        address: was.stored,
        label: was.label.trim() || null,
        was: now ? channel.stored(now) : address,
      }
      return performAloud(changing(channel, contactId, back, t(`${channel.kind}Back`, record)))
    },
  })
  return !outcome.ok && outcome.failure.reason === `${channel.kind}.notFound`
    ? { ok: false, theirs: '', by: removerOf(contactId, channel.kind, was.stored) }
    : toSaveOutcome(outcome)
}

/** `before` is the one that was primary until now. */
export const makePrimary = <View extends Address>(
  channel: Channel<View>,
  contactId: string,
  view: View,
  before: View | undefined,
) => {
  const prefer = preferring(channel, contactId, view)
  return performAloud(
    before ? { ...prefer, takeBack: () => performAloud(preferring(channel, contactId, before)) } : prefer,
  )
}

const marking = <View extends Address>(
  channel: Channel<View>,
  contactId: string,
  view: View,
  state: ContactPointState,
  said: string,
) =>
  act(
    channel,
    contactId,
    (views) => views.map((one) => (one.id === view.id ? { ...one, state } : one)),
    () => channel.mark(view.id, state),
    said,
  )

/** Says whether an address is known to reach the contact. */
export const markAddress = <View extends Address>(
  channel: Channel<View>,
  contactId: string,
  view: View,
  state: ContactPointState,
) => {
  const address = channel.shown(view)
  const back = t('markBack', { ...record, address })
  return performAloud({
    ...marking(channel, contactId, view, state, t(`marked.${state}`, { ...record, address })),
    takeBack: () => performAloud(marking(channel, contactId, view, view.state, back)),
  })
}

export const removeAddress = <View extends Address>(channel: Channel<View>, contactId: string, view: View) =>
  performAloud({
    ...removing(channel, contactId, view.id),
    takeBack: () => {
      const again = { address: channel.stored(view), label: view.label, isPrimary: view.isPrimary }
      const { id: _, ...add } = adding(channel, contactId, again, t(`${channel.kind}Back`, record))
      return performAloud(add)
    },
  })
