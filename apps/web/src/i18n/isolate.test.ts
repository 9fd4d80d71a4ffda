import { expect, it } from 'vitest'
import { t } from './i18n.ts'
import './signed-in-texts.ts'

it('holds a name from right to left apart in a sentence, so that what follows stays in place', () => {
  expect(t('tagRemoved', { ns: 'record', name: 'מטופל 2' })).toBe('Tag \u2068מטופל 2\u2069 removed')
})

it('leaves other names, and what looks like markup, as they are', () => {
  expect(t('tagRemoved', { ns: 'record', name: '<b> & "VIP"' })).toBe('Tag <b> & "VIP" removed')
})
