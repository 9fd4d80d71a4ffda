/** Nothing that was opened takes longer; and a page must not stay deaf where it never came. */
const MOST_MS = 30_000

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLElement

const isTextField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable)

/** What a key writes; null for one that only does something. */
const textOf = (event: KeyboardEvent): string | null => {
  const { key, ctrlKey, metaKey, altKey } = event
  if ([...key].length !== 1) return null
  if (event.getModifierState('AltGraph')) return key
  // Option makes signs on a Mac; Alt with a letter is a menu's elsewhere.
  return ctrlKey || metaKey || (altKey && /[a-z0-9]/i.test(key)) ? null : key
}

const insert = (field: Field, text: string) => {
  if (text === '') return
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const end = field.value.length
    field.setRangeText(text, field.selectionStart ?? end, field.selectionEnd ?? end, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
  } else {
    // oxlint-disable-next-line typescript/no-deprecated -- an editor takes it as it takes what is typed, and no other call does that
    document.execCommand('insertText', false, text)
  }
}

const pressEnter = (field: Field) => {
  if (field instanceof HTMLTextAreaElement) return insert(field, '\n')
  const press = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
  const isFree = field.dispatchEvent(press)
  if (isFree && field instanceof HTMLInputElement) field.form?.requestSubmit()
}

let held: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined

const release = (field: Field) => {
  const keys = held
  cancelTypeAhead()
  const enter = keys.indexOf('\n')
  insert(field, (enter < 0 ? keys : keys.slice(0, enter)).join(''))
  // What follows was meant for what Enter leads to.
  if (enter >= 0) pressEnter(field)
}

const onKeyDown = (event: KeyboardEvent) => {
  // A composition is the browser's; so is what is typed into a field that has the focus already.
  if (event.isComposing || event.key === 'Process' || event.key === 'Dead') return
  if (event.key === 'Escape') return cancelTypeAhead()
  const text = event.key === 'Enter' ? '\n' : textOf(event)
  if (text === null && event.key !== 'Backspace') return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (text === null) held.pop()
  else held.push(text)
}

const onFocusIn = ({ target }: FocusEvent) => {
  // Only once whoever gave it the focus is done: a part may be half drawn.
  queueMicrotask(() => {
    if (timer === undefined || document.activeElement !== target) return
    if (isTextField(target)) release(target)
    else if (target instanceof Element && target.closest('[role="dialog"]')) cancelTypeAhead()
  })
}

/** What is pressed next does what it always does. */
export const cancelTypeAhead = () => {
  held = []
  clearTimeout(timer)
  timer = undefined
  window.removeEventListener('keydown', onKeyDown, { capture: true })
  window.removeEventListener('focusin', onFocusIn)
  window.removeEventListener('pointerdown', cancelTypeAhead, { capture: true })
}

/**
 * Called by whatever opens something to write in, at the key or click that does. Keys pressed from then on are held
 * until a field has the focus, and put into it; none of them acts as a shortcut meanwhile.
 */
export const startTypeAhead = () => {
  cancelTypeAhead()
  continueTypeAhead()
}

/** Called by what stands in for a field that is still to come, once it has the focus: keys held on the way to it go on. */
export const continueTypeAhead = () => {
  clearTimeout(timer)
  timer = setTimeout(cancelTypeAhead, MOST_MS)
  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('focusin', onFocusIn)
  window.addEventListener('pointerdown', cancelTypeAhead, { capture: true })
}
