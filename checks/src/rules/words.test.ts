import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { words } from './words.ts'

const find = async (code: string) => await words.find(treeOf({ 'apps/web/src/ui/a.tsx': code }))

test.each([
  ['<p>\n  Could not load.\n</p>', 'Could not load.'],
  ["<p>{'Saved'}</p>", 'Saved'],
  // The template is what is checked.
  ['<p>{`${count} found`}</p>', 'found'],
  ['<button aria-label="Close" />', 'Close'],
  ["<input placeholder={'Search'} />", 'Search'],
])('%s', async (code, said) => {
  const found = await find(`export const A = () => ${code}\n`)
  expect(found).toMatchObject([{ says: `says “${said}” in one language; give it a key in i18n/en` }])
})

test('the defaults of a theme', async () => {
  expect(await find("export const a = { closeButtonProps: { 'aria-label': 'Close' } }\n")).toHaveLength(1)
})

test.each([
  "<p className='row'>{t('saved')} · {name}</p>",
  '<button aria-label={t(`make.${kind}`)} type="button" />',
  '<span>D</span>',
  '<input placeholder="https://" />',
  '<button title={`${words} (Esc)`} />',
])('%s', async (code) => {
  expect(await find(`export const A = () => ${code}\n`)).toEqual([])
})

test('tests may say what they like', async () => {
  expect(await words.find(treeOf({ 'apps/web/src/ui/a.test.tsx': '<p>Hello</p>' }))).toEqual([])
})
