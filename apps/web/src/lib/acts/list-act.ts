import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { toFailure } from '../failure.ts'
import { queryClient } from '../query-client.ts'
import { trpc } from '../trpc.ts'
import { undoStack } from '../undo-stack.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'
import { takeBack } from './perform.ts'

/** Null where it went well; otherwise why not. */
export type Refusal = string | null

/** Reads again what shows the workspace's tags and types: their lists, records, rows. */
const refreshListsOfWorkspace = () => {
  void queryClient.invalidateQueries(trpc.tags.pathFilter())
  void queryClient.invalidateQueries(trpc.contactTypes.pathFilter())
  void queryClient.invalidateQueries(trpc.contacts.record.queryFilter())
  void queryClient.invalidateQueries(trpc.contacts.list.queryFilter())
}

type ListAct<Row> = {
  queryKey: readonly unknown[]
  /** The list as it will be. */
  draw: (rows: Row[]) => Row[]
  send: () => Promise<unknown>
  /** What was done; `back` takes it back where anything can. */
  said: string
  back?: (() => Promise<Refusal>) | undefined
}

/** By list, what was sent last. */
const sent = new Map<string, Promise<unknown>>()

/** One act on a list after the other: a later one may rest on what an earlier one makes. */
const sendInTurn = (list: string, send: () => Promise<unknown>): Promise<unknown> => {
  const turn = (sent.get(list) ?? Promise.resolve()).catch(() => undefined).then(send)
  sent.set(list, turn)
  return turn
}

/** Changes one of the workspace's lists: drawn at once, sent, said with Undo; a refusal draws it as it was. */
export const changeList = async <Row>({
  queryKey,
  draw,
  send,
  said,
  back,
}: ListAct<Row>): Promise<Refusal> => {
  await queryClient.cancelQueries({ queryKey })
  const before = queryClient.getQueryData<Row[]>(queryKey)
  queryClient.setQueryData<Row[]>(queryKey, (rows) => rows && draw(rows))
  try {
    await sendInTurn(JSON.stringify(queryKey), send)
  } catch (error) {
    queryClient.setQueryData(queryKey, before)
    refreshListsOfWorkspace()
    return failureWords(toFailure(error))
  }
  refreshListsOfWorkspace()
  if (!back) toastDone({ words: said })
  else {
    const undoBy = async () => {
      const why = await back()
      if (why !== null) toastFailed({ words: why, action: undefined })
    }
    const id = undoStack.push({ said, takeBack: undoBy })
    toastDone({ id, words: said, action: { label: t('undo'), run: () => takeBack(id) } })
  }
  return null
}
