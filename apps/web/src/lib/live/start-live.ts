import type { MeView } from '@dossier/contracts/staff/views'
import type { Happened } from '../change.ts'
import { createLiveLine } from './live-line.ts'
import { browserPorts, listenToTabs } from './live-ports.ts'

type Ports = {
  onHappened: (happened: readonly Happened[]) => void
  readEverything: () => void
  /** The stream did not open: perhaps the session has ended. */
  onShut: () => Promise<void>
}

/** Follows the workspace's changes until the answer is called. */
export const startLive = (me: MeView, { onHappened, readEverything, onShut }: Ports) => {
  const line = createLiveLine(
    {
      ...browserPorts(me.staffId),
      onShut,
      onNews: (news) => (news === 'everything' ? readEverything() : onHappened(news.changes)),
    },
    me.staffId,
    me.liveCursor,
  )
  listenToTabs(line.hear)
  line.start()
  return line.stop
}
