import { MantineProvider, Menu, Modal } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useFocusBack } from './use-focus-back.ts'

afterEach(cleanup)

const Dialog = ({ onClose }: { onClose: () => void }) => {
  useFocusBack()
  return (
    <Modal opened onClose={onClose} withCloseButton={false} transitionProps={{ duration: 0 }}>
      <button type="button" data-autofocus onClick={onClose}>
        Close
      </button>
    </Modal>
  )
}

const Page = ({ isRow = false }: { isRow?: boolean }) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <MantineProvider>
      <main id="content" tabIndex={-1}>
        {isRow ? (
          <table>
            <tbody>
              <tr tabIndex={-1} aria-label="vip">
                <td>{!isOpen && <input aria-label="Name" onChange={() => setIsOpen(true)} />}</td>
              </tr>
            </tbody>
          </table>
        ) : (
          <Menu withinPortal={false} transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <button type="button">Actions</button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setIsOpen(true)}>Merge</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </main>
      {isOpen && <Dialog onClose={() => setIsOpen(false)} />}
    </MantineProvider>
  )
}

const closeDialog = async () => {
  const close = await screen.findByRole('button', { name: 'Close' })
  await waitFor(() => expect(document.activeElement).toBe(close))
  fireEvent.click(close)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('opened by an item of a menu, the focus goes back to the menu’s button', async () => {
  render(<Page />)
  const button = screen.getByRole('button', { name: 'Actions' })
  button.focus()
  fireEvent.click(button)
  const item = await screen.findByRole('menuitem', { name: 'Merge' })
  item.focus()
  fireEvent.click(item)
  await closeDialog()
  expect(document.activeElement).toBe(button)
})

test('opened by an editor that is gone by then, it goes to the editor’s row', async () => {
  render(<Page isRow />)
  const input = screen.getByLabelText('Name')
  input.focus()
  fireEvent.change(input, { target: { value: 'vip' } })
  await closeDialog()
  expect(document.activeElement).toBe(screen.getByRole('row'))
})
