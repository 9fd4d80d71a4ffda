import { MantineProvider } from '@mantine/core'
import { cleanNotifications, Notifications } from '@mantine/notifications'
import { QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import '../i18n/signed-in-texts.ts'
import { type Change, change, type Happened, shownInPlace, step } from '../lib/change.ts'
import { optimisticTarget, useOptimistic } from '../lib/optimistic.ts'
import { queryClient } from '../lib/query-client.ts'
import { undoStack } from '../lib/undo-stack.ts'
import { followChanges, undoEntry, undoLast } from './follow-changes.ts'

type Set = { value: string; was: string }
type Sent = Set & { answer: PromiseWithResolvers<string> }

const jobTitle = optimisticTarget<string>('job title')
const queryKey = ['job title']
const conflict = { field: 'jobTitle', current: 'Curator', changedBy: 'Jun Kim', changedAt: null }
let sent: Sent[] = []
let happened: Happened[] = []
let stop = () => {}

const setTitle = (isShownInPlace = false): Change<Set, string> =>
  change({
    scope: 'record amara',
    send: (set) => {
      const answer = Promise.withResolvers<string>()
      sent.push({ ...set, answer })
      return answer.promise
    },
    optimistic: ({ value }) => [jobTitle.lay(() => value)],
    write: (saved) => queryClient.setQueryData(queryKey, saved),
    happened: () => [{ act: 'contact.edited', recordId: 'amara' }],
    message: (saved) => `Saved ${saved}`,
    undo: (saved, { was }) => step(setTitle(), { value: was, was: saved }, `Back to ${was}`),
    ...(isShownInPlace && { failure: shownInPlace }),
  })

const Field = ({ isShownInPlace = false }: { isShownInPlace?: boolean }) => {
  const { data } = useQuery<string>({
    queryKey,
    queryFn: () => 'Painter',
    staleTime: Infinity,
    initialData: 'Painter',
  })
  const { mutate, error } = useMutation(setTitle(isShownInPlace))
  const shown = useOptimistic(jobTitle)(data)
  return (
    <>
      <output aria-label="Job title">{shown}</output>
      {error && <p>not saved</p>}
      {['Sculptor', 'Curator'].map((value) => (
        <button key={value} type="button" onClick={() => mutate({ value, was: data })}>
          Set {value}
        </button>
      ))}
    </>
  )
}

const open = (props: { isShownInPlace?: boolean } = {}) =>
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <Field {...props} />
        <Notifications />
      </QueryClientProvider>
    </MantineProvider>,
  )
const shown = () => screen.getByRole('status', { name: 'Job title' }).textContent
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const answer = (index: number, value = sent[index]?.value ?? '') =>
  act(async () => {
    sent[index]?.answer.resolve(value)
  })
const refuse = (index: number, data?: object) =>
  act(async () => {
    sent[index]?.answer.reject(Object.assign(new Error('refused'), data && { data }))
  })

beforeEach(() => {
  sent = []
  happened = []
  stop = followChanges(queryClient, (what) => happened.push(...what))
})
afterEach(() => {
  stop()
  cleanup()
  cleanNotifications()
  queryClient.clear()
  undoStack.clear()
})

describe('a change', () => {
  test('shows at once, and its answer takes the place of what it looked like', async () => {
    open()
    press('Set Sculptor')
    await waitFor(() => expect(shown()).toBe('Sculptor'))
    expect(queryClient.getQueryData(queryKey)).toBe('Painter')
    await answer(0, 'Sculptor!')
    await waitFor(() => expect(shown()).toBe('Sculptor!'))
    expect(await screen.findByText('Saved Sculptor!')).toBeTruthy()
    expect(happened).toEqual([{ act: 'contact.edited', recordId: 'amara' }])
  })

  test('is laid over what is read meanwhile, so that nothing flickers back', async () => {
    open()
    press('Set Sculptor')
    await waitFor(() => expect(shown()).toBe('Sculptor'))
    act(() => void queryClient.setQueryData(queryKey, 'Painter, read again'))
    await waitFor(() => expect(queryClient.getQueryData(queryKey)).toBe('Painter, read again'))
    expect(shown()).toBe('Sculptor')
    await answer(0)
  })

  test('goes out after the one before it, in the order they were made, and lies over it', async () => {
    open()
    press('Set Sculptor')
    press('Set Curator')
    await waitFor(() => expect(shown()).toBe('Curator'))
    expect(sent.map(({ value }) => value)).toEqual(['Sculptor'])
    await answer(0)
    await waitFor(() => expect(sent.map(({ value }) => value)).toEqual(['Sculptor', 'Curator']))
    expect(shown()).toBe('Curator')
    await answer(1)
  })

  test('that fails goes from the screen, says why and leaves later ones; trying again makes it anew', async () => {
    open()
    press('Set Sculptor')
    press('Set Curator')
    await waitFor(() => expect(sent).toHaveLength(1))
    await refuse(0)
    expect(await screen.findByText(/Dossier cannot be reached/)).toBeTruthy()
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(shown()).toBe('Curator')
    await answer(1)
    press('Retry')
    await waitFor(() => expect(sent.map(({ value }) => value)).toEqual(['Sculptor', 'Curator', 'Sculptor']))
    await answer(2)
    await waitFor(() => expect(shown()).toBe('Sculptor'))
  })

  test('whose failure is shown in place says nothing beside it, and cannot be undone', async () => {
    open({ isShownInPlace: true })
    press('Set Sculptor')
    await waitFor(() => expect(sent).toHaveLength(1))
    await refuse(0, { reason: 'text.tooLong' })
    expect(await screen.findByText('not saved')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(shown()).toBe('Painter')
    expect(undoStack.lastId()).toBeNull()
  })

  test('is undone from its message, once', async () => {
    open()
    press('Set Sculptor')
    await waitFor(() => expect(sent).toHaveLength(1))
    await answer(0)
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(shown()).toBe('Painter'))
    await answer(1)
    expect(await screen.findByText('Back to Painter')).toBeTruthy()
    expect(undoStack.lastId()).toBeNull()
  })

  test('can be undone before it is saved: the undo waits for the saving, which is not said', async () => {
    open()
    press('Set Sculptor')
    await waitFor(() => expect(sent).toHaveLength(1))
    undoLast()
    expect(sent).toHaveLength(1)
    await answer(0, 'Sculptor!')
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toMatchObject({ value: 'Painter', was: 'Sculptor!' })
    await answer(1)
    expect(await screen.findByText('Back to Painter')).toBeTruthy()
    expect(screen.queryByText('Saved Sculptor!')).toBeNull()
  })

  test('undone from its entry can be made again', async () => {
    open()
    void undoEntry(step(setTitle(), { value: 'Weaver', was: 'Painter' }))
    await waitFor(() => expect(shown()).toBe('Weaver'))
    await answer(0)
    expect(await screen.findByText('Change undone')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    await answer(1)
    expect(await screen.findByText('Change made again')).toBeTruthy()
    await waitFor(() => expect(shown()).toBe('Painter'))
  })

  test('undone from its message too late leaves what is there and says who was first', async () => {
    open({ isShownInPlace: true })
    press('Set Sculptor')
    await waitFor(() => expect(sent).toHaveLength(1))
    await answer(0)
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    await refuse(1, { reason: 'field.changedMeanwhile', conflict })
    expect(await screen.findByText(/Jun Kim changed this meanwhile\. Nothing was undone\./)).toBeTruthy()
    expect(shown()).toBe('Sculptor')
  })

  test('that comes too late to be undone changes nothing and says who was first', async () => {
    open()
    void undoEntry(step(setTitle(), { value: 'Weaver', was: 'Painter' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    await refuse(0, { reason: 'field.changedMeanwhile', conflict })
    expect(await screen.findByText(/Jun Kim changed this meanwhile\. Nothing was undone\./)).toBeTruthy()
    expect(shown()).toBe('Painter')
  })
})
