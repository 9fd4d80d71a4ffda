import { type RefObject, useLayoutEffect } from 'react'
import { useIsPrinting } from '../../lib/printing.ts'

/** On paper a link cannot be followed: where its words are not its address, the address stands behind them. */
export const usePaperLinks = (page: RefObject<HTMLElement | null>) => {
  const isPrinting = useIsPrinting()
  useLayoutEffect(() => {
    if (!isPrinting) return
    for (const link of page.current?.querySelectorAll<HTMLAnchorElement>('li a[href^="http"]') ?? []) {
      const words = link.textContent.trim().replace(/\/$/, '')
      if (!link.href.replace(/\/$/, '').endsWith(words)) link.dataset['leadsTo'] = link.href
    }
  }, [page, isPrinting])
}
