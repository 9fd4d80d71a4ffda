import type { ContactView } from '@dossier/contracts/contacts/views'
import { perform, performAloud, type RecordAct } from '../../../lib/acts/perform.ts'
import { failureWords } from '../../../i18n/failure-words.ts'
import { t } from '../../../i18n/i18n.ts'
import type { Outcome } from '../../../lib/acts/act-runner.ts'
import { mayPass } from '../../../lib/failure.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { recordOptions } from '../../../entities/record/record-query.ts'
import { client } from '../../../lib/trpc.ts'
import { writeRecord } from '../../../entities/record/write-record.ts'
import { toastFailed } from '../../../kit/toast.tsx'

/** One of a list, as `id` and `name`, or none. */
type Choice = { id: string; name: string } | null

type Ways = {
  contactId: string
  of: 'type' | 'owner'
  saved: string
  putBack: string
}

const choiceAct = (
  { contactId, of }: Ways,
  chosen: Choice,
  was: Choice,
  said: string,
): RecordAct<ContactView> => ({
  subject: contactId,
  preview: { record: (record) => ({ ...record, contact: { ...record.contact, [of]: chosen } }) },
  send: () => {
    const [id, wasId] = [chosen?.id ?? null, was?.id ?? null]
    return of === 'type'
      ? client.contacts.changeType.mutate({ contactId, typeId: id, was: wasId })
      : client.contacts.changeOwner.mutate({ contactId, ownerId: id, was: wasId })
  },
  confirm: (contact) => writeRecord(contactId, (record) => ({ ...record, contact })),
  said,
})

/**
 * Picks one of a list. Where somebody picked another meanwhile, theirs stays and is said with its author, and
 * one press puts the reader's own in its place.
 */
export const performChoice = async (
  ways: Ways,
  chosen: Choice,
  was: Choice,
): Promise<Outcome<ContactView>> => {
  const outcome = await perform({
    ...choiceAct(ways, chosen, was, ways.saved),
    takeBack: (saved) => performAloud(choiceAct(ways, was, saved[ways.of], ways.putBack)),
  })
  if (outcome.ok) return outcome
  const { failure } = outcome
  const again = (from: Choice) => () => void performChoice(ways, chosen, from)
  const { conflict } = failure
  if (conflict) {
    const who = conflict.changedBy ?? t('someone', { ns: 'record' })
    const { current: theirs } = conflict
    toastFailed({
      words:
        theirs === null
          ? t('choiceEmptied', { ns: 'record', who })
          : t('choiceConflict', { ns: 'record', who, theirs }),
      action: {
        label: chosen ? t('keepMine', { ns: 'record', value: chosen.name }) : t('emptyIt', { ns: 'record' }),
        run: () => {
          const now = queryClient.getQueryData(recordOptions(ways.contactId).queryKey)?.contact[ways.of]
          again(now ?? null)()
        },
      },
    })
  } else
    toastFailed({
      words: failureWords(failure),
      action: mayPass(failure) ? { label: t('retry'), run: again(was) } : undefined,
    })
  return outcome
}
