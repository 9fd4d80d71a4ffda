import { type ComponentType, useCallback, useEffect, useState } from 'react'
import type { RichEditorProps } from './rich-editor.tsx'

type Rich = ComponentType<RichEditorProps>
let loaded: Rich | null = null

/** Fetches the editor a moment before it is needed; once fetched it is there at once. */
export const loadRichEditor = () => import('./rich-editor.tsx').then((module) => (loaded = module.RichEditor))

/** The editor once it is here, and how to ask for it; asked for at once where it `isNeeded`. */
export const useRichEditor = (isNeeded: boolean) => {
  const [Rich, setRich] = useState<Rich | null>(() => loaded)
  const [hasFailed, setHasFailed] = useState(false)
  const load = useCallback(
    () =>
      loadRichEditor().then(
        (editor) => setRich(() => editor),
        () => setHasFailed(true),
      ),
    [],
  )
  useEffect(() => {
    if (isNeeded && !Rich) void load()
  }, [isNeeded, Rich, load])
  const ask = () => {
    setHasFailed(false)
    void load()
  }
  return { Rich, hasFailed, ask }
}
