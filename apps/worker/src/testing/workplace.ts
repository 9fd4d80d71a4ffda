import { randomUUID } from 'node:crypto'
import { createNote } from '@dossier/core/notes'
import { contextOf } from '@dossier/core/testing'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { startMailSink, startSmsSink } from '@dossier/local-stack'
import { Client, Connection } from '@temporalio/client'
import { uuidv7 } from 'uuidv7'
import { afterAll, inject } from 'vitest'
import { dataConverter } from '../temporal/data-converter.ts'
import type { CodecKey } from '@dossier/providers/payload-cipher'

type Delivery = { state: string; reason: string | null; attempts: number }

export type Workplace = Awaited<ReturnType<typeof openWorkplace>>

/** A database, sinks for mails and SMS, and a namespace for this test file alone, and what people do there. */
export const openWorkplace = async () => {
  const database = await testDatabase()
  const sink = await startMailSink()
  const smsSink = await startSmsSink()
  afterAll(() => Promise.all([sink.stop(), smsSink.stop()]))
  const workspace = await makeWorkspace(database.migrator)
  const namespace = `test-${randomUUID()}`
  const address = inject('temporalAddress')
  const { owner, member } = workspace.staff
  const ctx = contextOf(database.app, workspace, member)
  const env = (more: Record<string, string> = {}): Record<string, string> => ({
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database.url('app'),
    DATABASE_RELAY_URL: database.url('relay'),
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    SMTP_URL: sink.smtpUrl,
    PUBLIC_URL: 'https://crm.example',
    DOSSIER_LIFETIME_BOUND: '1',
    ...more,
  })

  /** As `migrator`, who sees every workspace. */
  const query = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await database.migrator.$client.query<Row>(text, values)).rows

  /** Rosa mentions Ada in a note; the id of Ada's mail. */
  const mention = async (body = 'Ask @Ada Owens about the crown') => {
    const contactId = await makeContact(database.migrator, workspace.id)
    const noteId = uuidv7()
    await createNote(ctx, { noteId, contactId, body, mentions: [owner.staffId] })
    const [row] = await query<{ id: string }>('select id from email_deliveries where subject_id = $1', [
      noteId,
    ])
    if (!row) throw new Error('The mention queued no mail')
    return { deliveryId: row.id, noteId, contactId }
  }

  const delivery = async (deliveryId: string) => {
    const rows = await query<Delivery>('select state, reason, attempts from email_deliveries where id = $1', [
      deliveryId,
    ])
    return rows[0]
  }
  const undone = () => query<{ id: string }>('select id from outbox where done_at is null')

  /** How often each mail came, by Message-ID. */
  const arrivals = async () => {
    const counts = new Map<string, number>()
    for (const { messageId } of await sink.messages()) counts.set(messageId, (counts.get(messageId) ?? 0) + 1)
    return counts
  }

  return {
    database,
    query,
    sink,
    smsSink,
    workspace,
    ctx,
    namespace,
    address,
    env,
    mention,
    delivery,
    undone,
    arrivals,
  }
}

export const messageId = (deliveryId: string) => `<${deliveryId}@crm.example>`

type Place = { address: string; namespace: string; keys?: CodecKey[] }

/** A connection to the test server. */
export const openConnection = async ({ address }: Pick<Place, 'address'>) => {
  const connection = await Connection.connect({ address })
  afterAll(() => connection.close())
  return connection
}

/** A client of the file's namespace. */
export const openClient = async ({ address, namespace, keys = [] }: Place) =>
  new Client({
    connection: await openConnection({ address }),
    namespace,
    dataConverter: dataConverter(keys),
  })
