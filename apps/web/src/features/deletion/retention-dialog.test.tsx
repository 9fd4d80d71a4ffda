import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import '../../i18n/deletion-texts.ts'
import '../../i18n/signed-in-texts.ts'
import { RetentionDialog } from './retention-dialog.tsx'

afterEach(cleanup)

type Effect = { days: number; dueNow: number }

const Page = ({ send }: { send: (effect: Effect) => Promise<number | null> }) => {
  const [asked, setAsked] = useState<Effect>({ days: 6, dueNow: 1_200 })
  return (
    <MantineProvider>
      <RetentionDialog
        asked={asked}
        send={async (effect) => {
          const more = await send(effect)
          if (more === null) return
          setAsked({ ...effect, dueNow: more })
          throw Object.assign(new Error('refused'), { data: { reason: 'retention.moreDue', fields: [] } })
        }}
        onClose={() => {}}
      />
    </MantineProvider>
  )
}
const type = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })
const act = () => screen.getByRole('button', { name: /^Delete .* permanently$/ })

test('nothing is sent until the number of contacts is typed, as it is shown or plain', async () => {
  const send = vi.fn<(effect: Effect) => Promise<null>>(() => Promise.resolve(null))
  render(<Page send={send} />)
  expect(screen.getByRole('dialog', { name: 'Permanently delete 1,200 contacts?' })).toBeDefined()
  for (const typed of ['', '120', '1200x']) {
    type(typed)
    fireEvent.click(act())
    expect(act().getAttribute('aria-disabled')).toBe('true')
  }
  expect(send).not.toHaveBeenCalled()
  type('1200')
  fireEvent.click(act())
  await waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith({ days: 6, dueNow: 1_200 }))
})

test('where more are due by then, it asks again with their number', async () => {
  const send = vi.fn<(effect: Effect) => Promise<number>>(() => Promise.resolve(1_203))
  render(<Page send={send} />)
  type('1,200')
  fireEvent.click(act())
  await screen.findByRole('dialog', { name: 'Permanently delete 1,203 contacts?' })
  expect(screen.getByRole('alert').textContent).toContain('More contacts would be erased by now.')
  expect(act().getAttribute('aria-disabled')).toBe('true')
})
