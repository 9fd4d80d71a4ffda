import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import { writeRecord } from '../../../entities/record/write-record.ts'
import type { Address, AddressVerbs } from './address-verbs.ts'
import type { Way } from './perform-undo.ts'

/** The changes that undoing needs, of a contact's emails or of its phones. */
export const addressWays = (verbs: AddressVerbs, contactId: string) => {
  const way = (look: (held: Address[]) => Address[], send: () => Promise<Address[]>): Way<Address[]> => ({
    subject: contactId,
    preview: { record: (record) => verbs.put(record, look(verbs.of(record))) },
    send,
    confirm: (held) => writeRecord(contactId, (record) => verbs.put(record, held)),
  })
  const primary = (id: string) => (held: Address[]) =>
    held.map((one) => ({ ...one, isPrimary: one.id === id }))
  /** A changed or new address is of unknown state until it is marked again. */
  const markAgain = async (id: string, state: ContactPointState, held: Address[]) =>
    state === 'unknown' ? held : verbs.mark(id, state)

  return {
    putBack: (address: Address) =>
      way(
        (held) => [
          ...(address.isPrimary ? held.map((one) => ({ ...one, isPrimary: false })) : held),
          address,
        ],
        async () => markAgain(address.id, address.state, await verbs.add(contactId, address)),
      ),
    /** `primaryId` was primary before this one came. */
    takeOff: (id: string, primaryId: string | null) =>
      way(
        (held) => held.filter((one) => one.id !== id),
        async () => {
          const left = await verbs.remove(id)
          const before = left.find((one) => one.id === primaryId)
          return before && !before.isPrimary ? verbs.makePrimary(before.id) : left
        },
      ),
    rewrite: (address: Pick<Address, 'id' | 'stored' | 'shown' | 'label' | 'state'>, was: string) =>
      way(
        (held) => held.map((one) => (one.id === address.id ? { ...one, ...address } : one)),
        async () => {
          const held = await verbs.change(address, was)
          return address.stored === was ? held : markAgain(address.id, address.state, held)
        },
      ),
    prefer: (id: string) => way(primary(id), () => verbs.makePrimary(id)),
    mark: (id: string, state: ContactPointState) =>
      way(
        (held) => held.map((one) => (one.id === id ? { ...one, state } : one)),
        () => verbs.mark(id, state),
      ),
  }
}
