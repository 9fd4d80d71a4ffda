import { sameAnswer } from '../answers/same-answer.ts'
import { askOnce } from '../load/ask-once.ts'
import type { Target } from '../load/load.ts'
import { makeRequest } from '../load/make-request.ts'
import { type FixtureName, findContact } from './find-contact.ts'
import type { Stack } from './open-stack.ts'
import { withServers } from './with-servers.ts'

export type RecordServers = {
  floor: Target
  product: Target
  /** Opens the record once, at the product. */
  open: () => Promise<void>
}

/** Runs `work` with both servers up, signed in, and found to say the same of that contact. */
export async function withRecordServers<Result>(
  stack: Stack,
  name: FixtureName,
  work: (servers: RecordServers) => Promise<Result>,
): Promise<Result> {
  const { id: contactId } = await findContact(stack, name)
  return withServers(stack, async ({ product, floor, cookie }) => {
    const request = makeRequest({ path: '/trpc/contacts.record', body: { contactId, tab: 'notes' }, cookie })
    const [ours, theirs] = [await askOnce(product, request), await askOnce(floor, request)]
    sameAnswer(ours, theirs)
    return work({
      product: { port: product, request, bytes: Buffer.byteLength(ours) },
      floor: { port: floor, request, bytes: Buffer.byteLength(theirs) },
      open: async () => void (await askOnce(product, request)),
    })
  })
}
