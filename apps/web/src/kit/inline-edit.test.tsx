import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import '../i18n/signed-in-texts.ts'
import type { SaveOutcome } from '../lib/inline-edit.ts'
import { InlineEdit } from './inline-edit.tsx'

afterEach(cleanup)

const show = (outcome: SaveOutcome<string> = { ok: true }, readOnly = false) => {
  const save = vi.fn((_draft: string, _was: string) => Promise.resolve(outcome))
  render(
    <MantineProvider>
      <InlineEdit label="Job title" value="Nurse" readOnly={readOnly} save={save} />
    </MantineProvider>,
  )
  return save
}
const open = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Job title Nurse' }))
  return screen.getByRole<HTMLInputElement>('textbox', { name: 'Job title' })
}

describe('a field edited in place', () => {
  test('opens with its text selected', () => {
    show()
    const editor = open()
    expect(document.activeElement).toBe(editor)
    expect([editor.selectionStart, editor.selectionEnd]).toEqual([0, 5])
  })

  test('Enter saves once, though leaving follows, and the value has the focus again', () => {
    const save = show()
    const editor = open()
    fireEvent.change(editor, { target: { value: 'Doctor' } })
    fireEvent.keyDown(editor, { key: 'Enter' })
    fireEvent.blur(editor)
    expect(save.mock.calls).toEqual([['Doctor', 'Nurse']])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Job title Nurse' }))
  })

  test('leaving saves, Escape does not', () => {
    const save = show()
    fireEvent.change(open(), { target: { value: 'Doctor' } })
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
    expect(save).not.toHaveBeenCalled()
    const editor = open()
    fireEvent.change(editor, { target: { value: 'Surgeon' } })
    fireEvent.blur(editor)
    expect(save.mock.calls).toEqual([['Surgeon', 'Nurse']])
  })

  test('an unchanged text is not sent', () => {
    const save = show()
    fireEvent.keyDown(open(), { key: 'Enter' })
    expect(save).not.toHaveBeenCalled()
  })

  test('a failed save comes back in an open editor with the reason', async () => {
    show({ ok: false, problem: 'This is too long.' })
    const editor = open()
    fireEvent.change(editor, { target: { value: 'Doctor' } })
    fireEvent.keyDown(editor, { key: 'Enter' })
    expect((await screen.findByRole('alert')).textContent).toContain('This is too long.')
    const again = screen.getByRole<HTMLInputElement>('textbox')
    expect(again.value).toBe('Doctor')
    fireEvent.change(again, { target: { value: 'Doctors' } })
    again.setSelectionRange(7, 7)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(again.selectionStart).toBe(7)
  })

  test('a save that fails late takes no focus from another field', async () => {
    show({ ok: false, problem: 'This is too long.' })
    const other = document.body.appendChild(document.createElement('input'))
    const editor = open()
    fireEvent.change(editor, { target: { value: 'Doctor' } })
    other.focus()
    await screen.findByRole('alert')
    expect(document.activeElement).toBe(other)
    other.remove()
  })

  test('a conflict shows both values; mine is saved over theirs', async () => {
    const save = show({ ok: false, theirs: 'Chief', by: 'Rosa' })
    const editor = open()
    fireEvent.change(editor, { target: { value: 'Doctor' } })
    fireEvent.keyDown(editor, { key: 'Enter' })
    const mine = await screen.findByRole('button', { name: 'Use mine: “Doctor”' })
    expect(screen.getByRole('alert').textContent).toContain('Rosa')
    expect(screen.getByRole('button', { name: 'Keep “Chief”' })).toBeTruthy()
    fireEvent.click(mine)
    expect(save.mock.calls.at(-1)).toEqual(['Doctor', 'Chief'])
  })

  test('whoever may not change it sees the value alone', () => {
    show({ ok: true }, true)
    expect(screen.getByText('Nurse')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
