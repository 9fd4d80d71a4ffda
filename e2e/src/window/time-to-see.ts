import type { Page } from '@playwright/test'

/**
 * Does something by one last press of a key or the pointer, and measures in the page how long it takes from that
 * press until `words` stand there, drawn.
 */
export const timeToSee = async (page: Page, words: string, act: () => Promise<void>): Promise<number> => {
  const watched = await page.evaluateHandle((wanted) => {
    const watch = { pressed: 0, seen: Number.NaN, ends: () => {} }
    const isThere = () => {
      const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
      )
      // What is still being typed has not been done.
      return !fields.includes(wanted) && document.body.innerText.includes(wanted)
    }
    const press = (event: Event) => {
      if (Number.isNaN(watch.seen)) watch.pressed = event.timeStamp
    }
    const look = () => {
      if (Number.isNaN(watch.seen) && isThere())
        requestAnimationFrame(() => {
          if (Number.isNaN(watch.seen)) watch.seen = performance.now()
        })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, press, true)
    return watch
  }, words)
  await act()
  await page.waitForFunction((watch) => !Number.isNaN(watch.seen), watched)
  return watched.evaluate(({ pressed, seen }) => seen - pressed)
}
