import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { deadCode } from './dead-code.ts'

const manifest = (more: object) => JSON.stringify({ name: 'x', private: true, type: 'module', ...more })
const knip = JSON.stringify({ entry: ['src/main.ts'], project: ['src/**/*.ts'] })

test('files, exports and dependencies that nobody uses, and imports that nobody declared', async () => {
  const found = await deadCode.find(
    makeCheckout({
      'package.json': manifest({ dependencies: { 'left-pad': '1.0.0' } }),
      'knip.json': knip,
      'src/main.ts': "import { used } from './used.ts'\nimport 'right-pad'\nused()\n",
      'src/used.ts': 'export const used = (): void => {}\nexport const spare = 1\n',
      'src/forgotten.ts': 'export const a = 1\n',
    }),
  )
  expect(found).toEqual(
    expect.arrayContaining([
      { at: 'src/forgotten.ts', says: 'unused files' },
      { at: 'src/used.ts', says: 'unused exports: spare' },
      { at: 'package.json', says: 'unused dependencies: left-pad' },
      { at: 'src/main.ts', says: 'unlisted dependencies: right-pad' },
    ]),
  )
})

test('a tree in which everything is used', async () => {
  const tree = makeCheckout({
    'package.json': manifest({}),
    'knip.json': knip,
    'src/main.ts': "import { used } from './used.ts'\nused()\n",
    'src/used.ts': 'export const used = (): void => {}\n',
  })
  expect(await deadCode.find(tree)).toEqual([])
})
