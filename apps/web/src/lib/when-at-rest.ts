import { queryClient } from './query-client.ts'
import { whenIdle } from './when-idle.ts'

const PAUSE = 1_500

/** Runs an act that nobody waits for: once the page has read nothing for a while and the browser is idle. */
export const whenAtRest = (act: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (queryClient.isFetching() > 0) return wait()
      stop()
      whenIdle(act)
    }, PAUSE)
  }
  const stop = queryClient.getQueryCache().subscribe(({ type }) => {
    if (type === 'updated') wait()
  })
  wait()
}
