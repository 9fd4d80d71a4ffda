import { useLayoutEffect, useRef, useState } from 'react'
import { htmlToText } from '../../lib/note-html.ts'
import classes from './notes.module.css'

type Purify = (html: string) => DocumentFragment
let purify: Purify | null = null
const loading = () => import('./purify.ts').then((module) => (purify = module.purify))

/** A note as it was written. Its words show as text until what makes its HTML safe is here. */
export const NoteBody = ({ body }: { body: string }) => {
  const box = useRef<HTMLDivElement>(null)
  const [clean, setClean] = useState<Purify | null>(() => purify)

  useLayoutEffect(() => {
    if (clean) box.current?.replaceChildren(clean(body))
    // Without it the words are still there.
    else
      loading().then(
        (loaded) => setClean(() => loaded),
        () => {},
      )
  }, [clean, body])

  if (!clean)
    return (
      <div className={classes['body']} dir="auto">
        {htmlToText(body)}
      </div>
    )
  return <div key="clean" ref={box} className={classes['body']} dir="auto" data-clean />
}
