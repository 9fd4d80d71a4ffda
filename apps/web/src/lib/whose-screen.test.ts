import { describe, expect, test } from 'vitest'
import { createWhoseScreen, type SessionMessage } from './whose-screen.ts'

/** Two tabs of one browser, and the session that they share. */
const createBrowser = () => {
  const browser: { session: string | null; isReachable: boolean } = { session: 'ada', isReachable: true }
  const done: string[] = []
  const tabs: { hear: (message: SessionMessage) => Promise<void> }[] = []
  const told: Promise<void>[] = []
  const openTab = (name: string) => {
    const shows = (what: string) => () => done.push(`${name} ${what}`)
    const screen = createWhoseScreen({
      ask: () =>
        browser.isReachable ? Promise.resolve(browser.session) : Promise.reject(new Error('no answer')),
      post: (message) => {
        for (const tab of tabs) if (tab !== screen) told.push(tab.hear(message))
      },
      showOther: shows('shows the other'),
      showNobody: shows('shows nobody'),
      renew: shows('asks for the password'),
    })
    tabs.push(screen)
    return screen
  }
  const settle = () => Promise.all(told)
  return { browser, done, openTab, settle }
}

const openTwo = () => {
  const { openTab, ...rest } = createBrowser()
  const [first, second] = [openTab('first'), openTab('second')]
  first.belongsTo('ada')
  second.belongsTo('ada')
  return { ...rest, first, second }
}

describe('whose screen a tab is', () => {
  test('goes with every request, once it is known', () => {
    const { openTab } = createBrowser()
    const tab = openTab('first')
    expect(tab.headers()).toEqual({})
    tab.belongsTo('ada')
    expect(tab.headers()).toEqual({ 'x-dossier-staff': 'ada' })
  })

  test('two tabs of one person leave each other alone', async () => {
    const { done, settle } = openTwo()
    await settle()
    expect(done).toEqual([])
  })

  test('somebody else signs in in one tab: the other one follows at once', async () => {
    const { browser, done, second, settle } = openTwo()
    browser.session = 'jun'
    second.belongsTo('jun')
    await settle()
    expect(done).toEqual(['first shows the other'])
  })

  test('somebody signs out in one tab: nothing of theirs stays in the other', async () => {
    const { browser, done, second, settle } = openTwo()
    browser.session = null
    second.signedOut()
    await settle()
    expect(done).toEqual(['first shows nobody'])
  })

  test('what no tab said is found when the reader comes back, or an answer says so', async () => {
    const { browser, done, first } = openTwo()
    browser.session = 'jun'
    await first.check()
    expect(done).toEqual(['first shows the other'])
  })

  test('a session that ended by itself is renewed in place, with what was typed kept', async () => {
    const { browser, done, first } = openTwo()
    browser.session = null
    await first.check()
    expect(done).toEqual(['first asks for the password'])
  })

  test('while the server cannot be reached, everything stays', async () => {
    const { browser, done, first } = openTwo()
    browser.isReachable = false
    await first.check()
    await first.hear({ staffId: 'jun' })
    expect(done).toEqual([])
  })
})
