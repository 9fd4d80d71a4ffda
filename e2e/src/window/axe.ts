import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const expectNoViolations = async (page: Page, state: string) => {
  // Nothing here has frames, for which axe would open a page of its own each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${String(target)}\n${failureSummary ?? ''}`),
  )
  expect(told, state).toEqual([])
}
