import { createUndoStack } from './undo.ts'

/** The changes of this tab that can be undone. */
export const undoStack = createUndoStack()
