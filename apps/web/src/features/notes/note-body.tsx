import { useLayoutEffect, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { classNames } from '../../kit/class-names.ts'
import { htmlToText } from '../../entities/notes/note-html.ts'
import { loadedPurify, loadPurify } from './load-purify.ts'
import classes from './notes.module.css'
import prose from './prose.module.css'
import { watchHeight } from './watch-height.ts'

const t = textsOf('notes')

type Props = {
  body: string
  /** Whether a long one is shown in part until its reader wants all. */
  folds?: boolean
}

/** A note as it was written. Its words show as text until what makes its HTML safe is here. */
export const NoteBody = ({ body, folds = false }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  const [clean, setClean] = useState(loadedPurify)
  const [isLong, setIsLong] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const isFolded = folds && !showsAll

  useLayoutEffect(() => {
    const { current } = box
    if (!current) return undefined
    if (clean) current.replaceChildren(clean(body))
    // Without it the words are still there.
    else
      loadPurify().then(
        (loaded) => setClean(() => loaded),
        () => {},
      )
    return isFolded ? watchHeight(current, setIsLong) : undefined
  }, [isFolded, clean, body])

  const state = {
    className: classNames(classes['body'], prose['prose']),
    dir: 'auto',
    'data-folded': isFolded || undefined,
    'data-long': (isFolded && isLong) || undefined,
    // What the keyboard reaches is not behind the fold.
    onFocus: () => setShowsAll(true),
  }
  return (
    <>
      {clean ? (
        <div key="clean" ref={box} {...state} />
      ) : (
        <div key="plain" ref={box} {...state} data-plain>
          {htmlToText(body)}
        </div>
      )}
      {isLong && (
        <button
          type="button"
          className={classes['small']}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('showLess') : t('showAll')}
        </button>
      )}
    </>
  )
}
