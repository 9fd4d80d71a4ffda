/**
 * The life of a value that is edited in place, apart from any screen. `was` is the value at the start of
 * editing: the server compares it with what it holds, and refuses a stale overwrite.
 */
export type InlineEditState<Value> =
  | { step: 'reading' }
  | { step: 'editing'; was: Value; draft: Value; problem: string | null }
  | { step: 'choosing'; was: Value; draft: Value; theirs: Value; by: string | null }

export type InlineEditEvent<Value> =
  | { type: 'start'; value: Value }
  | { type: 'change'; draft: Value }
  | { type: 'leave' }
  | { type: 'refused'; was: Value; draft: Value; problem: string }
  | { type: 'conflicted'; was: Value; draft: Value; theirs: Value; by: string | null }

export const reduceInlineEdit = <Value>(
  state: InlineEditState<Value>,
  event: InlineEditEvent<Value>,
): InlineEditState<Value> => {
  switch (event.type) {
    case 'start':
      return state.step === 'reading'
        ? { step: 'editing', was: event.value, draft: event.value, problem: null }
        : state
    case 'change':
      return state.step === 'editing' ? { ...state, draft: event.draft, problem: null } : state
    case 'leave':
      return { step: 'reading' }
    case 'refused':
      // Whoever went on typing meanwhile keeps the newer text.
      return state.step === 'editing'
        ? { ...state, problem: event.problem }
        : { step: 'editing', was: event.was, draft: event.draft, problem: event.problem }
    case 'conflicted':
      return {
        step: 'choosing',
        was: event.was,
        draft: state.step === 'editing' ? state.draft : event.draft,
        theirs: event.theirs,
        by: event.by,
      }
  }
}

/** How a save ended, in the words of the screen. */
export type SaveOutcome<Value> =
  | { ok: true }
  | { ok: false; problem: string; reason?: string }
  | { ok: false; theirs: Value; by: string | null }

/** The event that an ended save means for the editor; null where it is done. */
export const eventOfOutcome = <Value>(
  outcome: SaveOutcome<Value>,
  was: Value,
  draft: Value,
): InlineEditEvent<Value> | null => {
  if (outcome.ok) return null
  return 'problem' in outcome
    ? { type: 'refused', was, draft, problem: outcome.problem }
    : { type: 'conflicted', was, draft, theirs: outcome.theirs, by: outcome.by }
}
