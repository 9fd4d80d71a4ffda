import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import '../i18n/signed-in-texts.ts'
import { lazyPart } from './lazy-part.tsx'

afterEach(cleanup)

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>

/** Code that comes from the second time on. */
const lateCode = () => {
  let asked = 0
  return async () => {
    asked += 1
    if (asked === 1) throw new TypeError('Failed to fetch dynamically imported module')
    return Greeting
  }
}

class Outside extends Component<{ children: ReactNode }> {
  static getDerivedStateFromError = (error: Error) => ({ broken: error.message })
  override state = { broken: null }
  override render = () => this.state.broken ?? this.props.children
}

const show = (page: ReactNode) => {
  // React tells the console of every error that a boundary takes.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  return render(
    <MantineProvider>
      <Outside>
        <input aria-label="Note" />
        {page}
      </Outside>
    </MantineProvider>,
  )
}

test('a part whose code does not come says so, leaves the page as it is, and comes on wish', async () => {
  const Part = lazyPart(lateCode())
  show(<Part name="Rosa" />)
  const note = screen.getByLabelText<HTMLInputElement>('Note')
  fireEvent.change(note, { target: { value: 'half a thought' } })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Could not load this part of the page.')
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
  await screen.findByText('Hello Rosa')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByLabelText('Note')).toBe(note)
  expect(note.value).toBe('half a thought')
})

test('one that did not come is fetched again when it is opened the next time', async () => {
  const Part = lazyPart(lateCode())
  const { unmount } = show(<Part name="Rosa" />)
  await screen.findByRole('alert')
  unmount()
  show(<Part name="Ada" />)
  expect(await screen.findByText('Hello Ada')).toBeDefined()
})

test('one that came and broke is the page’s to tell', async () => {
  const Part = lazyPart(async () => () => {
    throw new Error('A bug')
  })
  show(<Part />)
  await screen.findByText('A bug')
  expect(screen.queryByRole('alert')).toBeNull()
})
