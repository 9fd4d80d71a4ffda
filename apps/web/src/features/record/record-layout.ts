import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { DESK } from '../../entities/record/section.ts'
import { useIsPrinting } from '../../lib/printing.ts'

/** Three panes on a desk, two in a narrow window, one on a phone. */
export type RecordLayout = 'desk' | 'window' | 'phone'

const atOnce = { getInitialValueInEffect: false }

export const useRecordLayout = (): RecordLayout => {
  const isWide = useMediaQuery(DESK, true, atOnce)
  const isPhone = useMediaQuery('(max-width: 700px)', false, atOnce)
  const isPrinting = useIsPrinting()
  const now: RecordLayout = isWide ? 'desk' : isPhone ? 'phone' : 'window'
  const [onScreen, setOnScreen] = useState(now)
  // Paper is narrow: what is being written in would be gone with the layout it stands in.
  if (!isPrinting && onScreen !== now) setOnScreen(now)
  return isPrinting ? onScreen : now
}
