import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { ada } from './window/people.ts'

journey('a field of days takes whole numbers only, and sends nothing else', async ({ open }) => {
  const { page } = await open(ada)
  const sent: string[] = []
  page.on('request', (request) => {
    if (/changeRetention|retentionEffect/.test(request.url())) sent.push(request.url())
  })
  await page.goto('/settings/deletion')
  const days = page.getByRole('textbox', { name: 'Days' })
  for (const typed of ['30.5', '1e2', '-1', '', '3651']) {
    await days.fill(typed)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Enter a whole number of days between 1 and 3650.')).toBeVisible()
    await expect(days).toHaveValue(typed)
  }
  expect(sent).toEqual([])
})

journey('a shorter time that erases contacts names how many, and has the number typed', async ({ open }) => {
  const { page } = await open(ada)
  await page.goto('/settings/deletion')
  const days = page.getByRole('textbox', { name: 'Days' })
  const was = await days.inputValue()
  await days.fill('1')
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog', { name: /^Permanently delete \d+ contacts?\?$/ })
  await expect(dialog).toBeVisible()
  const act = dialog.getByRole('button', { name: /^Delete \d+ contacts? permanently$/ })
  await expect(act).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('textbox').fill('0')
  await dialog.getByRole('textbox').press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.reload()
  await expect(days).toHaveValue(was)
})
