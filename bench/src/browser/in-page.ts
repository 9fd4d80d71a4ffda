/** What a record has to show before it counts as painted. */
export type Expected = { name: string; entries: number; notes: number }

/** Where a watch begins and what ends it; in words, since it goes into the page. */
export type Wanted =
  | { from: 'click'; record: Expected }
  | { from: 'popstate'; row: number }
  | { from: 'keydown'; key: string; focusedRow: number }
  | { from: 'keydown'; key: string; shown: string; field: string }

export type Painted = { ms: number; hadSpinner: boolean }

type Interaction = { name: string; duration: number }
type Notes = {
  largestPaint: { at: number; what: string }
  shift: number
  interactions: Interaction[]
  /** Begins to wait; the answer is asked for by `painted`. */
  watch(wanted: Wanted): void
  painted: Promise<Painted>
  /** Scrolls the list and answers the milliseconds until the row that has to be there then is painted. */
  scrollBy(pixels: number, row: number): Promise<number>
}

declare global {
  interface Window {
    bench: Notes
  }
}

/**
 * Runs in the page before anything of its own, in the product's and the floor's alike. Times are taken in the page:
 * from the event's own time to the first task after the frame that shows what was wanted.
 */
export function instrument(): void {
  const regionOf = (name: string) => document.querySelector(`section[aria-label="${name}"]`)

  /** All of them, or as many as the window has room for. */
  const fills = (region: string, count: number): boolean => {
    const moments = regionOf(region)?.querySelectorAll('li time') ?? []
    if (moments.length >= count) return true
    const bottom = moments[moments.length - 1]?.getBoundingClientRect().top
    return bottom !== undefined && bottom > innerHeight
  }

  const isThere = (wanted: Wanted): boolean => {
    if (wanted.from === 'click') {
      const { name, entries, notes } = wanted.record
      return (
        document.querySelector('h1')?.textContent === name &&
        regionOf('Contact information')?.getAttribute('aria-busy') !== 'true' &&
        fills('Activity', entries) &&
        fills('Record details', notes)
      )
    }
    if (wanted.from === 'popstate') return document.querySelector(`[data-row="${wanted.row}"]`) !== null
    if ('focusedRow' in wanted)
      return (
        document.activeElement?.closest('[data-row]')?.getAttribute('data-row') === String(wanted.focusedRow)
      )
    const fields = regionOf('Contact information')
    return (
      fields?.querySelector(`input[aria-label="${wanted.field}"]`) === null &&
      fields.querySelector(`[title="${wanted.shown}"]`) !== null
    )
  }

  const isSpinning = (): boolean =>
    [...document.querySelectorAll('.late, button[aria-busy="true"], [role="progressbar"]')].some((shape) =>
      shape.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    )

  /** In a frame's callback: once that frame is painted. */
  const afterPaint = (then: () => void): void => {
    const channel = new MessageChannel()
    channel.port1.onmessage = then
    channel.port2.postMessage(null)
  }

  const notes: Notes = {
    largestPaint: { at: 0, what: '' },
    shift: 0,
    interactions: [],
    painted: Promise.resolve({ ms: 0, hadSpinner: false }),
    watch(wanted) {
      notes.painted = new Promise((resolve) => {
        let began = Number.NaN
        let hadSpinner = false
        const begin = (event: Event) => {
          if (event instanceof KeyboardEvent && 'key' in wanted && event.key !== wanted.key) return
          removeEventListener(wanted.from, begin, true)
          began = event.timeStamp
        }
        addEventListener(wanted.from, begin, true)
        const frame = () => {
          hadSpinner ||= !Number.isNaN(began) && isSpinning()
          if (Number.isNaN(began) || !isThere(wanted)) requestAnimationFrame(frame)
          else afterPaint(() => resolve({ ms: performance.now() - began, hadSpinner }))
        }
        requestAnimationFrame(frame)
      })
    },
    scrollBy: (pixels, row) =>
      new Promise((resolve) => {
        const scroller = document.querySelector('[role="grid"]')?.parentElement
        requestAnimationFrame(() => {
          const began = performance.now()
          scroller?.scrollBy(0, pixels)
          const frame = () => {
            if (document.querySelector(`[data-row="${row}"]`) === null) requestAnimationFrame(frame)
            else afterPaint(() => resolve(performance.now() - began))
          }
          requestAnimationFrame(frame)
        })
      }),
  }
  window.bench = notes

  const observe = (options: PerformanceObserverInit, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry)
    }).observe(options)
  observe({ type: 'largest-contentful-paint', buffered: true }, (entry) => {
    const element = 'element' in entry && entry.element instanceof Element ? entry.element : null
    const what = `${element?.tagName.toLowerCase() ?? '(gone)'} ${element?.textContent.slice(0, 40) ?? ''}`
    notes.largestPaint = { at: entry.startTime, what }
  })
  observe({ type: 'layout-shift', buffered: true }, (entry) => {
    if ('value' in entry && typeof entry.value === 'number') notes.shift += entry.value
  })
  // The threshold is not among TypeScript's options yet.
  const events: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
  }
  observe(events, (entry) => {
    if ('interactionId' in entry && entry.interactionId !== 0)
      notes.interactions.push({ name: entry.name, duration: entry.duration })
  })
}
