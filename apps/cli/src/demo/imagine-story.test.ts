import { parsePhone } from '@dossier/core/contact-points'
import { describe, expect, test } from 'vitest'
import { createChance } from './chance.ts'
import { demoWorkspaces } from './demo-workspaces.ts'
import { fixtureStories } from './fixture-stories.ts'
import { imagineStory } from './imagine-story.ts'
import { createPeople } from './people.ts'
import { imagineNumber, phoneCountries } from './phone-numbers.ts'
import { noRows } from './demo-rows.ts'
import { rowsOfStories } from './rows-of-stories.ts'
import { fixtureContacts } from './fixture-contacts.ts'

const now = new Date('2026-11-18T15:00:00.000Z')
const [harbour] = demoWorkspaces
if (!harbour) throw new Error('no workspace')
const personOf = createPeople()
const stories = Array.from({ length: 2_000 }, (_, index) =>
  imagineStory({ workspace: harbour, index, now, personOf }),
)
const scripts = [
  'Latin',
  'Arabic',
  'Hebrew',
  'Cyrillic',
  'Han',
  'Hiragana',
  'Hangul',
  'Tamil',
  'Thai',
  'Greek',
]

describe('imagined contacts', () => {
  test('are the same whenever and in whatever order they are imagined', () => {
    const again = imagineStory({ workspace: harbour, index: 1_234, now, personOf: createPeople() })
    expect(again).toEqual(stories[1_234])
  })

  test('keep their ids when the demo is made on another day', () => {
    const later = new Date('2027-05-01T08:00:00.000Z')
    const again = imagineStory({ workspace: harbour, index: 7, now: later, personOf })
    expect(again.contactId).toBe(stories[7]?.contactId)
  })

  test('have ids of their own', () => {
    expect(new Set(stories.map(({ contactId }) => contactId)).size).toBe(2_000)
  })

  test.each(scripts)('have names in %s letters', (script) => {
    const names = stories.flatMap(({ acts }) =>
      acts.flatMap((act) => (act.verb === 'createContact' ? [act.input.firstName ?? ''] : [])),
    )
    expect(names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))).toBe(true)
  })

  test('have lived between three years ago and now, one act after the other', () => {
    for (const { acts } of [...stories, ...fixtureStories(harbour, now)]) {
      const instants = acts.map(({ at }) => at.getTime())
      expect(instants).toEqual([...instants].sort((a, b) => a - b))
      expect(instants[0]).toBeGreaterThan(now.getTime() - 3.02 * 365 * 86_400_000)
      expect(instants.at(-1)).toBeLessThan(now.getTime())
    }
  })

  test('have several things to tell', () => {
    const { timelineEntries } = rowsOfStories({ workspace: harbour, newId: () => 'id' }, stories)
    expect(timelineEntries.length / stories.length).toBeGreaterThan(5)
  })
})

test.each(phoneCountries)('numbers of %s are valid', (country) => {
  const chance = createChance(1, 2, 3)
  for (let n = 0; n < 300; n++) {
    const number = imagineNumber(country, chance)
    expect(parsePhone(number, 'US').number).toBe(number)
  }
})

test('Long Timeline has 5,000 entries', () => {
  const story = fixtureStories(harbour, now).filter(
    ({ contactId }) => contactId === fixtureContacts.longTimeline.id,
  )
  const rows = { ...noRows(), ...rowsOfStories({ workspace: harbour, newId: () => 'id' }, story) }
  expect(rows.timelineEntries).toHaveLength(5_000)
})
