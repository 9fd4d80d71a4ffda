import type { StaffView } from '@dossier/contracts/staff/views'
import type { SuggestionProps } from '@tiptap/suggestion'
import { peopleMatching } from '../../entities/notes/mention.ts'
import { type MentionAttributes, type Mentioned, mentionNode } from './mention-node.ts'

type Offer = Pick<SuggestionProps<Mentioned, MentionAttributes>, 'items' | 'command' | 'clientRect'>
type Shown = { offer: Offer | null; active: number }

const OFFERED = 6

/** The colleagues that an `@` offers. It lives as long as the editor, which asks it outside of any drawing. */
export const mentionPicker = () => {
  let people: readonly StaffView[] = []
  let shown: Shown = { offer: null, active: 0 }
  const listeners = new Set<() => void>()

  const show = (next: Shown) => {
    shown = next
    for (const listener of listeners) listener()
  }
  const open = (offer: Offer) => show({ offer, active: 0 })
  const caret = () => shown.offer?.clientRect?.() ?? null
  const close = () => show({ ...shown, offer: null })
  const pick = ({ id, name }: Mentioned) => shown.offer?.command({ id, label: name })

  const onKey = (event: KeyboardEvent): boolean => {
    const found = shown.offer?.items ?? []
    const person = found[shown.active]
    if (!person) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) show({ ...shown, active: (shown.active + step + found.length) % found.length })
    else if (event.key === 'Enter' || event.key === 'Tab') pick(person)
    else if (event.key === 'Escape') close()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return {
    node: mentionNode({
      items: ({ query }) => peopleMatching(people, query).slice(0, OFFERED),
      render: () => ({
        onStart: open,
        onUpdate: open,
        onKeyDown: ({ event }) => onKey(event),
        onExit: close,
      }),
    }),
    pick,
    caret,
    isOpenNow: () => (shown.offer?.items.length ?? 0) > 0,
    offerFrom: (next: readonly StaffView[]) => {
      people = next
    },
    read: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
