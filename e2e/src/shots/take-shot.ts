import { type Browser, expect } from '@playwright/test'
import { openWindow } from '../window/open-window.ts'
import { demoSession } from '../window/demo-session.ts'
import type { Scene } from './scenes.ts'

export type Look = { colorScheme: 'light' | 'dark'; width: number }

/** Goes to a scene and takes its picture, with everything that is on its way there and nothing in motion. */
export const takeShot = async (
  browser: Browser,
  baseURL: string,
  scene: Scene,
  { colorScheme, width }: Look,
  path: string,
): Promise<void> => {
  const opened = await openWindow(browser, {
    baseURL,
    ...(scene.who && { storageState: await demoSession(baseURL, scene.who) }),
    colorScheme,
    viewport: { width, height: width < 700 ? 844 : 900 },
    reducedMotion: 'reduce',
  })
  try {
    await scene.go(opened)
    await expect(opened.page.getByText('Loading', { exact: true })).toHaveCount(0)
    await opened.page.evaluate(() => document.fonts.ready)
    await opened.page.screenshot({ path, animations: 'disabled', caret: 'initial' })
  } finally {
    await opened.context.close()
  }
}
