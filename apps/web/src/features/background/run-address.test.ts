import { expect, test } from 'vitest'
import { runAddress } from './run-address.ts'

test('a run is opened by its id, whose slashes are no part of the address', () => {
  const ui = { url: 'https://temporal.example.com/ui', namespace: 'dossier' }
  expect(runAddress(ui, 'message/0189')).toBe(
    'https://temporal.example.com/ui/namespaces/dossier/workflows/message%2F0189',
  )
})
