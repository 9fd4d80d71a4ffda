import { savesTable } from '../../floor/answer-edit.ts'
import { sameAnswer } from '../answers/same-answer.ts'
import { askOnce } from '../load/ask-once.ts'
import type { Target } from '../load/load.ts'
import { makeRequest } from '../load/make-request.ts'
import { findContact } from './find-contact.ts'
import type { Stack } from './open-stack.ts'
import { withClient } from './with-client.ts'
import { dataOf } from './with-product.ts'
import type { Servers } from './with-servers.ts'

/** As long as each other, so that every answer is. The field begins with the first. */
const [first, second] = ['Practice manager', 'Front desk chief']

/** Two saves in turn: there and back again. */
export type Saves = readonly [Target, Target]
export type SavedField = {
  /** Both servers' saves, found to save the same. */
  saves: (servers: Servers) => Promise<{ product: Saves; floor: Saves }>
  /** Throws unless all that was saved so far has its history and audit, each save's written in one transaction. */
  check: () => Promise<void>
}

/** Runs `work` with the job title of a contact to save, and leaves the contact as it was. */
export async function withSavedField<Result>(
  stack: Stack,
  work: (field: SavedField) => Promise<Result>,
): Promise<Result> {
  const { id } = await findContact(stack, 'Empty Record')
  const admin = (text: string, values: unknown[] = []) =>
    withClient(stack.adminUrl, (client) => client.query<{ together: number; saved: number }>(text, values))
  await admin(savesTable)
  await admin('update contacts set job_title = $2 where id = $1', [id, first])
  try {
    return await work({
      saves: async (servers) => {
        const [product, floor] = [await savesAt(servers, 'product', id), await savesAt(servers, 'floor', id)]
        for (const [nth, answer] of product.answers.entries()) {
          const { jobTitle } = dataOf<{ jobTitle: string }>(answer)
          sameAnswer(JSON.stringify({ jobTitle }), JSON.stringify(dataOf(floor.answers[nth] ?? '')))
        }
        return { product: product.targets, floor: floor.targets }
      },
      check: async () => {
        const { rows } = await admin(countTogether, [id])
        const [found] = rows
        if (!found?.saved || found.together !== found.saved)
          throw new Error(
            `Of ${found?.saved} saves ${found?.together} left history and audit in one transaction.`,
          )
      },
    })
  } finally {
    await admin(`delete from timeline_entries where record_id = $1 and ${ofSaves}`, [id])
    await admin(`delete from audit_entries where record_id = $1 and act = 'contact.edited'`, [id])
    await admin('update contacts set job_title = null, last_activity_at = created_at where id = $1', [id])
    await admin('drop table floor_saves')
  }
}

const ofSaves = "kind = 'contact.edited'"
const countTogether = `
  select count(*)::int as saved, count(audit.id)::int as together
  from timeline_entries as entry
    left join audit_entries as audit on audit.record_id = entry.record_id
      and audit.act = entry.kind and audit.xmin::text = entry.xmin::text
  where entry.record_id = $1 and entry.${ofSaves}`

async function savesAt(servers: Servers, at: 'product' | 'floor', contactId: string) {
  const port = servers[at]
  const save = async (was: string, value: string): Promise<[Target, string]> => {
    const body = { contactId, field: 'jobTitle', value, was }
    const request = makeRequest({ path: '/trpc/contacts.edit', body, cookie: servers.cookie })
    const answer = await askOnce(port, request)
    return [{ port, request, bytes: Buffer.byteLength(answer) }, answer]
  }
  const [there, back] = [await save(first, second), await save(second, first)]
  return { targets: [there[0], back[0]] as const, answers: [there[1], back[1]] }
}
