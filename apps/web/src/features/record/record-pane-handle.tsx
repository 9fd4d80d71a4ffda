import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { clampWidth, leastWidth, mostWidth, type PaneSide, type PaneSizes } from './record-pane-choice.ts'
import classes from './record-pane-handle.module.css'

const t = textsOf('record')

const STEP = 16
const STRIDE = 64

type Props = {
  side: PaneSide
  paneId: string
  label: string
  /** As drawn, and as they are right now. */
  sizes: PaneSizes
  measure: () => PaneSizes
  /** While it is dragged; null when that ends without a choice. */
  onDrag: (width: number | null) => void
  /** Chosen; null gives the pane its usual width back. */
  onWidth: (width: number | null) => void
}

/** The edge of a pane, to drag or to move by arrow keys. */
export const RecordPaneHandle = (props: Props) => {
  const { side, paneId, label, sizes, measure, onDrag, onWidth } = props
  const start = useRef<{ x: number; sizes: PaneSizes; sign: 1 | -1 } | null>(null)
  const dragged = useRef<number | null>(null)
  const [isHeld, setIsHeld] = useState(false)

  /** Which way along the screen makes the pane wider. */
  const signOf = (element: Element): 1 | -1 =>
    (getComputedStyle(element).direction === 'rtl') === (side === 'left') ? -1 : 1

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.focus({ preventScroll: true })
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, sizes: measure(), sign: signOf(event.currentTarget) }
    setIsHeld(true)
  }
  const onPointerMove = (event: PointerEvent) => {
    const { current: from } = start
    if (!from || event.clientX === from.x) return
    const width = from.sizes[side] + (event.clientX - from.x) * from.sign
    dragged.current = clampWidth(side, width, from.sizes)
    onDrag(dragged.current)
  }
  const end = (isKept: boolean) => {
    if (!start.current) return
    if (dragged.current !== null && isKept) onWidth(dragged.current)
    onDrag(null)
    start.current = null
    dragged.current = null
    setIsHeld(false)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const now = measure()
    const by = (event.shiftKey ? STRIDE : STEP) * signOf(event.currentTarget)
    if (event.key === 'Escape' && start.current) end(false)
    else if (event.key === 'ArrowLeft') onWidth(clampWidth(side, now[side] - by, now))
    else if (event.key === 'ArrowRight') onWidth(clampWidth(side, now[side] + by, now))
    else if (event.key === 'Home') onWidth(leastWidth[side])
    else if (event.key === 'End') onWidth(mostWidth(side, now))
    else if (event.key === 'Enter') onWidth(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={paneId}
      aria-valuenow={sizes[side]}
      aria-valuemin={leastWidth[side]}
      aria-valuemax={mostWidth(side, sizes)}
      aria-valuetext={t('panes.width', { width: sizes[side] })}
      title={t('panes.hint')}
      className={classes['handle']}
      data-held={isHeld || undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
      onDoubleClick={() => onWidth(null)}
      onKeyDown={onKeyDown}
    >
      <span className={classes['line']} />
      <span className={classes['grip']} />
    </div>
  )
}
