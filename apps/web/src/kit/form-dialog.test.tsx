import { holdContactInput } from '@dossier/contracts/deletion/inputs'
import { MantineProvider, TextInput } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../i18n/signed-in-texts.ts'
import { FormDialog } from './form-dialog.tsx'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

const contactId = '0198a3de-7d0e-7000-8000-000000000001'

const Page = ({ send }: { send: (input: { contactId: string; reason: string }) => Promise<unknown> }) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <MantineProvider>
      <button type="button" onClick={() => setIsOpen(true)}>
        Hold
      </button>
      {isOpen && (
        <FormDialog
          title="Put Rosa on hold?"
          schema={holdContactInput}
          values={{ reason: '' }}
          toInput={({ reason }) => ({ contactId, reason })}
          send={send}
          draft={{ author: 'rosa', kind: 'hold', about: contactId }}
          act="Put on hold"
          onClose={() => setIsOpen(false)}
        >
          {(form) => (
            <TextInput
              {...form.getInputProps('reason')}
              label="Reason"
              description="Who asked"
              data-autofocus
            />
          )}
        </FormDialog>
      )}
    </MantineProvider>
  )
}

const open = async () => {
  const opener = screen.getByRole('button', { name: 'Hold' })
  opener.focus()
  fireEvent.click(opener)
  const field = await screen.findByLabelText<HTMLInputElement>('Reason')
  await waitFor(() => expect(document.activeElement).toBe(field))
  return { opener, field, act: screen.getByRole('button', { name: 'Put on hold' }) }
}
const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } })
const refusal = (data: object) => Object.assign(new Error('refused'), { data })

test('what the schema refuses is said at its field, which has the focus, and nothing is sent', async () => {
  const send = vi.fn()
  render(<Page send={send} />)
  const { field, act } = await open()
  expect(field.getAttribute('aria-describedby')).toContain('description')
  act.focus()
  fireEvent.click(act)
  await screen.findByText('Enter a value.')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(field)
  expect(send).not.toHaveBeenCalled()
  type(field, 'A court asked')
  expect(screen.queryByText('Enter a value.')).toBeNull()
})

test('what the server refuses stands at the field of its path; what is about none, below', async () => {
  const send = vi
    .fn()
    .mockRejectedValueOnce(
      refusal({ reason: 'input.invalid', fields: [{ field: 'reason', reason: 'text.tooLong' }] }),
    )
    .mockRejectedValueOnce(refusal({ reason: 'rights.missing', fields: [] }))
  render(<Page send={send} />)
  const { field, act } = await open()
  type(field, 'Because')
  fireEvent.click(act)
  await screen.findByText('This is too long. Shorten it.')
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.click(act)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Your role does not allow this.')
  expect(field.value).toBe('Because')
})

test('while it is sent it is busy, keeps its words, and is not sent twice', async () => {
  const answer = Promise.withResolvers<null>()
  const send = vi.fn(() => answer.promise)
  render(<Page send={send} />)
  const { opener, field, act } = await open()
  type(field, 'Because')
  fireEvent.click(act)
  await waitFor(() => expect(act.getAttribute('aria-busy')).toBe('true'))
  fireEvent.click(act)
  expect(act.textContent).toBe('Put on hold')
  expect(send).toHaveBeenCalledExactlyOnceWith({ contactId, reason: 'Because' }, { reason: 'Because' })
  answer.resolve(null)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(opener)
  const again = await open()
  expect(again.field.value).toBe('')
})

test('Escape keeps what was typed, Cancel discards it; both give the focus back', async () => {
  render(<Page send={vi.fn()} />)
  const first = await open()
  type(first.field, 'Half a thou')
  fireEvent.keyDown(first.field, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(first.opener)
  const second = await open()
  expect(second.field.value).toBe('Half a thou')
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const third = await open()
  expect(third.field.value).toBe('')
})

test('while it is sent nothing closes it, and what is refused then is said in it', async () => {
  const answer = Promise.withResolvers<null>()
  render(<Page send={() => answer.promise} />)
  const { field, act } = await open()
  type(field, 'Because')
  fireEvent.click(act)
  await waitFor(() => expect(act.getAttribute('aria-busy')).toBe('true'))
  const cancel = screen.getByRole('button', { name: 'Cancel' })
  expect(cancel.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(cancel)
  fireEvent.keyDown(field, { key: 'Escape' })
  answer.reject(refusal({ reason: 'rights.missing', fields: [] }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Your role does not allow this.')
  expect(field.value).toBe('Because')
  fireEvent.click(cancel)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
