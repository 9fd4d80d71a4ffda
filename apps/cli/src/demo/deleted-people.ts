import type { Role } from '@dossier/contracts/rights'

/** Somebody of Harbour Dental who was deleted, and by whom. */
export type DeletedPerson = {
  firstName: string
  lastName: string
  email: string
  phone: string
  note: string
  by: Role
  daysAgo: number
  reason?: string
  /** Why their permanent deletion is on hold. */
  hold?: string
  /** Minutes from now on until nothing brings them back; otherwise retention says when. */
  leftMinutes?: number
}

export const deletedPeople: readonly DeletedPerson[] = [
  {
    firstName: 'Beatriz',
    lastName: 'Coelho',
    email: 'beatriz.coelho@work.example',
    phone: '+1 212 555 0181',
    note: 'Moved to Lisbon. Sent her records to the new practice.',
    by: 'admin',
    daysAgo: 60,
    reason: 'Asked us to remove her after moving away.',
    leftMinutes: 3,
  },
  {
    firstName: 'Henrik',
    lastName: 'Dahl',
    email: 'henrik@dahl.example',
    phone: '+1 212 555 0182',
    note: 'Came once for a chipped tooth.',
    by: 'owner',
    daysAgo: 54,
  },
  {
    firstName: 'Oluwaseun',
    lastName: 'Adeyemi',
    email: 'seun.adeyemi@home.example',
    phone: '+1 212 555 0183',
    note: 'Prefers calls in the evening.',
    by: 'member',
    daysAgo: 41,
    reason: 'Changed to a dentist nearer to work.',
  },
  {
    firstName: 'Grace',
    lastName: 'Whitfield',
    email: 'grace.whitfield@work.example',
    phone: '+1 212 555 0184',
    note: 'Crown came loose twice. See the letters of her insurance.',
    by: 'owner',
    daysAgo: 33,
    reason: 'Ended her treatment with us.',
    hold: 'Insurance dispute 2291: keep everything until it is settled.',
  },
  {
    firstName: '健',
    lastName: '佐藤',
    email: 'ken.sato@club.example',
    phone: '+1 212 555 0185',
    note: 'Brings his daughter along on Saturdays.',
    by: 'admin',
    daysAgo: 22,
    reason: 'Entered twice.',
  },
  {
    firstName: 'Priya',
    lastName: 'Nair',
    email: 'priya.nair@home.example',
    phone: '+1 212 555 0186',
    note: 'Asked for the price of whitening.',
    by: 'member',
    daysAgo: 9,
  },
  {
    firstName: 'Mateusz',
    lastName: 'Wójcik',
    email: 'm.wojcik@work.example',
    phone: '+1 212 555 0187',
    note: 'Cancelled the check-up by phone.',
    by: 'member',
    daysAgo: 0.2,
    reason: 'Wrong person.',
  },
]
