import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { expectAccess } from './window/lack-of-access.ts'
import { madeName } from './window/made-name.ts'
import { ada, ray, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { settingsOf } from './window/settings-phrases.ts'
import { sideways } from './window/sideways.ts'

/** Stands before the hundreds of tags that other journeys leave, of which the settings draw the first. */
const tagName = () => `0 ${madeName().toLowerCase()}`

journey('a tag is renamed where it stands, on every contact, and the name is put back', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const [tag, better] = [tagName(), tagName()]
  const contact = await makeContact()
  await api.addTags({ contactId: contact.id, names: [tag] })
  await page.goto('/contacts')
  await page.getByRole('link', { name: 'Settings' }).click()
  const settings = settingsOf(page)
  await settings.find.fill(tag)
  await expect(settings.row(tag)).toContainText('1')
  await settings.name(tag).click()
  await expect(settings.editor(tag)).toBeFocused()
  await page.keyboard.type(better)
  await page.keyboard.press('Enter')
  await settings.find.fill('')
  await expect(settings.name(better)).toBeVisible()
  await openRecord(contact)
  await expect(page.getByRole('button', { name: `Remove the tag ${better}` })).toBeVisible()
  await page.goBack()
  await expect(settings.name(better)).toBeVisible()
  await settings.name(better).press('Enter')
  await page.keyboard.type('thrown away')
  await page.keyboard.press('Escape')
  await expect(settings.name(better)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type(tag)
  await page.keyboard.press('Enter')
  await settings.undo(`Tag ${better} is now ${tag}`).click()
  await expect(settings.name(better)).toBeVisible()
})

journey('a name that another tag has offers to merge the two, and says how many change', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const [from, into] = [tagName(), tagName()]
  const [one, two] = [await makeContact(), await makeContact()]
  await api.addTags({ contactId: one.id, names: [from] })
  await api.addTags({ contactId: two.id, names: [from, into] })
  await page.goto('/settings/tags')
  const settings = settingsOf(page)
  const dialog = page.getByRole('dialog')
  await settings.name(from).click()
  await page.keyboard.type(` ${into.toUpperCase()} `)
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText(`Merge ${from} into ${into}?`)
  await expect(dialog).toContainText(`2 contacts with ${from} get ${into} instead. Nothing can undo this.`)
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(settings.row(from)).toBeFocused()
  await expect(settings.name(into)).toBeVisible()

  await settings.actions(from).press('Enter')
  await page.getByRole('menuitem', { name: 'Merge into another tag…' }).click()
  await page.keyboard.type(into)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Merge tags' }).click()
  await expect(settings.name(from)).toBeHidden()
  await expect(settings.row(into)).toContainText('2')
  await openRecord(one)
  await expect(page.getByRole('button', { name: `Remove the tag ${into}` })).toBeVisible()
})

journey('a tag is made, coloured and deleted, and comes back while nobody had it', async ({ open }) => {
  const { page, api, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 400 .*tags\.create/)
  const tag = tagName()
  await page.goto('/settings/tags')
  const settings = settingsOf(page)
  await page.getByRole('textbox', { name: 'New tag' }).fill(tag)
  await page.keyboard.press('Enter')
  await expect(settings.row(tag)).toContainText('0')
  await page.getByRole('textbox', { name: 'New tag' }).fill(tag.toUpperCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('There is a tag of this name already.')
  // The second time it is what the tag has.
  for (const _ of ['changed', 'kept']) {
    await page.getByRole('button', { name: `Colour of ${tag}` }).click()
    await page.getByRole('menuitemradio', { name: 'Pink' }).click()
    await expect(page.getByRole('button', { name: `Colour of ${tag}` })).toBeFocused()
  }
  await settings.actions(tag).click()
  await page.getByRole('menuitem', { name: 'Delete tag' }).click()
  await settings.undo(`Tag ${tag} deleted`).click()
  await expect(settings.name(tag)).toBeVisible()

  const contact = await makeContact()
  await api.addTags({ contactId: contact.id, names: [tag] })
  await expect(settings.row(tag)).toContainText('1')
  await settings.actions(tag).click()
  await page.getByRole('menuitem', { name: 'Delete tag' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 contact loses it.')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Delete tag' }).click()
  await expect(settings.name(tag)).toBeHidden()
  await openRecord(contact)
  await expect(recordOf(page).line(`Tag ${tag} removed`)).toBeVisible()
})

journey('types are added, moved, renamed and removed with those who have them', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const [one, two] = [madeName(), madeName()]
  await page.goto('/settings/types')
  const { types, undo } = settingsOf(page)
  await expect(types.first()).toBeVisible()
  for (const name of [one, two]) {
    const added = page.waitForResponse(/\/trpc\/contactTypes\.create/)
    await page.getByRole('textbox', { name: 'New type' }).fill(name)
    await page.keyboard.press('Enter')
    // Once it is answered, what was added is the row that stays.
    await added
    await expect(page.getByRole('textbox', { name: `Rename ${name}` })).toHaveValue(name)
  }
  const names = () =>
    page.getByRole('textbox', { name: /^Rename/ }).evaluateAll((inputs) =>
      // Every one of them is an input, by its role.
      inputs.map((input) => (input as HTMLInputElement).value).slice(-2),
    )
  await page.getByRole('button', { name: `Move ${two} up` }).press('Enter')
  await expect.poll(names).toEqual([two, one])
  await expect(page.getByRole('button', { name: `Move ${two} up` })).toBeFocused()
  await undo(`Type ${two} moved`).click()
  await expect.poll(names).toEqual([one, two])

  const contact = await makeContact({ typeId: await typeId() })
  await openRecord(contact)
  await expect(recordOf(page).field('Type', one)).toBeVisible()
  await page.goto('/settings/types')
  await page.getByRole('button', { name: `Remove the type ${one}` }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 contact has it and becomes what you choose.')
  await dialog.getByRole('combobox', { name: 'They become' }).selectOption(two)
  await dialog.getByRole('button', { name: 'Remove type' }).click()
  await expect(page.getByRole('textbox', { name: `Rename ${one}` })).toBeHidden()
  await openRecord(contact)
  await expect(recordOf(page).line(`Type ${one} → ${two}`)).toBeVisible()

  async function typeId() {
    const answer = await page.request.post('/trpc/contactTypes.list', { data: {} })
    // The API is of the same checkout: its answers have the shape that the contract names.
    const { result } = (await answer.json()) as { result: { data: { id: string; name: string }[] } }
    return result.data.find(({ name }) => name === one)?.id ?? null
  }
})

journey('a colleague’s new name for a tag shows in open settings and on open records', async ({ open }) => {
  const [first, second] = [await open(ada), await open(rosa)]
  const [tag, better] = [tagName(), tagName()]
  const contact = await second.makeContact()
  await second.api.addTags({ contactId: contact.id, names: [tag] })
  await second.openRecord(contact)
  await expect(second.page.getByRole('button', { name: `Remove the tag ${tag}` })).toBeVisible()
  await first.page.goto('/settings/tags')
  await settingsOf(first.page).name(tag).click()
  await first.page.keyboard.type(better)
  await first.page.keyboard.press('Enter')
  await expect(second.page.getByRole('button', { name: `Remove the tag ${better}` })).toBeVisible()
})

journey('whoever may not change settings reads them and is told who can', async ({ open }) => {
  for (const person of [rosa, ray]) {
    const { page, openList } = await open(person)
    await openList()
    await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0)
    for (const section of ['tags', 'types']) {
      await page.goto(`/settings/${section}`)
      await expect(page.getByText('Owners and admins can change them.')).toBeVisible()
      await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
      await expect(page.getByRole('button', { name: /^(Rename|Actions|Remove)/ })).toHaveCount(0)
    }
  }
})

journey('the settings hold on a phone and for axe', async ({ open }) => {
  const { page } = await open(ada, { reducedMotion: 'reduce' })
  const settings = settingsOf(page)
  const states: [name: string, go: () => Promise<unknown>][] = [
    ['tags', () => page.goto('/settings/tags').then(() => expect(page.getByRole('table')).toBeVisible())],
    [
      'actions for a tag',
      async () => {
        await page
          .getByRole('button', { name: /^Actions for/ })
          .first()
          .click()
        await expect(page.getByRole('menuitem', { name: 'Delete tag' })).toBeVisible()
      },
    ],
    [
      'merge',
      async () => {
        await page.getByRole('menuitem', { name: 'Merge into another tag…' }).click()
        await expect(page.getByRole('option').first()).toBeVisible()
      },
    ],
    ['types', () => page.goto('/settings/types').then(() => expect(settings.types.first()).toBeVisible())],
    [
      'deletion',
      async () => {
        await page.goto('/settings/deletion')
        await page.getByRole('textbox', { name: 'Days' }).fill('0')
        await page.keyboard.press('Enter')
        await expect(page.getByText(/between 1 and/)).toBeVisible()
      },
    ],
  ]
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    for (const [name, go] of states) {
      await go()
      expect(await sideways(page), `${name} at ${width}`).toEqual([])
      await expectAccess(page, `${name} at ${width}`)
    }
  }
})
