import type { Page } from '@playwright/test'

/** One thing that a person does: a key, a click, a turn of the wheel. */
type Step = (page: Page) => Promise<void>

const key =
  (name: string): Step =>
  (page) =>
    page.keyboard.press(name)
const keys = (text: string): Step[] => [...text].map((letter) => key(letter))
const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step)
const click =
  (selector: string): Step =>
  (page) =>
    page.locator(selector).first().click()
const wheel =
  (selector: string, by: number): Step =>
  async (page) => {
    await page.locator(selector).first().hover()
    await page.mouse.wheel(0, by)
  }
const there =
  (selector: string): Step =>
  (page) =>
    page.locator(selector).first().waitFor()

const fields = 'section[aria-label="Contact information"]'
const activity = 'section[aria-label="Activity"]'
const details = 'section[aria-label="Record details"]'
const person = 'Long Timeline'

const palette = (text: string): Step[] => [
  key('Control+k'),
  ...keys(text),
  ...times(3, key('ArrowDown')),
  key('ArrowUp'),
  key('Escape'),
]
const help: Step[] = [key('?'), key('Escape')]

const inTheList: Step[] = [
  click('input[aria-label="Search contacts"]'),
  ...keys('marin'),
  ...times(5, key('Backspace')),
  key('Enter'),
  ...times(14, key('j')),
  ...times(5, key('k')),
  wheel('[role="grid"]', 400),
  wheel('[role="grid"]', 400),
  wheel('[role="grid"]', -800),
  ...help,
  ...palette('note'),
  click('input[aria-label="Search contacts"]'),
  ...keys(person),
]

/** What is read is about to be replaced: the step ends when it is there. */
const openPerson: Step = async (page) => {
  await page.locator(`[role="grid"] a[title="${person}"]`).first().click()
  await page.locator(`${activity} li time`).first().waitFor()
}

const editField = (field: string, text: string): Step[] => [
  click(`${fields} button[aria-labelledby], ${fields} button[data-field]`),
  key('Escape'),
  async (page) =>
    page
      .getByRole('region', { name: 'Contact information' })
      .getByRole('button', { name: new RegExp(`^${field}`) })
      .click(),
  ...keys(text),
  key('Enter'),
]

const inTheRecord = (text: string): Step[] => [
  openPerson,
  click(`${fields} input[aria-label="Find a field"]`),
  ...keys('city'),
  ...times(4, key('Backspace')),
  ...editField('Company', text),
  ...editField('Job title', text),
  ...editField('Street', text),
  ...editField('Region', text),
  click('header button:has-text("Owner"), header button:has-text("No owner")'),
  key('Escape'),
  click(`${activity} button:has-text("Filter")`),
  key('Escape'),
  ...[300, 300, 300, 300, -600, -600].map((by) => wheel(`${activity} [role="group"]`, by)),
  click(`${activity} input[aria-label="Search the activity"]`),
  ...keys('note'),
  ...times(4, key('Backspace')),
  click(`${activity} button:has-text("Log activity")`),
  there(`${activity} textarea`),
  click(`${activity} textarea`),
  ...keys('called back at noon'),
  click(`${activity} button:has-text("Log activity")`),
  click(`${fields} input[aria-label="Tags"]`),
  ...keys('bench'),
  key('Enter'),
  key('Escape'),
  click(`${fields} button[aria-label="Remove the tag bench"]`),
  key('Escape'),
  click(`${details} [aria-label="Write a note"]`),
  ...keys('she will call us on monday'),
  key('Control+a'),
  key('Backspace'),
  click('#content h1'),
  ...palette('contact'),
  ...help,
]

/** The same for both pages; `text` is what no field holds yet. */
export const scriptOf = (text: string): Step[] => [...inTheList, ...inTheRecord(text)]
