import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { expect, onTestFinished, test } from 'vitest'
import { findOnPath } from '../process/find-on-path.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { findBrowser } from './find-browser.ts'
import { playwrightBrowser } from './playwright-browser.ts'

async function titleShownBy(found: Awaited<ReturnType<typeof findBrowser>>): Promise<string> {
  const browser = await chromium.launch(found)
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.setContent('<title>Amara Okafor</title><button>Edit</button>')
  await page.getByRole('button', { name: 'Edit' }).click()
  return page.title()
}

test('the browser that is found shows a page', async () => {
  expect(await titleShownBy(await findBrowser())).toBe('Amara Okafor')
}, 60_000)

const unpacks = process.platform === 'linux' && process.arch === 'x64' && !(await playwrightBrowser())

test.runIf(unpacks)(
  'the one that comes with npm goes before one of the system, and shows a page',
  async () => {
    const cache = await temporaryFolder()
    const tools = join(cache, 'bin')
    await mkdir(tools)
    await symlink((await findOnPath(['true'])) ?? '', join(tools, 'chromium'))
    const found = await findBrowser({ PATH: tools, XDG_CACHE_HOME: cache })
    expect(found.executablePath.startsWith(cache)).toBe(true)
    expect(await titleShownBy(found)).toBe('Amara Okafor')
  },
  60_000,
)

test('a named browser goes before all others, and a wrong name is said', async () => {
  const folder = await temporaryFolder()
  const program = (await findOnPath(['true'])) ?? ''
  await symlink(program, join(folder, 'mine'))
  await writeFile(join(folder, 'letter'), '')
  expect((await findBrowser({ CHROMIUM_PATH: join(folder, 'mine') })).executablePath).toBe(
    join(folder, 'mine'),
  )
  await expect(findBrowser({ CHROMIUM_PATH: join(folder, 'letter') })).rejects.toThrow('is no program')
})
