import type { UseSplitterReturnValue } from '@mantine/hooks'
import { textsOf } from '../../i18n/i18n.ts'
import { leastWidth, MOST_WIDTH, type PaneSide } from './record-pane-choice.ts'
import classes from './record-pane-handle.module.css'

const t = textsOf('record')

type Props = {
  /** Drags and moves by arrow keys. */
  handle: ReturnType<UseSplitterReturnValue['getHandleProps']>
  side: PaneSide
  paneId: string
  label: string
  width: number
  /** What the pane and the middle share. */
  room: number
  /** Gives the pane its usual width back. */
  onReset: () => void
}

/** The edge of a pane beside the middle. The kit's handle has no name, and tells the width of the pane before it. */
export const RecordPaneHandle = ({ handle, side, paneId, label, width, room, onReset }: Props) => (
  <div
    {...handle}
    role="separator"
    tabIndex={0}
    aria-label={label}
    aria-controls={paneId}
    aria-valuenow={width}
    aria-valuemin={leastWidth[side]}
    aria-valuemax={Math.max(leastWidth[side], Math.min(MOST_WIDTH, room - leastWidth.middle))}
    aria-valuetext={t('panes.width', { width })}
    title={t('panes.hint')}
    className={classes['handle']}
    onDoubleClick={onReset}
    onKeyDown={(event) => {
      if (event.key === 'Enter') onReset()
      else handle.onKeyDown(event)
    }}
  >
    <span className={classes['line']} />
    <span className={classes['grip']} />
  </div>
)
