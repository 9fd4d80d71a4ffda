import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

const at = new Date('2026-11-23T06:00:00Z')

test.each([
  ['Amara Okafor', 'personal-data-amara-okafor-2026-11-23.zip'],
  ['Zoë "../../etc" Ångström\r\n', 'personal-data-zoe-etc-angstrom-2026-11-23.zip'],
  ['山田太郎', 'personal-data-2026-11-23.zip'],
  [null, 'personal-data-2026-11-23.zip'],
  ['x'.repeat(500), `personal-data-${'x'.repeat(60)}-2026-11-23.zip`],
])('a download about %j is called %s', (name, called) => {
  expect(fileName('personal-data', name, at, '.zip')).toBe(called)
})
