import type { StaffView } from '@dossier/contracts/staff/views'
import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { mentionPicker } from './mention-picker.ts'

/** The list of colleagues that an `@` opens in the editor, moved through by arrows, picked by Enter or Tab. */
export const useMentionPicker = (people: readonly StaffView[]) => {
  const [picker] = useState(mentionPicker)
  const { offer, active } = useSyncExternalStore(picker.subscribe, picker.read)
  useLayoutEffect(() => picker.offerFrom(people), [picker, people])

  const found = offer?.items ?? []
  const { node, pick, caret, isOpenNow } = picker
  return { node, found, isOpen: found.length > 0, active, pick, caret, isOpenNow }
}
