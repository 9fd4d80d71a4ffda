import { expect, test } from 'vitest'
import { keepRunning, type Part } from './keep-running.ts'

/** A part whose end the test decides. */
const makePart = () => {
  let end = (_code: number) => {}
  const exited = new Promise<number>((resolve) => {
    end = resolve
  })
  const part: Part = { exited, stop: async () => end(0), lastWords: async () => 'out of luck' }
  return { part, end: (code: number) => end(code) }
}

test('what ends is said and started again, later each time', async () => {
  const said: string[] = []
  const first = makePart()
  const second = makePart()
  const third = makePart()
  const parts = [second, third]
  let started = (_: unknown) => {}
  const settled = new Promise((resolve) => {
    started = resolve
  })
  const kept = keepRunning({
    name: 'The worker',
    first: first.part,
    start: async () => {
      const next = parts.shift() ?? makePart()
      if (parts.length === 0) started(undefined)
      else next.end(3)
      return next.part
    },
    say: (line) => said.push(line),
    backOffMs: 10,
  })
  first.end(1)
  await settled
  expect(said).toEqual([
    'The worker ended (code 1: out of luck): starting it again in 0.0 s.',
    'The worker ended (code 3: out of luck): starting it again in 0.0 s.',
  ])
  await kept.stop()
  expect(await third.part.exited).toBe(0)
})

test('what cannot be started is tried again', async () => {
  const said: string[] = []
  const [first, second] = [makePart(), makePart()]
  let tries = 0
  let started = (_: unknown) => {}
  const settled = new Promise((resolve) => {
    started = resolve
  })
  const kept = keepRunning({
    name: 'Temporal',
    first: first.part,
    start: async () => {
      tries += 1
      if (tries === 1) throw new Error('no')
      started(undefined)
      return second.part
    },
    say: (line) => said.push(line),
    backOffMs: 1,
  })
  first.end(137)
  await settled
  expect(said[1]).toContain('Temporal did not start')
  await kept.stop()
})

test('what is stopped stays stopped, also while it waits to start again', async () => {
  const first = makePart()
  let starts = 0
  let told = (_: unknown) => {}
  const waiting = new Promise((resolve) => {
    told = resolve
  })
  const kept = keepRunning({
    name: 'The app',
    first: first.part,
    start: async () => {
      starts += 1
      return makePart().part
    },
    say: told,
    backOffMs: 60_000,
  })
  first.end(1)
  await waiting
  await kept.stop()
  expect(starts).toBe(0)
})

test('what is asked to begin anew does so at once, and nothing is said', async () => {
  const said: string[] = []
  const [first, second] = [makePart(), makePart()]
  let started = (_: unknown) => {}
  const settled = new Promise((resolve) => {
    started = resolve
  })
  const kept = keepRunning({
    name: 'The app',
    first: first.part,
    start: async () => {
      started(undefined)
      return second.part
    },
    say: (line) => said.push(line),
    backOffMs: 60_000,
  })
  await kept.restart()
  await settled
  expect(await first.part.exited).toBe(0)
  expect(said).toEqual([])
  await kept.stop()
})
