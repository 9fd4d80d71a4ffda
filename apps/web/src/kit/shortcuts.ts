import { useEffect, useEffectEvent, useRef } from 'react'
import { t } from '../i18n/i18n.ts'
import type { Action } from '../lib/actions/action-registry.ts'
import { createPreference } from '../lib/preference.ts'
import { useActions } from './actions.ts'

/** Single-key shortcuts can be turned off as a whole: they surprise those who dictate. */
export const singleKeys = createPreference('single-keys', 'on', ['on', 'off'])

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox') &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** What opens over the page holds the focus, and its keys are its own. */
const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null

/** What each key is for, in the help and the palette; the same key means the same everywhere. */
const wordsOfKeys = {
  j: 'nextRow',
  k: 'previousRow',
  x: 'selectRow',
  'Shift+J': 'selectDown',
  'Shift+K': 'selectUp',
  'Shift+X': 'selectRange',
  '/': 'search',
  e: 'editFirst',
  n: 'note',
  t: 'task',
  a: 'appointment',
  m: 'message',
  '[': 'previousContact',
  ']': 'nextContact',
  'g c': 'goToContacts',
  'g t': 'goToTasks',
  '?': 'help',
} as const

const keyOnly: readonly string[] = ['j', 'k', 'x', 'Shift+J', 'Shift+K', 'Shift+X']
const general: readonly string[] = ['g c', 'g t', '?']
const isKnown = (keys: string): keys is keyof typeof wordsOfKeys => Object.hasOwn(wordsOfKeys, keys)

const actionsOf = (keys: Record<string, () => void>): Action[] =>
  Object.entries(keys).flatMap(([key, run]) =>
    isKnown(key)
      ? [
          {
            id: `key ${key}`,
            words: t(`actions.${wordsOfKeys[key]}`, { ns: 'shell' }),
            keys: key,
            keyOnly: keyOnly.includes(key),
            isSingleKey: true,
            isGeneral: general.includes(key),
            run,
          },
        ]
      : [],
  )

/** A letter's name does not depend on Caps Lock, only on what is held. */
const nameOf = ({ key, shiftKey }: KeyboardEvent) =>
  !/^\p{L}$/u.test(key) ? key : shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase()

/** The second key of two comes soon after the first. */
const SOON = 1_000

/**
 * Runs `keys` by the key pressed, or two in turn as `g c`, never while someone types or a dialog is open.
 * The help sheet and the palette offer them too.
 */
export const useShortcuts = (keys: Record<string, () => void>) => {
  const before = useRef({ key: '', at: 0 })
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (singleKeys.get() === 'off' || isTyping(event.target) || isInDialog(event.target)) return
    const first = before.current
    const key = nameOf(event)
    before.current = { key, at: event.timeStamp }
    const isSecond = first.key !== '' && event.timeStamp - first.at < SOON
    const run = (isSecond ? keys[`${first.key} ${key}`] : undefined) ?? keys[key]
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  useActions(actionsOf(keys))
}

/** A key held with Ctrl or Cmd; while someone types too where `evenTyping` says so. */
const useHeldKey = (key: string, run: () => void, evenTyping: boolean) => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || event.shiftKey || event.altKey) return
    if (!(event.ctrlKey || event.metaKey) || (!evenTyping && isTyping(event.target))) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Ctrl or Cmd with Z, where it does not mean the text being typed. */
export const useUndoKey = (undo: () => void) => useHeldKey('z', undo, false)

/** Ctrl or Cmd with K. */
export const usePaletteKey = (open: () => void) => useHeldKey('k', open, true)
