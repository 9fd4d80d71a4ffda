import { type ComponentType, type RefObject, useCallback, useEffect, useState } from 'react'
import type { RichEditorProps } from './rich-editor.tsx'

type Rich = ComponentType<RichEditorProps>
let loaded: Rich | null = null

/** Fetches the editor a moment before it is needed; once fetched it is there at once. */
export const loadRichEditor = () => import('./rich-editor.tsx').then((module) => (loaded = module.RichEditor))

type Wish = { isNeeded: boolean; isWanted: boolean }

/**
 * The editor once it is here, and how to ask for it; asked for at once where it `isNeeded`. `hadFocus`: whether its
 * place had the focus when it came, or it was there and `isWanted`.
 */
export const useRichEditor = (place: RefObject<HTMLElement | null>, { isNeeded, isWanted }: Wish) => {
  const [Rich, setRich] = useState<Rich | null>(() => loaded)
  const [hasFailed, setHasFailed] = useState(false)
  const [hadFocus, setHadFocus] = useState(isWanted)
  const load = useCallback(() => {
    const end = () => setHadFocus(place.current !== null && place.current === document.activeElement)
    return loadRichEditor().then(
      (editor) => {
        end()
        setRich(() => editor)
      },
      () => {
        end()
        setHasFailed(true)
      },
    )
  }, [place])
  useEffect(() => {
    if (isNeeded && !Rich) void load()
  }, [isNeeded, Rich, load])
  const ask = () => {
    if (Rich) return
    setHasFailed(false)
    void load()
  }
  return { Rich, hasFailed, hadFocus, ask }
}
