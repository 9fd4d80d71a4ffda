import { expect, test } from 'vitest'
import { recordStyles } from './built-web.ts'

const route = (name: string) => `src/routes/_app${name}.tsx?tsr-split=component`

test('the floor loads the style sheets that a record loads, each once and in their order, and no others', () => {
  const manifest = {
    'index.html': { file: 'index.js', css: ['index.css'], imports: ['_vendor.js'] },
    '_vendor.js': { file: 'vendor.js' },
    '_tag-chip.js': { file: 'tag-chip.js', css: ['tag-chip.css'] },
    [route('')]: { file: 'app.js', css: ['app.css'], imports: ['_tag-chip.js'] },
    [route('/contacts/$contactId.{-$tab}')]: {
      file: 'record.js',
      css: ['record.css'],
      imports: ['_tag-chip.js'],
    },
    [route('/contacts/index')]: { file: 'list.js', css: ['list.css'] },
    [route('/settings/tags')]: { file: 'settings.js', css: ['settings.css'] },
  }
  expect(recordStyles(manifest)).toEqual(['index.css', 'tag-chip.css', 'app.css', 'record.css'])
})

test('a build without style sheets is no build of the web app', () => {
  expect(() => recordStyles({ 'index.html': { file: 'index.js' } })).toThrow(/style sheet/)
})
