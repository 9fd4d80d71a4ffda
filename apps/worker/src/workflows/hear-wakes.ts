import { SYNC_SIGNAL } from '@dossier/contracts/workflows'
import { defineSignal, setHandler } from '@temporalio/workflow'

/**
 * Hears what wakes a workflow that waits on a row. Each call of the answer begins to watch, and gives a function that
 * says whether it was woken since.
 */
export const hearWakes = (): (() => () => boolean) => {
  let wakes = 0
  setHandler(defineSignal(SYNC_SIGNAL), () => {
    wakes += 1
  })
  return () => {
    const seen = wakes
    return () => wakes > seen
  }
}
