import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test.each([
  ['Amara Okafor', 'AO'],
  ['María José García Fernández de la Vega', 'MV'],
  ['田中 美咲', '田'],
  ['ليلى حداد', 'لح'],
  ['élodie', 'É'],
  ['e\u0301lodie', 'E\u0301'],
  ['👩🏽‍⚕️ Dr Kim', 'DK'],
  ['', ''],
  ['"Bob" Whitfield', 'W'],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
