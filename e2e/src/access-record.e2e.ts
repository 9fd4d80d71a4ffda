import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { expectAccess } from './window/lack-of-access.ts'
import { paletteOf } from './window/palette-phrases.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

journey('axe finds nothing in palette, help, menus and panes', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada, { reducedMotion: 'reduce' })
  const { id, lastName } = await makeContact()
  await openRecord({ id })
  await expect(recordOf(page).line('Contact created')).toBeVisible()
  const palette = paletteOf(page)
  await page.keyboard.press('Control+k')
  await expect(palette.option('Print this contact')).toBeVisible()
  await expectAccess(page, 'palette, nothing typed')
  await page.keyboard.type(lastName ?? '')
  await expect(palette.active).toContainText(lastName ?? '')
  await expectAccess(page, 'palette, a contact found')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Space')
  await expectAccess(page, 'help, single keys off')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
  for (const name of [/^Actions for Mara/, /^No type/]) {
    const button = page.getByRole('button', { name }).first()
    await button.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await expectAccess(page, `menu of ${name}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(button).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Unfold the details' })).toBeVisible()
  await expectAccess(page, 'folded')
})

journey('nothing moves in palette, menus and panes for those who want it still', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada, { reducedMotion: 'reduce' })
  await openRecord(await makeContact())
  const moving = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
          .length,
    )
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Unfold the details' })).toBeVisible()
  expect(await moving()).toBe(0)
  await page.keyboard.press('Control+k')
  await expect(paletteOf(page).field).toBeFocused()
  expect(await moving()).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Actions for/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Print' })).toBeVisible()
  expect(await moving()).toBe(0)
})
