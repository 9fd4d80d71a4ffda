import type { KeyboardEvent } from 'react'
import { useEscape } from '../../kit/escape.ts'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { t } from '../../i18n/i18n.ts'
import { toastFailed } from '../../kit/toast.tsx'
import type { UseSelection } from './use-selection.ts'

type Parts = {
  isOn: boolean
  rows: UseSelection
  idsBetween: (one: number, other: number) => string[] | null
  indexOf: (id: string) => number | null
  focus: { here: () => number; goTo: (index: number) => void }
}

/** Rows are chosen by box, by `x` or Space, and as a range with Shift; Escape lets go of all. */
export const useRowSelection = ({ isOn, rows, idsBetween, indexOf, focus }: Parts) => {
  const add = (one: number, other: number) => {
    const ids = idsBetween(one, other)
    if (ids) rows.add(ids)
    else toastFailed({ words: t('rangeTooFar', { ns: 'list' }) })
  }
  const rangeTo = (index: number) => {
    const { anchor } = rows.selection
    add(anchor === null ? index : (indexOf(anchor) ?? index), index)
  }
  const toggle = (index: number) => {
    const [id] = idsBetween(index, index) ?? []
    if (id !== undefined) rows.toggle(id)
  }
  const step = (by: 1 | -1) => {
    const from = focus.here()
    const next = Math.max(0, from + by)
    if (idsBetween(next, next) === null) return
    add(Math.max(0, from), next)
    focus.goTo(next)
  }
  const atRow = (act: (index: number) => void) => () => {
    const index = focus.here()
    if (index >= 0) act(index)
  }

  useShortcuts(
    isOn
      ? {
          x: atRow(toggle),
          'Shift+X': atRow(rangeTo),
          'Shift+J': () => step(1),
          'Shift+K': () => step(-1),
        }
      : {},
  )
  const hasAny = rows.selection.ids.size > 0
  useEscape(() => {
    if (hasAny) rows.clear()
  })

  return {
    /** A row's box was clicked. */
    choose: (index: number, isRange: boolean) => {
      if (isRange) rangeTo(index)
      else toggle(index)
      focus.goTo(index)
    },
    /** Keys that work where single-key shortcuts are off too; whether it was one. */
    press: ({ key, shiftKey }: KeyboardEvent): boolean => {
      if (!isOn) return false
      if (key === ' ') atRow(shiftKey ? rangeTo : toggle)()
      else if (shiftKey && key === 'ArrowDown') step(1)
      else if (shiftKey && key === 'ArrowUp') step(-1)
      else return false
      return true
    },
  }
}
