import { expect, type Locator, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

/** Whether a click on the middle of it reaches it. */
const isReached = (control: Locator) =>
  control.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const at = document.elementFromPoint(x + width / 2, y + height / 2)
    return at !== null && (element.contains(at) || at.contains(element))
  })

/** Every button, link and field that is on the screen, by its name, where a toast lies over it. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const isSeen = (element: Element) => {
      const { top, bottom, left, right, width } = element.getBoundingClientRect()
      return width > 1 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
    }
    return [
      ...document.querySelectorAll(
        'main :is(button, a, input, [role="textbox"]), header button, nav:not([aria-label="Where you are"]) :is(a, button)',
      ),
    ]
      .filter((element) => element.checkVisibility({ opacityProperty: true }) && isSeen(element))
      .filter((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.mantine-Notification-root')
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent)
  })

const sizes = [
  ['with the rail open', { width: 1440, height: 900 }],
  ['in a narrow window', { width: 1000, height: 800 }],
] as const

for (const [where, viewport] of sizes)
  journey(`toasts lie over nothing that is pressed next, ${where}`, async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada, { viewport })
    const contact = await makeContact({ jobTitle: 'Art director' })
    await openRecord(contact)
    const record = recordOf(page)
    for (const title of ['Curator', 'Director']) {
      await record.field('Job title').click()
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
      await expect(record.toast('Job title saved').first()).toBeVisible()
    }
    expect(await covered(page)).toEqual([])

    await page.getByRole('button', { name: 'Log activity' }).click()
    const dialog = page.getByRole('dialog')
    for (const name of ['Cancel', 'Save activity'])
      expect(await isReached(dialog.getByRole('button', { name }))).toBe(true)
    await page.keyboard.press('Escape')

    await page.getByRole('link', { name: 'Contacts' }).first().click()
    await expect(page.getByRole('grid', { name: 'Contacts' }).getByRole('link').first()).toBeVisible()
    await expect(record.toast('Job title saved').first()).toBeVisible()
    expect(await covered(page)).toEqual([])
  })

journey(
  'a toast stays while the pointer or the focus is on it, and none moves when another comes',
  async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada)
    await openRecord(await makeContact({ jobTitle: 'Art director' }))
    const record = recordOf(page)
    await record.field('Job title').click()
    await page.keyboard.type('Curator')
    await page.keyboard.press('Enter')
    const first = record.toast('Job title saved').first()
    await first.hover()
    const before = await first.boundingBox()
    await record.field('Company').press('Enter')
    await page.keyboard.type('Tate')
    await page.keyboard.press('Enter')
    await expect(record.toast('Company saved')).toBeVisible()
    expect(await first.boundingBox()).toEqual(before)
  },
)
