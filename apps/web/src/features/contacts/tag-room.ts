import { createContext, type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** How a chip's text is set, and what it has beside the text. */
const FONT_SIZE = 12
const PADDING = 14

let drawing: CanvasRenderingContext2D | null = null
const widths = new Map<string, number>()

/** Of a tag's chip, or without padding of a plain text. Counted without the page, so that scrolling lays out once. */
export const textWidth = (text: string, padding = PADDING): number => {
  const known = widths.get(text)
  if (known !== undefined) return known + padding
  if (!drawing) {
    drawing = document.createElement('canvas').getContext('2d')
    if (drawing) drawing.font = `${FONT_SIZE}px ${getComputedStyle(document.body).fontFamily}`
  }
  const width = Math.ceil(drawing?.measureText(text).width ?? text.length * FONT_SIZE * 0.6) + 1
  widths.set(text, width)
  return width + padding
}

/** The room that the column has for tags; another object where the same text has another width. */
export const TagRoom = createContext({ width: 0 })

/** Measures it by the column's head, anew when the window or the fonts change. */
export const useTagRoom = (head: RefObject<HTMLElement | null>): { width: number } => {
  const [room, setRoom] = useState({ width: 0 })

  useLayoutEffect(() => {
    const element = head.current
    if (!element) return
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element)
      const width = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      setRoom((now) => (now.width === width ? now : { width }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [head])

  useEffect(() => {
    const onFonts = () => {
      widths.clear()
      drawing = null
      setRoom(({ width }) => ({ width }))
    }
    document.fonts.addEventListener('loadingdone', onFonts)
    return () => document.fonts.removeEventListener('loadingdone', onFonts)
  }, [])

  return room
}
