import { MantineProvider, Modal } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ComponentType, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../i18n/signed-in-texts.ts'
import { lazyPart } from '../kit/lazy-part.tsx'
import { cancelTypeAhead, startTypeAhead } from './type-ahead.ts'

const shortcut = vi.fn<(key: string) => void>()
const listen = ({ key }: KeyboardEvent) => shortcut(key)

beforeEach(() => window.addEventListener('keydown', listen))
afterEach(() => {
  window.removeEventListener('keydown', listen)
  cancelTypeAhead()
  cleanup()
  shortcut.mockClear()
})

const Field = () => {
  const [typed, setTyped] = useState('')
  return (
    <input autoFocus aria-label="Search" value={typed} onChange={(event) => setTyped(event.target.value)} />
  )
}

const lateField = (Part: ComponentType = Field) => {
  const code = Promise.withResolvers<ComponentType>()
  return { Late: lazyPart(() => code.promise), arrive: () => code.resolve(Part) }
}

const show = (Late: ComponentType) =>
  render(
    <MantineProvider>
      <Late />
    </MantineProvider>,
  )

const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
}
const field = () => screen.findByLabelText<HTMLInputElement>('Search')

test('keys pressed before the field has come arrive in it whole, and none is a shortcut', async () => {
  const { Late, arrive } = lateField()
  startTypeAhead()
  show(Late)
  press('L', 'o', 'n', 'h', 'Backspace', 'g', ' ', 'T', 'i', 'm', 'e')
  arrive()
  await waitFor(async () => expect((await field()).value).toBe('Long Time'))
  expect(shortcut).not.toHaveBeenCalled()
})

test('Enter is pressed for the reader once what stood before it is there', async () => {
  const entered = vi.fn()
  const { Late, arrive } = lateField(() => (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        entered(new FormData(event.currentTarget).get('name'))
      }}
    >
      <input autoFocus name="name" aria-label="Name" />
    </form>
  ))
  startTypeAhead()
  show(Late)
  press('A', 'd', 'a', 'Enter')
  arrive()
  await waitFor(() => expect(entered).toHaveBeenCalledExactlyOnceWith('Ada'))
})

test('a composition and keys held with Ctrl are left alone', async () => {
  startTypeAhead()
  fireEvent.keyDown(document.body, { key: 'k', isComposing: true })
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  expect(shortcut).toHaveBeenCalledTimes(2)
})

test('what has nothing to write in takes the focus, and the keys go', async () => {
  const { Late, arrive } = lateField(() => (
    <Modal opened onClose={() => {}} withCloseButton={false} transitionProps={{ duration: 0 }}>
      <button type="button" data-autofocus>
        Close
      </button>
    </Modal>
  ))
  startTypeAhead()
  show(Late)
  press('j')
  arrive()
  const button = await screen.findByRole('button', { name: 'Close' })
  await waitFor(() => expect(document.activeElement).toBe(button))
  press('k')
  expect(shortcut.mock.calls).toEqual([['k']])
})

test('code that does not come gives the keys back to the page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Late = lazyPart(() => Promise.reject(new TypeError('Failed to fetch')))
  startTypeAhead()
  show(Late)
  press('a')
  await screen.findByRole('alert')
  press('j')
  expect(shortcut.mock.calls).toEqual([['j']])
})
