import { expect, type Page } from '@playwright/test'
import type { Measure } from '../bench.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { median } from '../rounds/summarize.ts'
import { judgeRatio } from '../verdict.ts'
import { openWindow, untilQuiet } from './open-window.ts'
import { withPages } from './with-pages.ts'

const lateMs = 2_000
const fields = ['Job title', 'Street', 'City']

let written = 0
const newText = (): string => `Text ${Date.now().toString(36)} ${(written += 1)}`

const fieldsOf = (page: Page) => page.getByRole('region', { name: 'Contact information' })

/** Opens a field where it stands and types what is not there yet. */
async function type(page: Page, field: string): Promise<string> {
  const text = newText()
  // By keyboard: what was just saved may be told over a field.
  await fieldsOf(page)
    .getByRole('button', { name: new RegExp(`^${field}`) })
    .press('Enter')
  const input = fieldsOf(page).getByRole('textbox', { name: field, exact: true })
  await input.fill(text)
  await untilQuiet(page)
  return text
}

/** Milliseconds from Enter until the field shows the new text as its value. */
async function save(page: Page, field: string): Promise<number> {
  const shown = await type(page, field)
  const answered = page.waitForResponse((response) => response.url().includes('contacts.edit'))
  await page.evaluate((wanted) => window.bench.watch(wanted), {
    from: 'keydown',
    key: 'Enter',
    shown,
    field,
  } as const)
  await page.keyboard.press('Enter')
  const { ms } = await page.evaluate(() => window.bench.painted)
  const response = await answered
  if (!response.ok()) throw new Error(`Saving ${field} was answered with ${response.status()}.`)
  await untilQuiet(page)
  return ms
}

/** A save that the network loses: the screen says so, and what was typed stands in an open editor. */
async function failsHonestly(page: Page): Promise<void> {
  await page.route('**/trpc/*contacts.edit*', (route) => route.abort())
  const text = await type(page, 'City')
  await page.keyboard.press('Enter')
  const input = fieldsOf(page).getByRole('textbox', { name: 'City', exact: true })
  await expect(fieldsOf(page).getByRole('alert')).toContainText('Not saved')
  await expect(input).toHaveValue(text)
  await page.unroute('**/trpc/*contacts.edit*')
  await input.press('Escape')
}

/** How long a save takes to show with an API that answers two seconds late ÷ with one that answers at once. */
export const saveFeedback: Measure = (bench) =>
  withPages(bench, async (pages) => {
    const contactId = await pages.contactCalled('Amara', 'Okafor')
    const { page, close } = await openWindow(pages.browser, pages.product)
    let late = 0
    await page.route('**/trpc/*contacts.edit*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late))
      await route.continue()
    })
    await page.goto(`/contacts/${contactId}`)
    await page.locator('section[aria-label="Activity"] li time').first().waitFor()
    await untilQuiet(page)
    const burst = (delay: number) => async () => {
      late = delay
      const times: number[] = []
      for (const field of fields) times.push(await save(page, field))
      return median(times)
    }
    try {
      const paired = await pairedRounds({
        rounds: 7,
        floor: burst(0),
        product: burst(lateMs),
        onRound: bench.say,
      })
      await failsHonestly(page)
      const { ratio, floor, product, rounds } = paired
      const judged = judgeRatio('P17', paired, { atMost: 1.1 }, 'ms')
      return {
        id: 'P17',
        ratio,
        goal: judged.goal,
        pass: judged.pass,
        'at once ms': floor,
        'late ms': product,
        rounds,
        failure: 'said, text kept',
      }
    } finally {
      await close()
    }
  })
