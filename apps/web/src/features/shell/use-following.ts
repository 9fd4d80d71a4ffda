import type { MeView } from '@dossier/contracts/staff/views'
import { useEffect } from 'react'
import { readers } from '../../domains.ts'
import { session } from '../../lib/session.ts'
import { followChanges } from '../../kit/follow-changes.ts'
import { toFailure } from '../../lib/failure.ts'
import { createHints } from '../../lib/live/hints.ts'
import { startLive } from '../../lib/live/start-live.ts'
import { followSession, screenOwner } from '../../lib/screen.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'

const readEverything = () => void queryClient.invalidateQueries()

const onHappened = createHints({
  readers: () => readers,
  readEverything,
  later: (ms, run) => setTimeout(run, ms),
})

/** An ended session, or somebody else's, shuts the stream as an unreachable server does: ask which it is. */
const onShut = async () => {
  const failure = await client.session.me.query().then(() => null, toFailure)
  if (failure?.reason === 'connection.lost') void queryClient.invalidateQueries(trpc.background.pathFilter())
  if (failure?.reason === 'auth.signedOut') await session.renew().catch(() => {})
  if (failure === null) await screenOwner.check()
}

/** What this person and others change: said, undone, and read again where it shows. */
export const useFollowing = (me: MeView) => {
  useEffect(() => followChanges(queryClient, onHappened), [])
  useEffect(followSession, [])
  useEffect(() => startLive(me, { onHappened, readEverything, onShut }), [me])
}
