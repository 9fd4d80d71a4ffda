import { createUndoStack } from './undo.ts'

/** The changes of this tab that can be taken back. */
export const undoStack = createUndoStack()
