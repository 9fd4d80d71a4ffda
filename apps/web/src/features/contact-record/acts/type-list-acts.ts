import { addContactType, type ContactTypeView, renameContactType } from '@dossier/contracts/contact-types'
import { uuidv7 } from 'uuidv7'
import { takeBack } from '../../../components/perform.ts'
import { failureWords } from '../../../i18n/failure-words.ts'
import { t } from '../../../i18n/i18n.ts'
import { toFailure } from '../../../lib/failure.ts'
import { parseInput } from '../../../lib/parse-input.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { client, trpc } from '../../../lib/trpc.ts'
import { undoStack } from '../../../lib/undo-stack.ts'
import { toastDone, toastFailed } from '../../../ui/toast.tsx'

/** Null where it went well; otherwise why not. */
type Refusal = string | null

/** The names of types stand on records and in lists, too. */
const settle = async (sent: Promise<ContactTypeView[]>): Promise<Refusal> => {
  try {
    queryClient.setQueryData(trpc.contactTypes.list.queryKey(), await sent)
    void queryClient.invalidateQueries(trpc.contacts.record.queryFilter())
    void queryClient.invalidateQueries(trpc.contacts.list.infiniteQueryFilter())
    return null
  } catch (error) {
    return failureWords(toFailure(error))
  }
}

export const addType = async (name: string, typeId: string = uuidv7()): Promise<Refusal> => {
  const parsed = parseInput(addContactType, { typeId, name })
  return parsed.ok ? settle(client.contactTypes.add.mutate(parsed.input)) : failureWords(parsed.failure)
}

export const renameType = async (typeId: string, name: string): Promise<Refusal> => {
  const parsed = parseInput(renameContactType, { typeId, name })
  return parsed.ok ? settle(client.contactTypes.rename.mutate(parsed.input)) : failureWords(parsed.failure)
}

/** Only a type that no contact has can be removed, so that putting it back is all of undoing. */
export const removeType = async ({ id, name }: ContactTypeView): Promise<Refusal> => {
  const refusal = await settle(client.contactTypes.remove.mutate({ typeId: id }))
  if (refusal !== null) return refusal
  const said = t('typeRemoved', { ns: 'record', name })
  const undoId = undoStack.push({
    said,
    takeBack: async () => {
      const why = await addType(name, id)
      if (why !== null) toastFailed({ words: why, action: undefined })
    },
  })
  toastDone({ id: undoId, words: said, action: { label: t('undo'), run: () => takeBack(undoId) } })
  return null
}
