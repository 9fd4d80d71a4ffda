import { describe, expect, test } from 'vitest'
import { createSession } from './session.ts'

describe('a session that ends in the middle of work', () => {
  test('all that wait go on once the reader has signed in again', async () => {
    const session = createSession()
    const waiting = Promise.all([session.renew(), session.renew()])
    expect(session.isAsking()).toBe(true)
    session.renewed()
    await waiting
    expect(session.isAsking()).toBe(false)
  })

  test('leaving without saving fails what waits, and the next one asks anew', async () => {
    const session = createSession()
    const waiting = session.renew()
    session.givenUp()
    await expect(waiting).rejects.toThrow('signed out')
    const next = session.renew()
    expect(session.isAsking()).toBe(true)
    session.renewed()
    await next
  })

  test('the page is told when it must ask and when no longer', () => {
    const session = createSession()
    const told: boolean[] = []
    session.subscribe(() => told.push(session.isAsking()))
    void session.renew()
    session.renewed()
    expect(told).toEqual([true, false])
  })
})
