import { expect, type Page, type Route } from '@playwright/test'
import { journey } from './journey.ts'
import { bookAt, dayFromNow, makeCalendar } from './window/calendars.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

/** The section and its form as their reader names their parts. */
const sectionOf = (page: Page) => {
  const panel = page.getByRole('tabpanel', { name: 'Appointments' })
  const form = page.getByRole('dialog')
  return {
    add: panel.getByRole('button', { name: '+ Add' }),
    group: (name: string) => panel.getByRole('tab', { name }),
    items: panel
      .getByRole('tabpanel')
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Actions for/ }) }),
    actions: (name: string) => panel.getByRole('button', { name: new RegExp(`^Actions for ${name}`) }),
    act: (name: string) => page.getByRole('menuitem', { name }),
    form,
    date: form.getByLabel('Date', { exact: true }),
    time: (words: string) =>
      form.getByRole('radiogroup', { name: 'Free times' }).getByRole('radio', { name: words, exact: true }),
    nearest: form.getByRole('radiogroup', { name: 'The nearest free times' }).getByRole('radio'),
    notes: form.getByRole('textbox', { name: 'Notes' }),
    save: form.getByRole('button', { name: 'Save' }),
  }
}

journey('book a meeting from the record, by both clocks', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const { name } = await makeCalendar(api)
  await makeCalendar(api)
  await openRecord(await makeContact({ timeZone: 'Asia/Tokyo' }))
  const section = sectionOf(page)
  await page.getByRole('button', { name: 'Calendar', exact: true }).click()
  await section.add.click()
  await section.form.getByRole('radio', { name: 'Meeting' }).check()
  await section.form.getByRole('combobox', { name: 'Calendar' }).selectOption(name)
  await section.date.fill(await dayFromNow(page, 2))
  await section.time('10:00 AM').check()
  await expect(section.form.getByText(/for the contact, in Tokyo/)).toContainText('10:00')
  await section.notes.fill('Wants to see the plan')
  await section.save.click()
  await expect(section.form).toHaveCount(0)
  await expect(section.items).toHaveText(
    new RegExp(`${name}.*10:00 AM – 10:30 AM.*in Tokyo.*Ada Owens.*Wants to see the plan`),
  )
  await expect(page.getByRole('tab', { name: /^Appointments/ })).toContainText('1')
  await expect(recordOf(page).line(`${name} booked for`)).toBeVisible()
})

journey('reschedule and cancel by the three dots, and undo each', async ({ open }) => {
  const { page, api, makeContact } = await open(ada)
  const [calendar, contact] = [await makeCalendar(api), await makeContact()]
  const on = await dayFromNow(page, 2)
  await bookAt(api, contact.id, calendar, { on, time: '09:00' })
  await page.goto(`/contacts/${contact.id}/appointments`)
  const [section, record] = [sectionOf(page), recordOf(page)]

  await section.actions(calendar.name).click()
  await section.act('Reschedule').click()
  // The first day with free times may be before it.
  await section.date.fill(on)
  await section.time('11:30 AM').check()
  await section.save.click()
  await expect(section.items).toContainText('11:30 AM – 12:00 PM')
  await record.undo('Appointment rescheduled').click()
  await expect(section.items).toContainText('9:00 AM – 9:30 AM')

  await section.actions(calendar.name).click()
  await section.act('Cancel appointment').click()
  await section.form.getByLabel('Reason (optional)').fill('Down with the flu')
  await section.form.getByRole('button', { name: 'Cancel appointment' }).click()
  await expect(section.items).toHaveCount(0)
  await section.group('Cancelled').click()
  await expect(section.items).toContainText(/Cancelled by Ada Owens.*Down with the flu/)
  await expect(record.line('cancelled: Down with the flu')).toBeVisible()
  await record.undo('Appointment cancelled').click()
  await expect(section.items).toHaveCount(0)
  await section.group('Upcoming').click()
  await expect(section.items).toContainText('9:00 AM – 9:30 AM')
})

journey('two people want one time: the second keeps the form, and gets the nearest', async ({ open }) => {
  const [mine, theirs] = [await open(ada), await open(jun)]
  const calendar = await makeCalendar(mine.api)
  const [my, their] = [await mine.makeContact(), await theirs.makeContact()]
  const on = await dayFromNow(mine.page, 3)
  theirs.faults.expect(/^answer: 409 .*appointments\.book/)
  await theirs.page.goto(`/contacts/${their.id}/appointments`)
  const section = sectionOf(theirs.page)
  await section.add.click()
  // What stands there first may be a service.
  await section.form.getByRole('radio', { name: 'Meeting' }).check()
  await section.form.getByRole('combobox', { name: 'Calendar' }).selectOption(calendar.name)
  await section.date.fill(on)
  await section.time('2:00 PM').check()
  await section.notes.fill('Second opinion')
  // What the other takes in the meantime is not heard of before this is sent.
  const takeIt = async (route: Route) => {
    await bookAt(mine.api, my.id, calendar, { on, time: '14:00' })
    await route.continue()
  }
  await theirs.page.route(/\/trpc\/appointments\.book/, takeIt, { times: 1 })
  await section.save.click()
  await expect(section.form.getByText(/Somebody else has just taken this time/).first()).toBeVisible()
  await expect(section.notes).toHaveValue('Second opinion')
  await section.nearest.first().check()
  await section.save.click()
  await expect(section.items).toContainText(/12:30 PM – 1:00 PM/)
  await expect(section.items).toContainText('Second opinion')
})

journey('book the next free time by keyboard alone', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const { name } = await makeCalendar(api, { kind: 'service' })
  await openRecord(await makeContact())
  const section = sectionOf(page)
  await page.keyboard.press('a')
  const kinds = section.form.getByRole('radiogroup', { name: 'What is booked' })
  await expect(kinds.getByRole('radio', { checked: true })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await kinds.getByRole('radio', { name: 'Service' }).press('Space')
  await expect(section.form.getByRole('combobox', { name: 'Service' })).toContainText(name)
  await expect(kinds.getByRole('radio', { name: 'Service' })).toBeFocused()
  const times = section.form.getByRole('radiogroup', { name: 'Free times' })
  await expect(times.getByRole('radio').first()).toBeVisible()
  for (let presses = 0; presses < 12; presses += 1) {
    if (await times.evaluate((group) => group.contains(document.activeElement))) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(section.form).toHaveCount(0)
  await expect(section.items).toContainText(name)
  await expect(section.items).toHaveCount(1)
})
