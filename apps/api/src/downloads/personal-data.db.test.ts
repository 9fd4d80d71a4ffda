import { createContact } from '@dossier/core/contacts'
import { deleteContacts } from '@dossier/core/deletion'
import { personalData } from '@dossier/core/domains'
import { makeFullContact, plantCanaries } from '@dossier/core/testing'
import { testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { makeWorld, type World } from '../testing/make-world.ts'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'
import { unzip } from '../testing/unzip.ts'

const database = await testDatabase()
let api: Api
let world: World
let owner: string

beforeAll(async () => {
  api = await startApi(database)
  world = await makeWorld(database, api)
  owner = await api.cookieOf(world.workspace.staff.owner)
})
afterAll(() => api.stop())

const ask = (contactId: string, cookie: string, headers: Record<string, string> = {}) =>
  api.post('/api/contacts/export', { contactId }, { cookie, ...headers })

type Files = { html: string; json: Record<string, Record<string, unknown>[]>; text: string }

const filesOf = async (answer: Response): Promise<Files> => {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const files = unzip(Buffer.from(await answer.arrayBuffer()))
  expect(Object.keys(files)).toEqual(['personal-data.html', 'personal-data.json'])
  const { 'personal-data.html': html = '', 'personal-data.json': text = '' } = files
  return { html, text, json: JSON.parse(text) }
}

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The tables of contacts with the columns that are exported, as the database names them. */
const exported = Object.entries(personalData).flatMap(([key, { rowsBy, columns }]) =>
  rowsBy === null
    ? []
    : {
        key,
        table: snakeCase(key),
        rowsBy,
        columns: Object.entries(columns).flatMap(([name, answer]) =>
          'label' in answer && !answer.namedBy ? snakeCase(name) : [],
        ),
      },
)

describe('the personal data of a contact', () => {
  test('is one zip with a page and a JSON file, and each holds everything that is held', async () => {
    const contactId = await makeFullContact(world.ctx, world.workspace.staff.member)
    const planted = await plantCanaries(database.migrator, contactId, exported)
    const { html, json, text } = await filesOf(await ask(contactId, owner))
    const withColumns = exported.filter(({ columns }) => columns.length > 0)
    expect(Object.keys(json)).toEqual(['about', ...withColumns.map(({ key }) => key)])
    const shown = planted.filter(({ table, column }) =>
      exported.some((one) => one.table === table && one.columns.includes(column)),
    )
    expect(shown.length).toBeGreaterThan(30)
    for (const { table, column, canary } of shown)
      expect([
        table,
        column,
        text.includes(canary),
        /* As a code it is spelled. */ html.toLowerCase().includes(canary),
      ]).toEqual([table, column, true, true])
    for (const { table, column, canary } of planted.filter((one) => !shown.includes(one)))
      expect([table, column, text.includes(canary), html.includes(canary)]).toEqual([
        table,
        column,
        false,
        false,
      ])
    for (const known of ['+12125550147', 'Rosa Marin', `Recall ${contactId}`, 'Patient '])
      expect([known, text.includes(known), html.includes(known)]).toEqual([known, true, true])
    expect(html).toContain('July 19, 1903')
    expect(text).toContain('1903-07-19')
  })

  test('says nothing of staff but who did what: no network address, no request', async () => {
    const contactId = await makeFullContact(world.ctx, world.workspace.staff.member)
    const { html, text } = await filesOf(await ask(contactId, owner))
    for (const secret of ['127.0.0.1', world.ctx.requestId ?? '', world.workspace.staff.owner.email])
      for (const file of [html, text]) expect(file).not.toContain(secret)
  })

  test('is a page that runs nothing, whatever the contact is called', async () => {
    const contactId = uuidv7()
    const name = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    await api.post('/trpc/contacts.create', { contactId, firstName: name }, { cookie: owner })
    await api.post('/trpc/tags.add', { contactId, names: ['"><svg onload=alert(1)>'] }, { cookie: owner })
    await database.migrator.$client.query(
      `insert into notes (id, workspace_id, record_id, body, author_id, created_at)
       values ($1, $2, $3, $4, $5, now())`,
      [
        uuidv7(),
        world.workspace.id,
        contactId,
        `<h1>Hi</h1>${name}<a href="javascript:x">y</a>`,
        world.workspace.staff.owner.staffId,
      ],
    )
    const { html } = await filesOf(await ask(contactId, owner))
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toMatch(/<(script|img|svg|iframe)|<[a-z][^>]*\son\w+=|javascript:/i)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('is all of it, however much there is', async () => {
    const contactId = uuidv7()
    await api.post('/trpc/contacts.create', { contactId, firstName: 'Long' }, { cookie: owner })
    await database.migrator.$client.query(
      `insert into timeline_entries (id, workspace_id, record_id, kind, at, actor_kind, actor_name, data)
       select gen_random_uuid(), $1, $2, 'activity.logged', now() - n * interval '1 minute', 'system', 'Dossier',
         jsonb_build_object('activityId', gen_random_uuid(), 'what', 'call', 'text', 'Entry ' || n)
       from generate_series(1, 2000) as n`,
      [world.workspace.id, contactId],
    )
    const { html, json } = await filesOf(await ask(contactId, owner))
    expect(json['timelineEntries']).toHaveLength(2001)
    expect(html.match(/Entry \d+</g)).toHaveLength(2000)
  })

  test('can be had of a deleted contact, until its erasure has begun', async () => {
    const contactId = await makeFullContact(world.ctx, world.workspace.staff.member)
    await deleteContacts(world.ctx, { contactIds: [contactId], reason: 'moved away' })
    const { html } = await filesOf(await ask(contactId, owner))
    expect(html).toContain('moved away')
    await database.migrator.$client.query('update contacts set purge_started_at = now() where id = $1', [
      contactId,
    ])
    const refused = await ask(contactId, owner)
    expect((await errorOf(refused)).data).toMatchObject({ httpStatus: 409, reason: 'contact.erasing' })
  })

  test('is a download that is never kept, with a name that every system takes', async () => {
    const answer = await ask(world.contactId, owner)
    const { html } = await filesOf(answer)
    expect(html).toContain('Personal data of Amara Okafor')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="personal-data-amara-okafor-\d{4}-\d\d-\d\d\.zip"$/,
    )
  })

  test('leaves an entry in the audit log', async () => {
    await filesOf(await ask(world.contactId, owner))
    const { rows } = await database.migrator.$client.query(
      `select actor_name from audit_entries where act = 'contact.exported' and record_id = $1`,
      [world.contactId],
    )
    expect(rows).toContainEqual({ actor_name: 'Ada Owens' })
  })
})

describe('a reader who does not read', () => {
  /** More than a connection holds by itself, and of a kind that no zip makes short. */
  const largeContact = async ({ workspace, ctx }: World): Promise<string> => {
    const contactId = uuidv7()
    await createContact(ctx, { contactId, firstName: 'Large', lastName: 'Record' })
    await database.migrator.$client.query(
      `insert into timeline_entries (id, workspace_id, record_id, kind, at, actor_kind, actor_name, data)
       select gen_random_uuid(), $1, $2, 'activity.logged', now() - n * interval '1 s', 'system', 'Dossier',
         json_build_object('what', 'call', 'text',
           (select string_agg(md5(n::text || m), '') from generate_series(1, 250) as m))
       from generate_series(1, 800) as n`,
      [workspace.id, contactId],
    )
    return contactId
  }
  const readNothing = async (from: Api, contactId: string, cookie: string) => {
    const { hostname, port } = new URL(from.url)
    const reader = connect(Number(port), hostname)
    onTestFinished(() => void reader.destroy())
    const body = JSON.stringify({ contactId })
    reader.write(
      `POST /api/contacts/export HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    await once(reader, 'readable')
    return reader
  }

  test('keeps nobody else from an export', async () => {
    const contactId = await largeContact(world)
    const other = await makeWorld(database, api)
    const { staff } = other.workspace
    await readNothing(api, contactId, owner)
    await readNothing(api, contactId, await api.cookieOf(world.workspace.staff.admin))
    await readNothing(api, await largeContact(other), await api.cookieOf(staff.owner))
    expect((await errorOf(await ask(contactId, owner))).data.reason).toBe('request.tooMany')
    expect((await ask(other.contactId, await api.cookieOf(staff.admin))).status).toBe(200)
  })

  test('is cut after a while, and may ask again', async () => {
    const impatient = await startApiForTest(database, { stalledMs: 200 })
    const contactId = await largeContact(world)
    const cookie = await impatient.cookieOf(world.workspace.staff.owner)
    await readNothing(impatient, contactId, cookie)
    const again = () => impatient.post('/api/contacts/export', { contactId: world.contactId }, { cookie })
    await expect.poll(async () => (await again()).status, { timeout: 5_000 }).toBe(200)
  })
})

describe('is refused', () => {
  test('to somebody whose former export is still under way, and not after it', async () => {
    const blocker = await database.migrator.$client.connect()
    await blocker.query('begin')
    await blocker.query('lock table notes in access exclusive mode')
    const first = ask(world.contactId, owner)
    const waiting = `select 1 from pg_locks join pg_database on pg_database.oid = database
      where not granted and datname = current_database()`
    await expect
      .poll(async () => (await database.migrator.$client.query(waiting)).rowCount)
      .toBeGreaterThan(0)
    expect((await errorOf(await ask(world.contactId, owner))).data.reason).toBe('request.tooMany')
    await blocker.query('rollback')
    blocker.release()
    await filesOf(await first)
    await filesOf(await ask(world.contactId, owner))
  })

  test.each(['member', 'readonly'] as const)('to the role %s, saying who may', async (role) => {
    const answer = await ask(world.contactId, await api.cookieOf(world.workspace.staff[role]))
    expect((await errorOf(answer)).data).toMatchObject({ httpStatus: 403, reason: 'rights.missing' })
  })

  test('for a contact of another workspace as for one that nobody has', async () => {
    const foreign = await makeWorld(database, api, 'Northside Plumbing')
    for (const contactId of [foreign.contactId, foreign.deletedId, uuidv7()])
      expect((await errorOf(await ask(contactId, owner))).data).toMatchObject({
        httpStatus: 404,
        reason: 'contact.notFound',
      })
  })

  test('to the signed out, to another site’s page, and without an id', async () => {
    const reasonOf = async (answer: Promise<Response>) => (await errorOf(await answer)).data.reason
    expect(await reasonOf(ask(world.contactId, ''))).toBe('auth.signedOut')
    expect(await reasonOf(ask(world.contactId, owner, { origin: 'https://evil.example' }))).toBe(
      'request.origin',
    )
    expect(await reasonOf(ask('amara', owner))).toBe('id.invalid')
    expect(await reasonOf(api.post('/api/contacts/export', 'null', { cookie: owner }))).toBe('input.invalid')
  })
})
