import { describe, expect, test } from 'vitest'
import { createUndoStack } from '../undo.ts'
import { createActRunner } from './act-runner.ts'
import { createPendingPreviews } from './pending-previews.ts'

const setUp = () => {
  const undo = createUndoStack()
  const previews = createPendingPreviews<string>()
  const said: string[] = []
  const settled: string[] = []
  const perform = createActRunner<string>({
    undo,
    previews,
    tell: (words) => said.push(words),
    settled: (subject) => settled.push(subject),
  })
  return { undo, previews, said, settled, perform }
}
const act = <Answer>(send: () => Promise<Answer>, preview = 'Doctor') => ({
  subject: 'amara',
  preview,
  send,
  confirm: (_answer: Answer) => {},
  said: 'Job title saved',
})

describe('a change by the reader', () => {
  test('shows before it is sent, and is said when it is saved', async () => {
    const { previews, said, settled, perform } = setUp()
    const answer = Promise.withResolvers<string>()
    const done = perform(act(() => answer.promise))
    expect(previews.of('amara')).toEqual(['Doctor'])
    expect(said).toEqual([])
    answer.resolve('Doctor')
    expect(await done).toEqual({ ok: true, answer: 'Doctor' })
    expect(previews.of('amara')).toEqual([])
    expect(said).toEqual(['Job title saved'])
    expect(settled).toEqual(['amara'])
  })

  test('is confirmed before its preview goes, so that nothing flickers', async () => {
    const { previews, perform } = setUp()
    const seen: (readonly string[])[] = []
    await perform({
      ...act(() => Promise.resolve('Doctor')),
      confirm: () => seen.push(previews.of('amara')),
    })
    expect(seen).toEqual([['Doctor']])
  })

  test('that fails goes from the screen with its reason, and leaves later ones', async () => {
    const { previews, undo, perform } = setUp()
    const refused = perform(
      act(() => Promise.reject(Object.assign(new Error(), { data: { reason: 'text.tooLong' } }))),
    )
    const later = Promise.withResolvers<string>()
    const second = perform(act(() => later.promise, 'Surgeon'))
    expect(await refused).toMatchObject({ ok: false, failure: { reason: 'text.tooLong' } })
    expect(previews.of('amara')).toEqual(['Surgeon'])
    expect(undo.lastId()).toBeNull()
    later.resolve('')
    await second
  })

  test('goes out after the one before it, in the order they were made', async () => {
    const { perform } = setUp()
    const first = Promise.withResolvers<string>()
    const sent: string[] = []
    const one = perform(
      act(() => {
        sent.push('first')
        return first.promise
      }),
    )
    const two = perform(act(() => Promise.resolve(sent.push('second'))))
    expect(sent).toEqual(['first'])
    first.resolve('')
    await Promise.all([one, two])
    expect(sent).toEqual(['first', 'second'])
  })

  test('can be taken back while it is still on its way, and is then not said to be saved', async () => {
    const { undo, said, perform } = setUp()
    const answer = Promise.withResolvers<string>()
    const back: string[] = []
    const done = perform({
      ...act(() => answer.promise),
      takeBack: (saved: string) => {
        back.push(saved)
        return Promise.resolve({ ok: true as const, answer: null })
      },
    })
    const taken = undo.take(undo.lastId() ?? '')?.takeBack()
    expect(back).toEqual([])
    answer.resolve('Doctor')
    await Promise.all([done, taken])
    expect(back).toEqual(['Doctor'])
    expect(said).toEqual([])
  })
})
