import type { MeView } from '@dossier/contracts/staff/views'
import { toFailure } from '../failure.ts'
import { queryClient } from '../query-client.ts'
import { refreshLists } from '../../entities/record/refresh-lists.ts'
import { refreshRecord } from '../../entities/record/record-query.ts'
import { session } from '../../entities/session/session.ts'
import { client, trpc } from '../trpc.ts'
import { createLiveLine } from './live-line.ts'
import { browserPorts, listenToTabs } from './live-ports.ts'
import { createRefresher } from './refresher.ts'

/** A hint that a contact changed, from the stream or from an act of one's own. */
export const contactChanged = createRefresher({
  refreshContact: refreshRecord,
  refreshLists,
  later: (ms, run) => setTimeout(run, ms),
})

/** An ended session shuts the stream as an unreachable server does: ask which it is, and have it said. */
const onShut = async () => {
  const failure = await client.session.me.query().then(() => null, toFailure)
  if (failure?.reason === 'connection.lost') void queryClient.invalidateQueries(trpc.background.pathFilter())
  if (failure?.reason === 'auth.signedOut') await session.renew().catch(() => {})
}

/** Follows the workspace's changes until the answer is called. */
export const startLive = (me: MeView) => {
  const line = createLiveLine(
    {
      ...browserPorts,
      onShut,
      tell: (news) => {
        if (news === 'everything') void queryClient.invalidateQueries()
        else {
          for (const { contactId } of news.changes) if (contactId !== null) contactChanged(contactId)
          // What all records and rows show of the workspace's own lists.
          if (
            news.changes.some(({ act, contactId }) => contactId === null && /^(tag|contactType)\./.test(act))
          )
            void queryClient.invalidateQueries()
          else if (news.changes.some(({ act }) => act.startsWith('tag.')))
            void queryClient.invalidateQueries(trpc.tags.pathFilter())
          if (
            news.changes.some(({ act }) => /^(contact|purge|retention|deletion|delivery|note)\./.test(act))
          ) {
            void queryClient.invalidateQueries(trpc.deletions.pathFilter())
            void queryClient.invalidateQueries(trpc.background.work.pathFilter())
          }
          // A mention stands in a note.
          if (news.changes.some(({ act }) => /^(note|contact)\.(?!edited)/.test(act)))
            void queryClient.invalidateQueries(trpc.notifications.pathFilter())
        }
      },
    },
    me.staffId,
    me.liveCursor,
  )
  listenToTabs(line.hear)
  line.start()
  return line.stop
}
