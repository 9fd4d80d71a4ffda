import { demoPeople, type DemoPerson } from '@dossier/contracts/demo/demo-people'
import type { workspaceSettings } from '@dossier/db/schema'
import { createChance } from './chance.ts'
import { makeId } from './ids.ts'
import type { Colleague } from './story.ts'

export type DemoStaff = Colleague & { userId: string; email: string }
export type DemoTag = { id: string; name: string }
export type DemoWorkspace = {
  id: string
  /** Its place in the list: part of every seed. */
  number: number
  name: string
  settings: Omit<typeof workspaceSettings.$inferSelect, 'workspaceId'>
  staff: DemoStaff[]
  tags: DemoTag[]
  /** What contacts can be to it, in its order. */
  types: { id: string; name: string }[]
  trade: 'dental' | 'plumbing'
}

/** Ids of the demo begin here and count up, so that they are the same on every installation. */
const idsFrom = Date.UTC(2023, 0, 1)

const details = [
  {
    name: 'Harbour Dental',
    trade: 'dental',
    settings: {
      timeZone: 'America/New_York',
      currency: 'USD',
      defaultCountry: 'US',
      deletedRetentionDays: 60,
    },
    types: ['Lead', 'Patient', 'Former patient', 'Supplier'],
    tags: [
      'vip',
      'invisalign',
      'referral',
      'whitening',
      'recall due',
      'new patient',
      'nervous patient',
      'insurance',
      'self-pay',
      'family plan',
      'implant',
      'hygiene',
      'orthodontics',
      'paediatric',
      'no-show risk',
      'newsletter',
      'reviewed us',
      'interpreter',
      'wheelchair access',
      'consent on file',
    ],
  },
  {
    name: 'Northside Plumbing',
    trade: 'plumbing',
    settings: { timeZone: 'Europe/London', currency: 'GBP', defaultCountry: 'GB', deletedRetentionDays: 60 },
    types: ['Lead', 'Customer', 'Supplier'],
    tags: [
      'boiler plan',
      'landlord',
      'tenant',
      'commercial',
      'emergency',
      'warranty',
      'quote sent',
      'slow payer',
      'repeat customer',
      'referral',
      'keyholder',
      'dog on site',
      'no parking',
      'bathroom refit',
      'leak',
      'heat pump',
      'water softener',
      'annual service',
      'housing association',
      'vip',
    ],
  },
] as const

const toStaff =
  (number: number) =>
  (person: DemoPerson, index: number): DemoStaff => {
    const chance = createChance(0x57aff, number, index)
    return {
      id: makeId(idsFrom + index, 0, chance),
      userId: makeId(idsFrom + index, 1, chance),
      name: person.name,
      email: person.email,
      role: person.role,
    }
  }

/** The demo's workspaces with their people and tags. */
export const demoWorkspaces: DemoWorkspace[] = details.map(
  ({ name, trade, settings, tags, types }, number) => ({
    id: makeId(idsFrom, number, createChance(0x5bace, number, 0)),
    number,
    name,
    trade,
    settings,
    staff: demoPeople.filter(({ workspace }) => workspace === name).map(toStaff(number)),
    tags: tags.map((tag, index) => ({
      id: makeId(idsFrom + index, 2, createChance(0x7a65, number, index)),
      name: tag,
    })),
    types: types.map((type, index) => ({
      id: makeId(idsFrom + index, 3, createChance(0x7e9e, number, index)),
      name: type,
    })),
  }),
)
