import { afterEach, expect, test, vi } from 'vitest'
import { fetchOrTakeEarly } from './early-answers.ts'

const page: { dossierEarly?: Map<string, Promise<Response>> } = {}
const asked = vi.fn(async () => new Response('asked now'))
vi.stubGlobal('window', page)
vi.stubGlobal('fetch', asked)

const early = (answer: Promise<Response>) => {
  page.dossierEarly = new Map([['/trpc/contacts.record {"contactId":"c1"}', answer]])
}
const read = async (body = '{"contactId":"c1"}') =>
  (await fetchOrTakeEarly('/trpc/contacts.record', { body })).text()

afterEach(() => {
  delete page.dossierEarly
  asked.mockClear()
})

test('what the page asked for before its code was there is not asked for again, and is taken once', async () => {
  early(Promise.resolve(new Response('asked early')))
  expect(await read()).toBe('asked early')
  expect(asked).not.toHaveBeenCalled()
  expect(await read()).toBe('asked now')
})

test('an answer to another question is left alone', async () => {
  early(Promise.resolve(new Response('asked early')))
  expect(await read('{"contactId":"c2"}')).toBe('asked now')
  expect(await read()).toBe('asked early')
})

test('an answer to somebody signed out, or none at all, is asked for anew', async () => {
  early(Promise.resolve(new Response('signed out', { status: 401 })))
  expect(await read()).toBe('asked now')
  early(Promise.reject(new Error('no connection')))
  expect(await read()).toBe('asked now')
})

test('without anything early it fetches', async () => {
  expect(await read()).toBe('asked now')
})
