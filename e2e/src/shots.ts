import { findBrowser } from '@dossier/local-stack'
import { chromium, expect } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { demoSession } from './window/demo-session.ts'
import { appointmentScenes } from './shots/appointment-scenes.ts'
import { oddScenes } from './shots/odd-scenes.ts'
import { privacyScenes } from './shots/privacy-scenes.ts'
import { scenes } from './shots/scenes.ts'
import { stateScenes } from './shots/state-scenes.ts'
import { takeShot } from './shots/take-shot.ts'
import { startStack } from './stack/start-stack.ts'
import { openWindow } from './window/open-window.ts'
import { ada } from './window/people.ts'

const { values, positionals: wanted } = parseArgs({
  options: { docs: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const folder = resolve(import.meta.dirname, values.docs ? '../../docs/pictures' : '../shots')
const CONTACTS = 10_000

/** Pictures for the docs are by day and on a desk; to look at there are all of them. */
const looks = values.docs
  ? [{ colorScheme: 'light' as const, width: 1440 }]
  : (['light', 'dark'] as const).flatMap((colorScheme) =>
      [1440, 1100, 390].map((width) => ({ colorScheme, width })),
    )

/** All of them, or those whose names begin with what was asked for: `pnpm shots odd list`. */
const chosen = [...scenes, ...stateScenes, ...privacyScenes, ...appointmentScenes, ...oddScenes].filter(
  ({ name }) => wanted.length === 0 || wanted.some((begin) => name.startsWith(begin)),
)

await mkdir(folder, { recursive: true })
const browser = await chromium.launch(await findBrowser())
const { stack, stop } = await startStack(CONTACTS)
let failed = 0
try {
  // Until then a banner says that background work is about to start.
  const { api, context } = await openWindow(browser, {
    baseURL: stack.url,
    storageState: await demoSession(stack.url, ada),
  })
  await expect.poll(() => api.backgroundState(), { timeout: 120_000 }).toBe('running')
  await context.close()
  for (const look of looks)
    for (const scene of chosen.filter(({ widths, docs }) =>
      values.docs ? docs : (widths?.includes(look.width) ?? true),
    )) {
      const name = values.docs ? scene.name : `${scene.name}-${look.width}-${look.colorScheme}`
      try {
        await takeShot(browser, stack.url, scene, look, resolve(folder, `${name}.png`))
        console.log(`${name}.png`)
      } catch (error) {
        failed += 1
        console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
} finally {
  await browser.close()
  await stop()
}
process.exitCode = failed > 0 ? 1 : 0
