import { expect, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { expectAccess } from './window/lack-of-access.ts'
import { listOf } from './window/list-phrases.ts'
import { madeName } from './window/made-name.ts'
import type { Window } from './window/open-window.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { tabTo } from './window/tab-to.ts'

const firstNames = ['Ann', 'Bea', 'Cid', 'Dov', 'Eve']

/** Five contacts of one last name, and the list of them; the third has an owner. */
const openFive = async ({ api, makeContact, openList, page }: Window) => {
  const lastName = madeName()
  const contacts = []
  for (const firstName of firstNames) contacts.push(await makeContact({ firstName, lastName }))
  const staff = await api.staff()
  const juns = staff.find(({ name }) => name === jun.name)
  const third = contacts[2]
  if (third && juns) await api.changeOwner({ contactId: third.id, ownerId: juns.id, was: null })
  await openList()
  const list = listOf(page)
  await list.search.fill(lastName)
  await expect(list.names).toHaveCount(5)
  return { list, lastName, contacts, of: (firstName: string) => `${firstName} ${lastName}` }
}

const selectedNames = async (page: Page) =>
  (await listOf(page).selected.getByRole('link').allTextContents()).map(
    (name) => firstNames.find((first) => name.includes(`${first} `)) ?? name,
  )

journey('choose several contacts, tag them, and take it back', async ({ open }) => {
  const window = await open(ada)
  const { page, api } = window
  const { list, contacts, of } = await openFive(window)
  const tag = madeName()
  await api.addTags({ contactId: contacts[1]?.id ?? '', names: [tag] })

  await list.box(of('Ann')).click()
  await expect(list.said('1 contact selected')).toBeAttached()
  await list.box(of('Cid')).click({ modifiers: ['Shift'] })
  expect(await selectedNames(page)).toEqual(['Ann', 'Bea', 'Cid'])
  await expect(list.bar).toContainText('3 selected')

  await list.barButton('Add tag').click()
  await page.keyboard.type(tag.toUpperCase())
  await expect(page.getByRole('option')).toHaveText([tag])
  await page.keyboard.press('Enter')
  const said = `Tag “${tag}” added to 2 contacts; 1 has it already`
  await expect(list.toast(said)).toBeVisible()
  for (const name of ['Ann', 'Bea', 'Cid']) await expect(list.row(of(name))).toContainText(tag)
  await expect(list.row(of('Dov'))).not.toContainText(tag)

  await list.undo(said).click()
  await expect(list.toast(`Tag “${tag}” taken off 2 contacts again`)).toBeVisible()
  for (const name of ['Ann', 'Cid']) await expect(list.row(of(name))).not.toContainText(tag)
  await expect(list.row(of('Bea'))).toContainText(tag)
  await expect(list.bar).toContainText('3 selected')

  await list.name(of('Ann')).click()
  await expect(recordOf(page).line(`Tag ${tag} removed`).or(recordOf(page).line(tag)).first()).toBeVisible()
  await page.goBack()
  await expect(list.bar).toContainText('3 selected')
})

journey('make a tag while adding it to several', async ({ open }) => {
  const window = await open(ada)
  const { page } = window
  const { list, of } = await openFive(window)
  const tag = madeName()
  await list.headBox.click()
  await expect(list.said('All 5 contacts selected')).toBeAttached()
  await list.barButton('Add tag').click()
  await page.keyboard.type(tag)
  await page.getByRole('option', { name: `Make “${tag}”` }).click()
  await expect(list.toast(`Tag “${tag}” added to 5 contacts`)).toBeVisible()
  await expect(list.row(of('Eve'))).toContainText(tag)
  await list.headBox.click()
  await expect(list.selected).toHaveCount(0)
  await expect(list.bar).toBeHidden()
})

journey('give several contacts another owner, and each its own back', async ({ open }) => {
  const window = await open(ada)
  const { page } = window
  const { list, of } = await openFive(window)
  await expect(list.row(of('Cid'))).toContainText(jun.name)
  await list.headBox.click()
  await list.barButton('Change owner').click()
  await page.getByRole('menuitem', { name: ada.name }).click()
  await expect(list.toast(`${ada.name} is the owner of 5 contacts`)).toBeVisible()
  for (const name of firstNames) await expect(list.row(of(name))).toContainText(ada.name)
  await list.undo(`${ada.name} is the owner of 5 contacts`).click()
  await expect(list.toast('5 contacts have their owners of before again')).toBeVisible()
  await expect(list.row(of('Cid'))).toContainText(jun.name)
  await expect(list.row(of('Ann'))).not.toContainText(ada.name)
})

journey('choose rows, tag them and let go of them by keyboard alone', async ({ open }) => {
  const window = await open(ada)
  const { page } = window
  const { list, of } = await openFive(window)
  const { keyboard } = page
  const tag = madeName()
  await keyboard.press('Enter')
  await expect(list.name(of('Ann'))).toBeFocused()
  await keyboard.press('x')
  await keyboard.press('j')
  await keyboard.press('j')
  await keyboard.press('Shift+X')
  await expect.poll(() => selectedNames(page)).toEqual(['Ann', 'Bea', 'Cid'])
  await keyboard.press('x')
  await expect.poll(() => selectedNames(page)).toEqual(['Ann', 'Bea'])
  await keyboard.press('Shift+J')
  await expect(list.name(of('Dov'))).toBeFocused()
  await expect.poll(() => selectedNames(page)).toEqual(['Ann', 'Bea', 'Cid', 'Dov'])
  await keyboard.press('k')
  await keyboard.press(' ')
  await expect.poll(() => selectedNames(page)).toEqual(['Ann', 'Bea', 'Dov'])

  await tabTo(list.barButton('Add tag'), 3)
  await keyboard.press('Enter')
  await keyboard.type(tag)
  await keyboard.press('Enter')
  await expect(list.toast(`Tag “${tag}” added to 3 contacts`)).toBeVisible()
  await expect(list.barButton('Add tag')).toBeFocused()
  await keyboard.press('Control+z')
  await expect(list.toast(`Tag “${tag}” taken off 3 contacts again`)).toBeVisible()

  await tabTo(list.barButton('Clear'), 3)
  await keyboard.press('Enter')
  await expect(list.bar).toBeHidden()
  await expect(list.said('Nothing is selected any more')).toBeAttached()
  await expect(list.name(of('Cid'))).toBeFocused()
  await keyboard.press('x')
  await expect(list.bar).toContainText('1 selected')
  await keyboard.press('Escape')
  await expect(list.bar).toBeHidden()
  await expect(list.name(of('Cid'))).toBeFocused()

  await keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const words of ['Select the row, or take it out of the selection', 'Select up to the row'])
    await expect(sheet).toContainText(words)
})

journey('what is selected stays while another person changes it, and while one pages', async ({ open }) => {
  const window = await open(ada)
  const { page } = window
  const { list, contacts, of } = await openFive(window)
  const { api } = await open(jun)
  await list.box(of('Bea')).click()
  await list.box(of('Dov')).click()
  const before = await list.row(of('Dov')).boundingBox()
  await api.editContact({
    contactId: contacts[1]?.id ?? '',
    field: 'firstName',
    value: 'Bea Maria',
    was: 'Bea',
  })
  await expect(list.row(of('Bea Maria'))).toBeVisible()
  await expect(list.box(of('Bea Maria'))).toBeChecked()
  await expect(list.box(of('Dov'))).toBeChecked()
  expect((await list.row(of('Dov')).boundingBox())?.y).toBe(before?.y)

  await list.search.fill('')
  await expect(list.names).not.toHaveCount(5)
  await expect(list.bar).toBeHidden()
  await list.names.first().focus()
  await page.keyboard.press('x')
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('End')
    await expect(list.grid.getByRole('link').and(page.locator(':focus'))).toBeInViewport()
  }
  await expect(list.bar).toContainText('1 selected')
  await page.keyboard.press('Home')
  await expect(list.selected).toHaveCount(1)
})

journey('no more than 200 are selected, and that is said', async ({ open }) => {
  const { page, openList } = await open(ada)
  await openList()
  const list = listOf(page)
  await expect(list.headBox).toHaveAccessibleName('Select the first 200 contacts')
  await list.headBox.click()
  await expect(list.said(/^The first 200 of [\d,]+ contacts are selected/)).toBeAttached()
  await expect(list.bar).toContainText(/First 200 of [\d,]+ selected/)
  await list.names.first().focus()
  const rowHere = () =>
    page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row'))
  while (Number(await rowHere()) < 200) {
    await page.keyboard.press('PageDown')
    await expect(list.grid.getByRole('link').and(page.locator(':focus'))).toBeInViewport()
  }
  await page.keyboard.press('x')
  await expect(page.getByRole('alert').filter({ hasText: 'At most 200 contacts' })).toBeVisible()
  await expect(list.bar).toContainText('First 200')
})

for (const width of [1440, 390])
  journey(`axe finds nothing in the bar of a selection, ${width} px wide`, async ({ open }) => {
    const { page, openList } = await open(ada, {
      reducedMotion: 'reduce',
      viewport: { width, height: 844 },
    })
    await openList()
    const list = listOf(page)
    const rows = await list.grid.getByRole('row').nth(2).boundingBox()
    await list.grid.getByRole('checkbox').nth(1).click()
    await expect(list.barButton('Add tag')).toBeVisible()
    expect(await list.grid.getByRole('row').nth(2).boundingBox()).toEqual(rows)
    for (const button of await list.bar.getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    }
    await expectAccess(page, 'some selected')
    await list.barButton('Add tag').click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectAccess(page, 'adding a tag')
    await page.keyboard.press('Escape')
    await list.barButton('Change owner').click()
    await expect(page.getByRole('menuitem').first()).toBeVisible()
    await expectAccess(page, 'choosing an owner')
  })
