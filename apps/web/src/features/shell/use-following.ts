import type { MeView } from '@dossier/contracts/staff/views'
import { useEffect } from 'react'
import { readers } from '../../domains.ts'
import { session } from '../../entities/session/session.ts'
import { followChanges } from '../../kit/follow-changes.ts'
import { toFailure } from '../../lib/failure.ts'
import { createHints } from '../../lib/live/hints.ts'
import { startLive } from '../../lib/live/start-live.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'

const readEverything = () => void queryClient.invalidateQueries()

const onHappened = createHints({
  readers: () => readers,
  readEverything,
  later: (ms, run) => setTimeout(run, ms),
})

/** An ended session shuts the stream as an unreachable server does: ask which it is, and have it said. */
const onShut = async () => {
  const failure = await client.session.me.query().then(() => null, toFailure)
  if (failure?.reason === 'connection.lost') void queryClient.invalidateQueries(trpc.background.pathFilter())
  if (failure?.reason === 'auth.signedOut') await session.renew().catch(() => {})
}

/** What this person and others change: said, undone, and read again where it shows. */
export const useFollowing = (me: MeView) => {
  useEffect(() => followChanges(queryClient, onHappened), [])
  useEffect(() => startLive(me, { onHappened, readEverything, onShut }), [me])
}
