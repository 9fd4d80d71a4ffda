const MOST_FRAMES = 60
const ENOUGH_AT_REST = 4
const handsOn = ['wheel', 'touchmove', 'pointerdown', 'keydown']

/**
 * Brings an element to the middle of what it scrolls in. Days out of sight have only guessed heights until they
 * come near: again by the frame until it rests, or the reader takes over.
 */
export const center = (element: HTMLElement) => {
  const stop = new AbortController()
  const { signal } = stop
  for (const kind of handsOn) window.addEventListener(kind, () => stop.abort(), { signal, passive: true })
  let [frames, atRest, before] = [0, 0, Number.NaN]
  const again = () => {
    if (signal.aborted || !element.isConnected) return
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { top } = element.getBoundingClientRect()
    atRest = top === before ? atRest + 1 : 0
    before = top
    frames += 1
    if (frames < MOST_FRAMES && atRest < ENOUGH_AT_REST) requestAnimationFrame(again)
    else stop.abort()
  }
  again()
}
