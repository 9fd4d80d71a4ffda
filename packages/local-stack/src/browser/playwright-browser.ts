import { isProgram } from '../process/find-on-path.ts'

/** The browser that Playwright has installed for this user, if there is one. */
export async function playwrightBrowser(): Promise<string | undefined> {
  try {
    const { chromium } = await import('@playwright/test')
    const path = chromium.executablePath()
    return (await isProgram(path)) ? path : undefined
  } catch {
    // Playwright itself is only there for development.
    return undefined
  }
}
