import type { StaffView } from '@dossier/contracts/staff'
import type { SuggestionProps } from '@tiptap/suggestion'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { peopleMatching } from '../../lib/mention.ts'
import { type MentionAttributes, type Mentioned, mentionNode } from './mention-node.ts'

type Offer = Pick<SuggestionProps<Mentioned, MentionAttributes>, 'items' | 'command'>

const OFFERED = 6

/** The list of colleagues that an `@` opens in the editor, moved through by arrows, picked by Enter or Tab. */
export const useMentionPicker = (people: readonly StaffView[]) => {
  const [offer, setOffer] = useState<Offer | null>(null)
  const [active, setActive] = useState(0)
  // The editor lives longer than a render: it reads what is so now.
  const now = useRef({ people, offer, active })
  useLayoutEffect(() => {
    now.current = { people, offer, active }
  })

  const pick = ({ id, name }: Mentioned) => now.current.offer?.command({ id, label: name })
  const onKey = (event: KeyboardEvent): boolean => {
    const found = now.current.offer?.items ?? []
    const person = found[now.current.active]
    if (!person) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((now.current.active + step + found.length) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') pick(person)
    else if (event.key === 'Escape') setOffer(null)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const handlers = useRef({ onKey })
  useLayoutEffect(() => {
    handlers.current = { onKey }
  })

  const node = useMemo(() => {
    const show = ({ items, command }: Offer) => {
      setOffer({ items, command })
      setActive(0)
    }
    return mentionNode({
      items: ({ query }) => peopleMatching(now.current.people, query).slice(0, OFFERED),
      render: () => ({
        onStart: show,
        onUpdate: show,
        onKeyDown: ({ event }) => handlers.current.onKey(event),
        onExit: () => setOffer(null),
      }),
    })
  }, [])

  const found = offer?.items ?? []
  return {
    node,
    found,
    isOpen: found.length > 0,
    active,
    pick,
    isOpenNow: () => (now.current.offer?.items.length ?? 0) > 0,
  }
}
