import { startProxy } from '@dossier/local-stack'
import { expect, type Page, type Request } from '@playwright/test'
import { inject } from 'vitest'
import { journey } from './journey.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const isLive = (request: Request) => new URL(request.url()).pathname === '/live'

journey('ten tabs share one stream, and closing the one that holds it hands over', async ({ open }) => {
  const { page, context, makeContact, openRecord } = await open(ada)
  const { api } = await open(jun)
  const contact = await makeContact({ jobTitle: 'Art director' })
  const streams: Page[] = []
  context.on('request', (request) => {
    if (isLive(request)) streams.push(request.frame().page())
  })
  await openRecord(contact)
  await expect.poll(() => streams.length).toBe(1)
  const tabs = [page]
  for (let more = 9; more > 0; more -= 1) {
    const tab = await context.newPage()
    await tab.goto(`/contacts/${contact.id}`)
    tabs.push(tab)
  }
  const allSee = (value: string) =>
    Promise.all(
      tabs
        .filter((tab) => !tab.isClosed())
        .map((tab) => expect(recordOf(tab).field('Job title', value)).toBeVisible()),
    )
  const change = (value: string, was: string) =>
    api.editContact({ contactId: contact.id, field: 'jobTitle', value, was })

  await allSee('Art director')
  await change('Curator', 'Art director')
  await allSee('Curator')
  expect(streams).toEqual([page])

  await page.close()
  await expect.poll(() => streams.length).toBe(2)
  await change('Gallerist', 'Curator')
  await allSee('Gallerist')
  expect(streams).toHaveLength(2)
})

journey('after a cut, what happened meanwhile arrives by itself', async ({ open }) => {
  const line = await startProxy(Number(new URL(inject('stack').url).port))
  try {
    const { page, faults, makeContact, openRecord } = await open(ada, {
      baseURL: `http://127.0.0.1:${line.port}`,
    })
    faults.expect(/^request: net::ERR_(CONNECTION|EMPTY_RESPONSE|INCOMPLETE)/)
    const { api } = await open(jun)
    const contact = await makeContact({ jobTitle: 'one' })
    await openRecord(contact)
    const record = recordOf(page)
    const change = (value: string, was: string) =>
      api.editContact({ contactId: contact.id, field: 'jobTitle', value, was })
    await change('two', 'one')
    await expect(record.field('Job title', 'two')).toBeVisible()

    const broken = page.waitForEvent('requestfailed', isLive)
    line.cut()
    await broken
    await change('three', 'two')
    await change('four', 'three')
    line.restore()
    await expect(record.field('Job title', 'four')).toBeVisible()
    await expect(record.line('Job title two → three')).toBeVisible()
    await expect(record.line('Job title three → four')).toBeVisible()
  } finally {
    await line.stop()
  }
})

journey('a new note of a colleague shows at once, on the record and in the list', async ({ open }) => {
  const { page, makeContact, openRecord, context } = await open(ada)
  const { api } = await open(jun)
  const contact = await makeContact()
  await openRecord(contact)
  const list = await context.newPage()
  await list.goto('/contacts')
  await list.getByRole('searchbox', { name: 'Search contacts' }).fill(contact.lastName ?? '')
  const row = list.getByRole('row').filter({ hasText: contact.lastName ?? '' })
  await expect(row).toBeVisible()
  await api.createNote({ contactId: contact.id, body: 'Seen at once.' })
  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await expect(recordOf(page).notes).toContainText('Seen at once.')
  await expect(row).toContainText('vip')
})
