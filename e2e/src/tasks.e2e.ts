import { expect, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { expectAccess } from './window/lack-of-access.ts'
import { ada, jun, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

/** Today and other days where the browser is, as a date field takes them. */
const dayFromNow = (page: Page, days: number) =>
  page.evaluate((ahead) => {
    const at = new Date(Date.now() + ahead * 86_400_000)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  }, days)

journey('add a task by key, complete it, and undo from toast and timeline', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const record = recordOf(page)
  const tasks = page.getByRole('tabpanel', { name: 'Tasks' })
  await page.keyboard.press('t')
  // Typed at once, whether the form has come or not.
  await page.keyboard.type('Call about the crown')
  const form = page.getByRole('dialog', { name: 'Add a task' })
  await expect(form.getByRole('textbox', { name: 'What is to be done' })).toHaveValue('Call about the crown')
  await form.getByLabel('Due date').fill(await dayFromNow(page, 1))
  await form.getByRole('combobox', { name: 'Priority' }).selectOption('High')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await expect(tasks.getByRole('listitem')).toContainText(
    /Call about the crown.*Due tomorrow.*Ada Owens.*High/,
  )
  await expect(page.getByRole('tab', { name: /^Tasks/ })).toContainText('1')
  await expect(record.line('Task Call about the crown added')).toBeVisible()

  await tasks.getByRole('checkbox', { name: 'Complete Call about the crown' }).press('Space')
  await expect(tasks.getByRole('listitem')).toHaveCount(0)
  await record.undo('Task completed').click()
  await expect(tasks.getByRole('listitem')).toHaveCount(1)
  await tasks.getByRole('checkbox', { name: 'Complete Call about the crown' }).click()
  await tasks.getByText('Completed', { exact: true }).click()
  await expect(tasks.getByRole('listitem')).toContainText('Completed by Ada Owens')
  const line = record.line('Task Call about the crown completed').first()
  await line.hover()
  await line.getByRole('button', { name: /^Undo/ }).click()
  await expect(tasks.getByRole('listitem')).toHaveCount(0)
  await tasks.getByText('Open', { exact: true }).click()
  await expect(tasks.getByRole('listitem')).toHaveCount(1)
})

journey('edit and delete a task, while a colleague looks on', async ({ open }) => {
  const [mine, theirs] = [await open(ada), await open(jun)]
  const contact = await mine.makeContact()
  await mine.api.call('tasks.create', {
    taskId: crypto.randomUUID(),
    contactId: contact.id,
    title: 'Send the estimate',
    due: { on: await dayFromNow(mine.page, -2), at: null },
  })
  for (const { page } of [mine, theirs]) await page.goto(`/contacts/${contact.id}/tasks`)
  const seen = theirs.page.getByRole('tabpanel', { name: 'Tasks' }).getByRole('listitem')
  await expect(seen).toContainText(/Overdue/)

  const { page } = mine
  await page.getByRole('button', { name: 'Actions for Send the estimate' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit task' })
  await form.getByLabel('Due date').fill('')
  await form.getByLabel('Time', { exact: true }).fill('09:30')
  await form.getByRole('button', { name: 'Save task' }).click()
  await expect(form.getByText('A time needs a date. Enter the date too.')).toBeVisible()
  await expectAccess(page, 'a form that was refused')
  await form.getByLabel('Due date').fill(await dayFromNow(page, 0))
  await form.getByRole('combobox', { name: 'Assigned to' }).selectOption('Rosa Marin')
  await form.getByRole('button', { name: 'Save task' }).click()
  await expect(form).toHaveCount(0)
  await expect(seen).toContainText('Rosa Marin')

  await page.getByRole('button', { name: 'Actions for Send the estimate' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(seen).toHaveCount(0)
  await recordOf(page).undo('Task deleted').click()
  await expect(seen).toHaveCount(1)
})

journey('my tasks of every contact: overdue, today, upcoming and done', async ({ open }) => {
  const { page, api, makeContact } = await open(rosa)
  const contact = await makeContact()
  const { staffId } = await api.call<{ staffId: string }>('session.me')
  for (const [title, days] of [
    ['Long ago', -3],
    ['This day', 0],
    ['Next week', 7],
  ] as const)
    await api.call('tasks.create', {
      taskId: crypto.randomUUID(),
      contactId: contact.id,
      title,
      due: { on: await dayFromNow(page, days), at: null },
      assigneeId: staffId,
    })
  await page.goto('/contacts')
  await page.getByRole('link', { name: 'Tasks' }).click()
  const table = page.getByRole('table', { name: 'My tasks' })
  await expect(table).toContainText('This day')
  await page.getByText(/^Overdue/).click()
  await expect(table).toContainText('Long ago')
  await expect(table).not.toContainText('This day')
  await expectAccess(page, 'my overdue tasks')
  await table.getByRole('checkbox', { name: 'Complete Long ago' }).click()
  await expect(page.getByRole('checkbox', { name: 'Complete Long ago' })).toHaveCount(0)
  const which = page.getByRole('radiogroup', { name: 'Which of my tasks' })
  await which.getByText('Done', { exact: true }).click()
  await expect(table).toContainText('Long ago')
  await page.getByText(/^Upcoming/).click()
  await table.getByRole('link', { name: 'Next week' }).first().click()
  await expect(page.getByRole('tabpanel', { name: 'Tasks' })).toContainText('Next week')
  await expectAccess(page, 'tasks of a record')
})
