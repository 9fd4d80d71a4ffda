import { expect, type Locator } from '@playwright/test'

/** Goes on by Tab until the focus is there; so far away it is not by keyboard that one gets there. */
export const tabTo = async (there: Locator, most = 30): Promise<void> => {
  for (let step = 0; step < most; step += 1) {
    if (await there.evaluate((element) => element === document.activeElement)) return
    await there.page().keyboard.press('Tab')
  }
  await expect(there).toBeFocused()
}
