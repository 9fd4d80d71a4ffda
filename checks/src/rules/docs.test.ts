import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { docs } from './docs.ts'

const find = async (page: string) => {
  const found = await docs.find(
    treeOf({
      '.gitignore': 'node_modules/\ne2e/shots/\n',
      'package.json': '{"scripts":{"test":"…"}}',
      'docs/page.md': page,
      'docs/other.md': '',
      'packages/core/src/contacts/edit-contact.ts': '',
    }),
  )
  return found.map(({ at, says }) => `${at} ${says}`)
}

test.each([
  ['a link', 'See [other](./gone.md).', './gone.md'],
  ['a path in backticks', 'See `packages/core/src/gone.ts`.', 'packages/core/src/gone.ts'],
  ['a folder', 'See `packages/gone/`.', 'packages/gone/'],
  ['a file by its name', 'See `gone.ts`.', 'gone.ts'],
  ['a pattern that fits nothing', 'See `packages/*/gone/**`.', 'packages/*/gone/**'],
])('%s that leads nowhere', async (_, page, words) => {
  expect(await find(`\n${page}\n`)).toEqual([`docs/page.md:2 names ${words}, which does not exist`])
})

test.each([
  ['in backticks', 'Run `pnpm gone`.'],
  ['through npx', 'Run `npx -y pnpm@12.21.0 gone --now`.'],
  ['in a block', '```sh\npnpm gone\n```'],
])('a command that does not exist, %s', async (_, page) => {
  expect(await find(page)).toEqual([expect.stringContaining('names the command pnpm gone')])
})

test.each([
  ['a link from the page', 'See [other](other.md#part) and [core](../packages/core/).'],
  ['a path from the root', 'See `packages/core/src/contacts/edit-contact.ts`, `docs/`, `edit-contact.ts`.'],
  ['a pattern', 'See `packages/*/src/**` and `packages/core/src/<domain>/edit-<noun>.ts`.'],
  ['what running makes', 'Look into `e2e/shots/`.'],
  ['a kind of file', 'Journeys are `*.e2e.ts`.'],
  ['a command', 'Run `npx -y pnpm@12.21.0 test`, `pnpm install`; pnpm itself is a program.'],
  [
    'what is no path',
    'See `/healthz`, `message/<id>`, `a / b`, `Content-Type: text/html`, [web](https://example.com/a.md).',
  ],
])('%s', async (_, page) => {
  expect(await find(page)).toEqual([])
})
