import type { Page } from '@playwright/test'

const regions = ['Contact information', 'Activity', 'Record details'] as const

/** Whatever ages while one compares them, or is an icon's letter. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}@.()+-]+/gu) ?? []

/** How many of the words of `a` are not in `b`, each as often as it stands there. */
export function missingWords(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  return a.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** A word in fifty may differ: a hint, or the name of a control that only one of them needs. */
const tolerance = 0.02

/** In the page: each text apart from the next, wherever on the line they stand. */
function textIn(region: Element): string {
  const texts = document.createTreeWalker(region, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (texts.nextNode())
    if (texts.currentNode.parentElement?.checkVisibility()) found.push(texts.currentNode.nodeValue ?? '')
  return found.join(' ')
}

/** Throws unless both pages say the same in each part of the record. */
export async function sameWords(product: Page, floor: Page): Promise<void> {
  for (const region of regions) {
    const read = async (page: Page) =>
      wordsOf(await page.locator(`section[aria-label="${region}"]`).first().evaluate(textIn))
    const [ours, theirs] = [await read(product), await read(floor)]
    const [gone, more] = [missingWords(ours, theirs), missingWords(theirs, ours)]
    if (ours.length === 0 || gone.length + more.length > tolerance * (ours.length + theirs.length))
      throw new Error(
        `The product and the floor say different things under ${region}, of ${ours.length} words: ` +
          `only the product ${gone.slice(0, 12).join(' ')}; only the floor ${more.slice(0, 12).join(' ')}.`,
      )
  }
}
