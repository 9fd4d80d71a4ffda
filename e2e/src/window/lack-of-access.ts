import { expect, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** What one aims at and that is smaller than a finger's or a shaky hand's least. Runs in the page. */
const smallTargets = (): string[] => {
  const least = 24
  const aims =
    'button, a[href], input:not([type=radio]), select, summary, [role="button"], [role="tab"], [role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="option"], [role="checkbox"], [role="separator"][tabindex]'
  const isSmall = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && (width < least - 0.5 || height < least - 0.5)
  }
  // A link within a sentence is as high as its line; a box counts with the label that it answers to.
  const isText = (element: Element) => element.matches('a') && getComputedStyle(element).display === 'inline'
  const labelOf = (element: Element) =>
    element instanceof HTMLInputElement ? element.labels?.[0] : undefined
  return [...document.querySelectorAll(aims)]
    .filter((element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true }))
    .filter((element) => {
      const label = labelOf(element)
      return isSmall(element) && !isText(element) && (!label || isSmall(label))
    })
    .map((element) => {
      const { width, height } = element.getBoundingClientRect()
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)
      return `${element.tagName} “${name}” ${Math.round(width)}×${Math.round(height)}`
    })
}

/** The rules that look at colours; all others find by night what they found by day. */
const colorRules = ['color-contrast', 'link-in-text-block']
const axe = await readFile(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core'),
  'utf8',
)

/** What the page holds of axe, which it was given once. */
declare const window: Window & { axe?: { run: (of: Document, options: object) => Promise<AxeResults> } }
type AxeResults = {
  violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[]
}

/** Nothing is wrong in this state: not for axe by day or night, and not for whoever aims with a shaky hand. */
export const expectAccess = async (page: Page, state: string): Promise<void> =>
  expect(await lackOfAccess(page), state).toEqual([])

/** What is wrong for axe with all its rules, by day and by night, and what is too small to aim at. */
export const lackOfAccess = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const told = await page.evaluate(smallTargets)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const violations = await page.evaluate(
      async (rules) => {
        const only = rules && { runOnly: { type: 'rule', values: rules } }
        return (await window.axe?.run(document, { resultTypes: ['violations'], ...only }))?.violations ?? []
      },
      colorScheme === 'dark' ? colorRules : null,
    )
    for (const { id, help, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        told.push(`${colorScheme}: ${id}: ${help}\n${String(target)}\n${failureSummary ?? ''}`)
  }
  return told
}
