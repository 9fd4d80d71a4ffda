import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { webBundle } from './web-bundle.ts'

const page = '<!doctype html><script type="module" src="/src/main.ts"></script>\n'
const find = async (main: string) =>
  await webBundle.find(
    makeCheckout({
      'apps/web/index.html': page,
      'apps/web/src/main.ts': main,
      'packages/db/src/create-db.ts': "export const createDb = (): string => 'db'\n",
    }),
  )
const chunk = expect.stringMatching(/^assets\/.*\.js$/)

test('a module of the server', async () => {
  const found = await find(
    "import { createDb } from '../../../packages/db/src/create-db.ts'\ndocument.title = createDb()\n",
  )
  expect(found).toEqual([{ at: chunk, says: expect.stringContaining('packages/db/src/create-db.ts') }])
})

test('a module of Node', async () => {
  const found = await find("import { readFileSync } from 'node:fs'\ndocument.title = String(readFileSync)\n")
  expect(found).toEqual(
    expect.arrayContaining([{ at: chunk, says: expect.stringContaining('browser-external') }]),
  )
})

test("the server's words", async () => {
  expect(await find("document.title = 'DATABASE_URL'\n")).toEqual([
    { at: chunk, says: 'contains the server\'s words "DATABASE_URL"' },
  ])
})

test('an app that does not build', async () => {
  expect(await find("import './nowhere.ts'\n")).toEqual([
    { at: 'apps/web', says: expect.stringContaining('does not build') },
  ])
})

test('an app of its own', async () => {
  expect(await find("document.title = 'Dossier'\n")).toEqual([])
})
