import type { RecordView } from '@dossier/contracts/record/views'
import { findBrowser } from '@dossier/local-stack'
import { type Browser, chromium } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { Bench } from '../bench.ts'
import { makeRequest } from '../load/make-request.ts'
import { openLine } from '../load/open-line.ts'
import type { Stack } from '../stack/open-stack.ts'
import { runServer, type Server } from '../stack/run-server.ts'
import { signIn } from '../stack/sign-in.ts'
import { secret, startProduct } from '../stack/start-product.ts'
import { withClient } from '../stack/with-client.ts'
import { builtWeb } from './built-web.ts'
import type { Expected } from './in-page.ts'
import type { Site } from './open-window.ts'

export type Pages = {
  browser: Browser
  product: Site
  floor: Site
  /** What the API says of that contact. */
  record(contactId: string): Promise<RecordView>
  /** The contact of Harbour Dental of that name. */
  contactCalled(firstName: string, lastName: string): Promise<string>
}

/** As many as the product's pool has. */
const connections = 10

/** Without it the page tells at its top that background work has not begun, which is true of no real day. */
async function whileBackgroundRuns<Result>(
  { adminUrl }: Stack,
  work: () => Promise<Result>,
): Promise<Result> {
  const workerId = randomUUID()
  await withClient(adminUrl, (admin) =>
    admin.query(
      `insert into heartbeats (worker_id, started_at, at, reaches_temporal, reached_at)
       values ($1, now(), now() + interval '1 day', true, now())`,
      [workerId],
    ),
  )
  try {
    return await work()
  } finally {
    await withClient(adminUrl, (admin) =>
      admin.query('delete from heartbeats where worker_id = $1', [workerId]),
    )
  }
}

async function post(port: number, path: string, body: unknown, cookie: string): Promise<string> {
  const line = await openLine(port)
  try {
    const answer = await line.ask(makeRequest({ path, body, cookie }))
    if (answer.status >= 300)
      throw new Error(`${path} was answered with ${answer.status}: ${answer.body.toString()}`)
    return answer.body.toString()
  } finally {
    line.close()
  }
}

/** Runs `work` with the built product, the floor's pages, and a browser signed in to both. */
export async function withPages<Result>(
  bench: Bench,
  work: (pages: Pages) => Promise<Result>,
): Promise<Result> {
  const web = await builtWeb(bench.say)
  const stack = await bench.stack()
  const stops: (() => Promise<void>)[] = []
  const started = async (server: Promise<Server>): Promise<Server> => {
    const one = await server
    stops.unshift(() => one.stop())
    return one
  }
  try {
    const product = await started(startProduct(stack, { DOSSIER_WEB_DIST: web.folder }))
    const floor = await started(
      runServer({
        name: 'The floor’s pages',
        entry: 'bench/floor/pages/main.ts',
        args: [
          JSON.stringify({
            databaseUrl: stack.adminUrl,
            secret,
            connections,
            apiPort: product.port,
            webDist: web.folder,
            styles: web.recordStyles,
            fonts: web.fonts,
            count: '10,000',
          }),
        ],
        port: /^listening (\d+)$/,
      }),
    )
    const cookie = await signIn(product.port)
    const browser = await chromium.launch(await findBrowser())
    stops.unshift(() => browser.close())
    const siteOf = ({ port }: Server): Site => ({ url: `http://127.0.0.1:${port}`, cookie })

    return await whileBackgroundRuns(stack, () =>
      work({
        browser,
        product: siteOf(product),
        floor: siteOf(floor),
        async record(contactId) {
          const text = await post(product.port, '/trpc/contacts.record', { contactId, tab: 'notes' }, cookie)
          // The API's own answer, typed by its own view.
          return (JSON.parse(text) as { result: { data: RecordView } }).result.data
        },
        contactCalled: (firstName, lastName) =>
          withClient(stack.adminUrl, async (admin) => {
            const { rows } = await admin.query<{ id: string }>(
              `select contacts.id from contacts join workspaces on workspaces.id = contacts.workspace_id
               where workspaces.name = 'Harbour Dental' and first_name = $1 and last_name = $2 limit 1`,
              [firstName, lastName],
            )
            const id = rows[0]?.id
            if (id === undefined) throw new Error(`The demo data has no ${firstName} ${lastName}.`)
            return id
          }),
      }),
    )
  } finally {
    for (const stop of stops) await stop()
  }
}

/** Hands the floor a record to make its ready-made page of. */
export async function makeReady(floor: Site, record: RecordView): Promise<void> {
  await post(Number(new URL(floor.url).port), '/ready-made', record, floor.cookie)
}

export const expectedOf = ({ contact, timeline, section }: RecordView): Expected => ({
  name:
    [contact.firstName, contact.lastName].filter((part) => part !== null).join(' ') ||
    contact.companyName ||
    'No name',
  entries: timeline.entries.length,
  notes: section?.tab === 'notes' ? section.page.notes.length : 0,
})
