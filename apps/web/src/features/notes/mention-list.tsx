import { useLayoutEffect, useRef } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { PersonAvatar } from '../../entities/contacts/person-avatar.tsx'
import type { Mentioned } from './mention-node.ts'
import classes from './rich-editor.module.css'

const t = textsOf('notes')

type Props = {
  id: string
  found: readonly Mentioned[]
  active: number
  /** Where the `@` stands in the window. */
  caret: () => DOMRect | null
  onPick: (person: Mentioned) => void
}

const GAP = 4

/** The colleagues that an `@` offers, beside it: below where there is room, else above. */
export const MentionList = ({ id, found, active, caret, onPick }: Props) => {
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const [box, at, { current }] = [list.current?.offsetParent?.getBoundingClientRect(), caret(), list]
    if (!box || !at || !current) return
    const { offsetWidth, offsetHeight } = current
    const fits = at.bottom + GAP + offsetHeight < window.innerHeight
    const top = fits ? at.bottom + GAP : Math.max(GAP, at.top - GAP - offsetHeight)
    const left = Math.max(box.left + GAP, Math.min(at.left, box.right - offsetWidth - GAP))
    current.style.top = `${top - box.top}px`
    current.style.left = `${left - box.left}px`
  })

  return (
    <div ref={list} role="listbox" id={`${id}-people`} aria-label={t('people')} className={classes['people']}>
      {found.map((person, index) => (
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classes['person']}
          onPointerDown={(event) => {
            event.preventDefault()
            onPick(person)
          }}
        >
          <PersonAvatar id={person.id} name={person.name} size={20} />
          <bdi>{person.name}</bdi>
        </div>
      ))}
    </div>
  )
}
