import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { expectAccess } from './window/lack-of-access.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

journey('shut a channel while a colleague looks on, say why and until when, undo it', async ({ open }) => {
  const [mine, theirs] = [await open(ada), await open(jun)]
  const contact = await mine.makeContact()
  await mine.openRecord(contact)
  await theirs.openRecord(contact)
  const { page, faults } = mine
  faults.expect(/^answer: 400 \/trpc\/doNotDisturb\.set$/)
  const record = recordOf(page)
  const sms = record.information.getByRole('switch', { name: 'Do not disturb: SMS' })
  await sms.press('Space')
  await expect(page.getByText('DND: SMS', { exact: true })).toBeVisible()
  await expect(theirs.page.getByText('DND: SMS', { exact: true })).toBeVisible()
  await expect(record.line('Do not disturb set for SMS')).toBeVisible()

  await record.information.getByRole('button', { name: 'Reason and end for SMS' }).click()
  const form = page.getByRole('dialog', { name: 'Do not disturb: SMS' })
  await form.getByRole('textbox', { name: 'Reason' }).fill('On holiday')
  await form.getByLabel('Ends by itself').fill('2020-01-02T09:00')
  await form.getByRole('button', { name: 'Save do not disturb' }).click()
  await expect(form.getByText('Choose an end that is still to come.')).toBeVisible()
  await expectAccess(page, 'an end that has passed')
  await form.getByLabel('Ends by itself').fill('2150-01-02T09:00')
  await form.getByRole('button', { name: 'Save do not disturb' }).click()
  await expect(form).toHaveCount(0)
  await expect(record.information.getByText(/Set by Ada Owens.*Until .*2150.*On holiday/s)).toBeVisible()
  await expectAccess(page, 'a record with a channel that is shut')

  await sms.press('Space')
  await expect(theirs.page.getByText('DND: SMS', { exact: true })).toHaveCount(0)
  await record.undo('Do not disturb lifted for SMS').click()
  await expect(record.information.getByText('On holiday')).toBeVisible()
  const line = record.line('Do not disturb set for SMS: On holiday').first()
  await line.hover()
  await line.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('DND: SMS', { exact: true })).toHaveCount(0)
  await expect(sms).not.toBeChecked()
})
