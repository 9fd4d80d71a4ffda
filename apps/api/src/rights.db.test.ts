import type { ErrorReason } from '@dossier/contracts/errors'
import { type Right, type Role, roleRights, roles } from '@dossier/contracts/rights'
import { testDatabase } from '@dossier/db/testing'
import { isDeepStrictEqual } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentsOf } from './testing/contents-of.ts'
import { errorOf } from './testing/error-of.ts'
import { exampleOf } from './testing/example-inputs.ts'
import { leavesOf, withLeaf } from './testing/leaves.ts'
import { makeWorld, type World } from './testing/make-world.ts'
import { procedures, publicPaths } from './testing/router-inputs.ts'
import { type Api, startApi } from './testing/start-api.ts'

const database = await testDatabase()
/** Nothing that the examples would restore is deleted, and nobody has a notification. */
const changesNothing = [
  ...['notes.restore', 'tasks.restore', 'calendars.restore', 'timeline.restoreActivity'],
  'notifications.read',
]
/** The right that an act needs, where that is not `contacts.write`. */
const otherRights: Record<string, Right> = {
  'contactTypes.create': 'settings.write',
  'contactTypes.rename': 'settings.write',
  'contactTypes.order': 'settings.write',
  'contactTypes.delete': 'settings.write',
  'tags.create': 'settings.write',
  'calendars.create': 'settings.write',
  'calendars.edit': 'settings.write',
  'calendars.delete': 'settings.write',
  'calendars.restore': 'settings.write',
  'reminders.changeRules': 'settings.write',
  'reminders.changeText': 'settings.write',
  'reminders.preview': 'settings.write',
  'reminders.test': 'settings.write',
  'background.work': 'background.read',
  'background.retryEmail': 'background.read',
  'deletions.explain': 'contacts.delete',
  'deletions.list': 'contacts.restore',
  'deletions.delete': 'contacts.delete',
  'deletions.restore': 'contacts.restore',
  'deletions.hold': 'contacts.hold',
  'deletions.release': 'contacts.hold',
  'deletions.purgeNow': 'contacts.purge',
  'deletions.eraseOnRequest': 'contacts.purge',
  'deletions.erasures': 'contacts.purge',
  'deletions.erasure': 'contacts.purge',
  'deletions.retentionEffect': 'settings.write',
  'deletions.changeRetention': 'settings.write',
  'tags.rename': 'settings.write',
  'tags.merge': 'settings.write',
  'tags.delete': 'settings.write',
  'notifications.read': 'contacts.read',
  'timeline.deleteActivity': 'activities.delete',
  'timeline.restoreActivity': 'activities.delete',
}
const refusals: Partial<Record<Right, ErrorReason>> = {
  'contacts.write': 'rights.contactsWrite',
  'contacts.delete': 'rights.contactsDelete',
  'contacts.restore': 'rights.contactsRestore',
  'contacts.hold': 'rights.contactsHold',
  'contacts.purge': 'rights.contactsPurge',
  'background.read': 'rights.missing',
  'settings.write': 'rights.settingsWrite',
  'activities.delete': 'activity.notOwn',
}
let api: Api
/** For reads and what is refused; whatever changes a world gets one of its own. */
let shared: World
let foreign: World

beforeAll(async () => {
  api = await startApi(database)
  shared = await makeWorld(database, api)
  foreign = await makeWorld(database, api, 'Northside Plumbing')
})
afterAll(() => api.stop())

const call = async (path: string, input: unknown, cookie = ''): Promise<Response> =>
  api.post(`/trpc/${path}`, input === undefined ? '' : input, { cookie })

describe.each(roles)('as %s', (role: Role) => {
  test.each(procedures)('$path does what the role may and refuses the rest', async ({ path, type }) => {
    const right = otherRights[path] ?? (type === 'query' ? 'contacts.read' : 'contacts.write')
    const isAllowed = roleRights[role].includes(right)
    const mayChange = type === 'mutation' && isAllowed
    const world = mayChange ? await makeWorld(database, api) : shared
    const before = await contentsOf(database, world)
    const answer = await call(path, exampleOf(path, world), await api.cookieOf(world.workspace.staff[role]))
    const reason = isAllowed ? null : (await errorOf(answer)).data.reason
    expect([path, answer.status, reason]).toEqual(
      isAllowed ? [path, 200, null] : [path, 403, refusals[right]],
    )
    const isChanged = mayChange && !changesNothing.includes(path)
    expect([path, isDeepStrictEqual(await contentsOf(database, world), before)]).toEqual([path, !isChanged])
  })
})

test.each(publicPaths)('%s answers the signed out', async (path) => {
  expect((await call(path, exampleOf(path, foreign))).status).toBe(200)
})

const forStaff = procedures.filter(({ path }) => !publicPaths.includes(path))

test.each(forStaff)('signed out, $path asks to sign in', async ({ path }) => {
  const answer = await call(path, exampleOf(path, foreign))
  expect((await errorOf(answer)).data).toMatchObject({
    httpStatus: 401,
    code: 'signed_out',
    reason: 'auth.signedOut',
    fields: [],
  })
})

/** The ids that the browser makes for what is being created: nothing is looked up by them. */
const made: Record<string, string[]> = {
  'contacts.create': ['contactId', 'emailId', 'phoneId'],
  'emails.add': ['emailId'],
  'phones.add': ['phoneId'],
  'notes.create': ['noteId'],
  'tasks.create': ['taskId'],
  'calendars.create': ['calendarId'],
  'appointments.book': ['appointmentId'],
  'contactTypes.create': ['typeId'],
  'tags.create': ['tagId'],
}
/** Ids that only narrow what is found, or name what is not a row: a foreign one finds nothing, like a made-up one. */
const harmless: Record<string, string[]> = {
  'timeline.list': ['actorId'],
  'appointments.slots': ['staffId', 'but'],
  'appointments.nearestSlots': ['staffId', 'but'],
  'timeline.logActivity': ['activityId'],
  'notifications.read': ['ids'],
}

const isIn = (list: Record<string, string[]>, path: string, field: string | number | undefined): boolean =>
  list[path]?.includes(String(field)) ?? false

/** Acts on what is deleted are tried with what is deleted there. */
const foreignContact = (path: string): string =>
  path.startsWith('deletions.') && path !== 'deletions.delete' ? foreign.deletedId : foreign.contactId

const foreignDelivery = (path: string): string =>
  path.startsWith('reminders.') ? foreign.failedReminderId : foreign.failedMailId

const foreignIdFor = (path: string, field: string | number | undefined): string =>
  ({
    contactId: foreignContact(path),
    contactIds: foreignContact(path),
    emailId: foreign.emailId,
    phoneId: foreign.phoneId,
    noteId: foreign.noteId,
    taskId: foreign.taskId,
    activityId: foreign.activityId,
    deletionId: foreign.deletionId,
    tagId: foreign.tagId,
    intoId: foreign.tagId,
    typeId: foreign.typeId,
    entryId: foreign.entryId,
    calendarId: foreign.calendarId,
    appointmentId: foreign.appointmentId,
    but: foreign.appointmentId,
    deliveryId: foreignDelivery(path),
    around: foreign.entryId,
  })[String(field)] ?? foreign.staffId

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

describe('another workspace’s id', () => {
  test.each(procedures)('in $path is answered like one that nothing has', async ({ path }) => {
    // With some ids the act is done.
    const world = path in made || path in harmless ? await makeWorld(database, api) : shared
    const before = await contentsOf(database, foreign)
    const input = exampleOf(path, world)
    for (const leaf of leavesOf(input).filter(({ value }) => isId(value)))
      for (const role of roles) {
        const cookie = await api.cookieOf(world.workspace.staff[role])
        const field = leaf.path.findLast((key) => typeof key === 'string')
        const answers = []
        for (const id of [foreignIdFor(path, field), uuidv7()]) {
          const answer = await call(path, withLeaf(input, leaf.path, id), cookie)
          const text = await answer.text()
          for (const secret of ['Northside', foreign.workspace.id]) expect(text).not.toContain(secret)
          answers.push({
            status: answer.status,
            text: text.replace(/"requestId":"[^"]*"/, '').replaceAll(id, 'ID'),
          })
        }
        expect(answers[0]?.status).toBeGreaterThanOrEqual(isIn(harmless, path, field) ? 200 : 400)
        expect(answers[0]?.status).toBeLessThan(500)
        answers.splice(isIn(made, path, field) ? 0 : 2)
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBeLessThan(2)
      }
    expect(await contentsOf(database, foreign)).toEqual(before)
  })
})
